import type { Logger } from 'pino'
import type { Storage } from '../storage/storage.ts'

/** How long between two looks whether the storage can write again: at first, and at the most. Milliseconds. */
const patience = { first: 250, most: 3000 } as const

export type StorageHealth = {
  /** Resolves when a real write has succeeded, however long that takes; everyone who waits shares one look. */
  readonly isWell: () => Promise<void>
  readonly stop: () => void
}

/** Looks whether a storage that failed can write again, by writing. (R17) */
export function watchStorage(storage: Pick<Storage, 'probe'>, log: Logger): StorageHealth {
  let waiting: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  const look = (resolve: () => void, delay: number) => {
    timer = setTimeout(() => {
      storage.probe().then(
        () => {
          log.info({ event: 'storage.recovered' })
          waiting = null
          resolve()
        },
        () => look(resolve, Math.min(patience.most, delay * 2)),
      )
    }, delay)
  }
  return {
    isWell() {
      waiting ??= new Promise((resolve) => look(resolve, patience.first))
      return waiting
    },
    stop() {
      if (timer) clearTimeout(timer)
    },
  }
}
