import type { DeviceShelf } from '../device.ts'

/** What another page of this browser did with one of them: its words now, null when it is gone. */
export type HeardElsewhere = (id: string, words: string | null) => void

/** Things that wait on this device, each under a key of its own: two pages that write in one instant lose nothing. (V72) */
export type WaitingShelf = {
  /** All that waits, by id. */
  readonly all: () => ReadonlyMap<string, string>
  readonly keep: (id: string, words: string) => void
  readonly drop: (id: string) => void
  /** Hears of what other pages keep and drop. Answers with how to stop. */
  readonly hear: (heard: HeardElsewhere) => () => void
}

export function createWaitingShelf(shelf: DeviceShelf, place: string, page: EventTarget | null): WaitingShelf {
  const prefix = `${place}/`
  return {
    all: () =>
      new Map(
        shelf.keys(prefix).flatMap((key) => {
          const words = shelf.read(key)
          return words === null ? [] : [[key.slice(prefix.length), words] as const]
        }),
      ),
    keep: (id, words) => void shelf.keep(prefix + id, words),
    drop: (id) => shelf.drop(prefix + id),
    hear(heard) {
      const listen = (event: Event) => {
        const { key, newValue } = event as StorageEvent // reason: the only event of this name
        if (!key?.startsWith(prefix)) return
        if (newValue === null) shelf.drop(key)
        heard(key.slice(prefix.length), newValue)
      }
      page?.addEventListener('storage', listen)
      return () => page?.removeEventListener('storage', listen)
    },
  }
}
