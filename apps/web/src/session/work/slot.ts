/**
 * Which page holds which slot: two pages of one browser each have their own, so that no two write under one client id.
 * A slot whose page is gone, with work in it or not, is taken by the next page that opens. (V28)
 */
export type SlotKeeper = {
  /** The number of a free slot, held until the page is left. */
  readonly take: (atlasId: string) => Promise<string>
  /** The numbers of the other slots that no page holds now. */
  readonly others: (atlasId: string) => Promise<readonly string[]>
}

/** More pages of one atlas in one browser than this share no work with a later visit. */
const most = 20

/** Web Locks where the browser has them: they are let go when the page dies in any way. */
export function lockedSlots(locks: Pick<LockManager, 'request'>): SlotKeeper {
  const hold = (name: string) =>
    new Promise<boolean>((resolve) => {
      void locks.request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null)
        return lock === null ? undefined : new Promise<never>(() => {}) // held as long as the page lives
      })
    })
  const isFree = (name: string) => locks.request(name, { ifAvailable: true }, (lock) => lock !== null)
  return {
    async take(atlasId) {
      for (let slot = 0; slot < most; slot++) {
        if (await hold(lockOf(atlasId, slot))) return String(slot)
      }
      return `extra-${crypto.getRandomValues(new Uint32Array(1))[0]}`
    },
    async others(atlasId) {
      const free: string[] = []
      for (let slot = 0; slot < most; slot++) if (await isFree(lockOf(atlasId, slot))) free.push(String(slot))
      return free
    },
  }
}

function lockOf(atlasId: string, slot: number): string {
  return `maillage/${atlasId}/${slot}`
}

/** How often a page says that it still holds its slot, and after how long without saying so it is taken for gone. */
const beat = { everyMs: 1000, goneMs: 5000 } as const

export type Shelf = Pick<Storage, 'getItem' | 'setItem'>

/** On plain http outside localhost there are no locks: pages say now and then that they are there. */
export function beatingSlots(
  shelf: Shelf,
  now: () => number,
  every: (ms: number, run: () => void) => void,
): SlotKeeper {
  const isFree = (key: string) => now() - Number(shelf.getItem(key) ?? 0) > beat.goneMs
  return {
    async take(atlasId) {
      for (let slot = 0; slot < most; slot++) {
        const key = keyOf(atlasId, String(slot))
        if (!isFree(key)) continue
        const say = () => shelf.setItem(key, String(now()))
        say()
        every(beat.everyMs, say)
        return String(slot)
      }
      return `extra-${now()}`
    },
    async others(atlasId) {
      const slots = Array.from({ length: most }, (_, slot) => String(slot))
      return slots.filter((slot) => isFree(keyOf(atlasId, slot)))
    },
  }
}

function keyOf(atlasId: string, slot: string): string {
  return `maillage.slot.${atlasId}.${slot}`
}

/** This browser's way. */
export function slotsOfBrowser(): SlotKeeper {
  if (navigator.locks) return lockedSlots(navigator.locks)
  return beatingSlots(
    window.localStorage,
    () => Date.now(),
    (ms, run) => window.setInterval(run, ms),
  )
}
