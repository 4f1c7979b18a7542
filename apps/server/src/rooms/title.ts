import { readText } from '@maillage/atlas'
import { plainValue } from '@maillage/atlas-yjs'
import type { Storage } from '../storage/storage.ts'
import type { Room } from './room.ts'
import type { RoomState } from './room-state.ts'

/** What an atlas is called now, by the words that stand in it; '' when nobody named it. */
export function titleIn({ gate }: RoomState): string {
  return readText(plainValue(gate.roots.about.get('title')), 1000)
}

/** Keeps beside an atlas what it is called, so that atlases can be listed without being opened. (R55) */
export async function keepTitle(
  { state, atlasId }: Room,
  storage: Pick<Storage, 'atlases' | 'putTitle'>,
): Promise<void> {
  const title = titleIn(state)
  const row = (await storage.atlases()).find((atlas) => atlas.atlasId === atlasId)
  if (row && title !== '' && title !== row.title) await storage.putTitle(atlasId, title)
}
