import { createAtlasDoc } from '@maillage/atlas-yjs'
import * as Y from 'yjs'
import type { Storage } from '../storage/storage.ts'

export type LoadedRoom = { readonly doc: Y.Doc; readonly updates: number; readonly seq: number }

/**
 * Reads a room from what is kept, in one transaction. Throws when what is kept does not stand by itself: a row that
 * waits for bytes that are nowhere means that the log lost something, and nobody should write on top of that.
 */
export async function loadRoom(storage: Pick<Storage, 'load'>, atlasId: string): Promise<LoadedRoom> {
  const { snapshot, updates } = await storage.load(atlasId)
  const doc = createAtlasDoc()
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot.update)
    for (const { update } of updates) Y.applyUpdate(doc, update)
  })
  if (doc.store.pendingStructs || doc.store.pendingDs) {
    throw new Error(`The log of atlas ${atlasId} has a hole. Restore the last backup of DATA_DIR; see infra/README.md.`)
  }
  return { doc, updates: updates.length, seq: updates.at(-1)?.seq ?? snapshot?.seq ?? 0 }
}

/**
 * Makes a snapshot of what is kept up to its newest row, and checks that it reads back as the same before it may take
 * the place of any row. (R8)
 */
export async function makeSnapshot(storage: Storage, atlasId: string): Promise<void> {
  const kept = await loadRoom(storage, atlasId)
  const update = Y.encodeStateAsUpdate(kept.doc)
  const again = new Y.Doc()
  Y.applyUpdate(again, update)
  const isSame = Buffer.compare(Y.encodeStateAsUpdate(again), update) === 0
  if (!isSame || again.store.pendingStructs) throw new Error(`The snapshot of atlas ${atlasId} does not read back.`)
  await storage.compact(atlasId, { seq: kept.seq, update })
  again.destroy()
  kept.doc.destroy()
}
