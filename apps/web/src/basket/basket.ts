import type { EndId } from '@maillage/atlas'
import { isId } from '@maillage/atlas'
import { type DeviceShelf, deviceShelf, keptJson } from '../session/device.ts'

const keyOf = (atlasId: string): string => `maillage.panier.${atlasId}`

/** Things somebody put aside for themselves, in the order they did: kept on this device, for one atlas. (V41) */
export interface Basket {
  /** The same list until it changes. */
  ids(): readonly EndId[]
  /** Puts a thing in, or takes it out. Answers whether it is in now. */
  toggle(id: EndId): boolean
  clear(): void
  subscribe(listener: () => void): () => void
}

/** The basket of an atlas. What a browser can't keep lives as long as the page. (V41) */
export function openBasket(atlasId: string, shelf: DeviceShelf = deviceShelf): Basket {
  const listeners = new Set<() => void>()
  let ids = readIds(shelf.read(keyOf(atlasId)))
  const become = (next: readonly EndId[]) => {
    ids = next
    shelf.keep(keyOf(atlasId), JSON.stringify(ids))
    for (const listener of listeners) listener()
  }
  return {
    ids: () => ids,
    toggle(id) {
      const isIn = ids.includes(id)
      become(isIn ? ids.filter((each) => each !== id) : [...ids, id])
      return !isIn
    },
    clear: () => become([]),
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** Reads what the device kept. Total. */
function readIds(words: string | null): readonly EndId[] {
  const kept = keptJson(words)
  // reason: an id of either kind, looked up in the atlas before it is shown.
  return Array.isArray(kept) ? ([...new Set(kept.filter(isId))] as EndId[]) : []
}
