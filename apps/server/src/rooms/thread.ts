import { Worker } from 'node:worker_threads'

/** Another thread that answers one question at a time. */
export type Thread<Asked, Answer> = {
  /** Rejects when the thread ends in the middle; the next question finds another one. */
  readonly ask: (asked: Asked) => Promise<Answer>
  readonly stop: () => Promise<void>
}

/** A thread that runs this file, which answers each message with one; started when it is first needed. */
export function createThread<Asked, Answer>(file: URL): Thread<Asked, Answer> {
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  const askNow = (asked: Asked) =>
    new Promise<Answer>((resolve, reject) => {
      const asking = worker ?? new Worker(file)
      worker = asking
      asking.unref()
      const failed = (cause: unknown) => {
        worker = null
        reject(cause instanceof Error ? cause : new Error(String(cause)))
      }
      asking.once('error', failed)
      asking.once('message', (answer: Answer) => {
        asking.off('error', failed)
        resolve(answer)
      })
      asking.postMessage(asked)
    })
  return {
    ask(asked) {
      const answer = last.then(() => askNow(asked))
      last = answer.catch(() => {})
      return answer
    },
    async stop() {
      await last
      await worker?.terminate()
    },
  }
}
