import type { Storage } from '../storage/storage.ts'

/**
 * The way to the disk: the ticks of all rooms that end in the same turn are one commit. (R6)
 *
 * Answers each room with the number of its row once it is on disk; rejects all of them when the commit fails.
 */
export type Journal = {
  readonly commit: (atlasId: string, update: Uint8Array) => Promise<number>
  /** Resolves when nothing is being written. */
  readonly settled: () => Promise<void>
}

type Waiting = {
  readonly atlasId: string
  readonly update: Uint8Array
  readonly resolve: (seq: number) => void
  readonly reject: (cause: unknown) => void
}

export function createJournal(storage: Pick<Storage, 'append'>): Journal {
  let waiting: Waiting[] = []
  let writing: Promise<void> | null = null

  const writeAll = async () => {
    // One turn later, so that every room whose tick ends in this turn is in the same commit.
    await new Promise<void>((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await storage.append(batch).then(
        (seqs) => {
          batch.forEach(({ resolve }, index) => {
            resolve(seqs[index] ?? 0)
          })
        },
        (cause: unknown) => {
          for (const { reject } of batch) reject(cause)
        },
      )
    }
    writing = null
  }
  return {
    commit: (atlasId, update) =>
      new Promise((resolve, reject) => {
        waiting.push({ atlasId, update, resolve, reject })
        writing ??= writeAll()
      }),
    settled: async () => {
      while (writing) await writing
    },
  }
}
