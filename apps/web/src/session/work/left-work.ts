import type { Desk } from './desk.ts'
import type { SlotKeeper } from './slot.ts'
import { takeEntries } from './work-store.ts'

/**
 * Takes over what pages of this browser that are gone left undone: a tab that was closed while the network was away. (V28)
 */
export async function adoptLeftWork(atlasId: string, slots: SlotKeeper, desk: Desk): Promise<void> {
  for (const slot of await slots.others(atlasId)) {
    const entries = await takeEntries(atlasId, slot)
    if (entries.length > 0) desk.adopt(entries)
  }
}
