import type { NewRow, Storage } from '../storage/storage.ts'

/**
 * The way to the disk: the ticks of all rooms that end in the same turn are one commit. (R6)
 *
 * Answers each room with the number of its row once it is on disk; rejects all of them when the commit fails.
 */
export type Journal = {
  readonly commit: (row: NewRow) => Promise<number>
  /** Resolves when nothing is being written. */
  readonly settled: () => Promise<void>
}

type Waiting = {
  readonly row: NewRow
  readonly resolve: (seq: number) => void
  readonly reject: (cause: unknown) => void
}

export type JournalRequest = {
  readonly storage: Pick<Storage, 'append'>
  /** Milliseconds since 1970. */
  readonly time: () => number
  /** How long each commit took, for whoever measures. */
  readonly onCommit?: (ms: number, rows: number) => void
}

export function createJournal({ storage, time, onCommit = () => {} }: JournalRequest): Journal {
  let waiting: Waiting[] = []
  let writing: Promise<void> | null = null

  const writeAll = async () => {
    // One turn later, so that every room whose tick ends in this turn is in the same commit.
    await new Promise<void>((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      const began = performance.now()
      await storage
        .append(
          batch.map(({ row }) => row),
          time(),
        )
        .then(
          (seqs) => {
            batch.forEach(({ resolve }, index) => {
              resolve(seqs[index] ?? 0)
            })
          },
          (cause: unknown) => {
            for (const { reject } of batch) reject(cause)
          },
        )
      onCommit(performance.now() - began, batch.length)
    }
    writing = null
  }
  return {
    commit: (row) =>
      new Promise((resolve, reject) => {
        waiting.push({ row, resolve, reject })
        writing ??= writeAll()
      }),
    settled: async () => {
      while (writing) await writing
    },
  }
}
