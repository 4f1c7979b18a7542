import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Edit, elementId, kindKey, readElement, readRelation, relationId } from '@maillage/atlas'
import { createAtlasDoc, writeEdits } from '@maillage/atlas-yjs'
import * as Y from 'yjs'
import { openSqliteStorage } from '../../src/storage/sqlite-storage.ts'

/** An invented atlas: elements with words, and one relation and a fifth for each. The same each time. */
export function inventedAtlas(elements: number): Uint8Array {
  const edits: Edit[] = []
  for (let n = 0; n < elements; n++) {
    const words = {
      kind: kindKey('acteur'),
      label: `Maison ${n} du quartier`,
      description: `Ce que l’on y fait, ${n} fois`,
    }
    edits.push({
      type: 'element-added',
      element: readElement(elementId(`e${n}`), { ...words, by: 'citizen', at: 1 }).value,
    })
  }
  for (let n = 0; n < elements * 1.2; n++) {
    const ends = { from: `e${n % elements}`, to: `e${(n * 7919 + 1) % elements}` }
    const words = { kind: kindKey('coopere'), name: `travaille avec ${n}`, ends, by: 'citizen', at: 1 }
    edits.push({ type: 'relation-added', relation: readRelation(relationId(`r${n}`), words).value })
  }
  const doc = createAtlasDoc()
  doc.clientID = 2
  writeEdits(doc, edits, null)
  return Y.encodeStateAsUpdate(doc)
}

/** A folder for a server, with as many atlases as wanted. */
export async function folderWith(atlases: number, first: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-bench-'))
  const storage = await openSqliteStorage(join(folder, 'maillage.sqlite'))
  for (let n = 0; n < atlases; n++) {
    await storage.createAtlas({ atlasId: `atlas${n}`, title: `Atlas ${n}`, createdAt: n + 1 }, [], first)
  }
  await storage.close()
  return folder
}
