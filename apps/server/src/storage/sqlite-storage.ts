import { Worker } from 'node:worker_threads'
import type { Database } from './sqlite-database.ts'
import type { Storage } from './storage.ts'

/** What is asked of the storage's thread, and what it answers. */
export type Question = { readonly number: number; readonly call: keyof Database; readonly args: readonly unknown[] }
export type Answer = { readonly number: number; readonly value?: unknown; readonly error?: string }

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (cause: Error) => void }

/**
 * Opens the embedded storage, in a thread of its own. Questions are answered in the order in which they were asked.
 * Throws, with what to do, when the file can't be opened. When the thread dies, whoever waits is told, and everything
 * asked later fails: what was not acknowledged is still with the people who wrote it.
 */
export async function openSqliteStorage(file: string, fault: string | null = null): Promise<Storage> {
  const worker = new Worker(new URL('./storage-worker.ts', import.meta.url), { workerData: { file, fault } })
  const ask = await connect(worker)
  return {
    atlases: () => ask('atlases'),
    listAtlases: () => ask('listAtlases'),
    putTitle: (atlasId, title) => ask('putTitle', atlasId, title),
    createAtlas: (atlas, invites, first) => ask('createAtlas', atlas, invites, first),
    replaceInvites: (atlasId, invites) => ask('replaceInvites', atlasId, invites),
    putInvite: (invite) => ask('putInvite', invite),
    invitesOf: (atlasId) => ask('invitesOf', atlasId),
    findInvite: (tokenHash) => ask('findInvite', tokenHash),
    findByCode: (codeHash) => ask('findByCode', codeHash),
    countPeople: (atlasId) => ask('countPeople', atlasId),
    putParticipant: (participant) => ask('putParticipant', participant),
    findParticipant: (atlasId, participant) => ask('findParticipant', atlasId, participant),
    findByPass: (passHash) => ask('findByPass', passHash),
    secret: (name, fresh, isOver = false) => ask('secret', name, fresh(), isOver),
    load: (atlasId) => ask('load', atlasId),
    append: (rows, at) => ask('append', rows, at),
    putSnapshot: (atlasId, snapshot) => ask('putSnapshot', atlasId, snapshot),
    prune: (atlasId, retention) => ask('prune', atlasId, retention),
    version: (atlasId, id) => ask('version', atlasId, id),
    probe: () => ask('probe'),
    async close() {
      await ask('close')
      await worker.terminate()
    },
  }
}

/** A question to the thread; each is answered with what the database's own function of that name answers. */
type Ask = <Call extends keyof Database>(
  call: Call,
  ...args: Parameters<Database[Call]>
) => Promise<ReturnType<Database[Call]>>

async function connect(worker: Worker): Promise<Ask> {
  const waiting = new Map<number, Waiting>()
  let count = 0
  let ended: Error | null = null
  await opening(worker)
  worker.on('message', ({ number, value, error }: Answer) => {
    const asked = waiting.get(number)
    waiting.delete(number)
    if (error !== undefined) asked?.reject(new Error(error))
    else asked?.resolve(value)
  })
  const end = (cause: Error) => {
    ended = cause
    for (const { reject } of waiting.values()) reject(cause)
    waiting.clear()
  }
  worker.on('error', (cause) => end(cause instanceof Error ? cause : new Error(String(cause))))
  worker.on('exit', () => end(ended ?? new Error('The storage is closed.')))
  return <Call extends keyof Database>(call: Call, ...args: Parameters<Database[Call]>) =>
    new Promise<ReturnType<Database[Call]>>((resolve, reject) => {
      if (ended) return reject(ended)
      count += 1
      // reason: the thread answers with what this very call gives.
      waiting.set(count, { resolve: resolve as Waiting['resolve'], reject })
      worker.postMessage({ number: count, call, args } satisfies Question)
    })
}

/** Resolves once the thread has opened the file; rejects with its words when it can't. */
function opening(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('message', () => {
      worker.off('error', reject)
      resolve()
    })
    worker.once('error', reject)
  })
}
