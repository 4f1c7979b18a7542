import { buildEdits, emptyAtlas } from '@maillage/atlas'
import { createAtlasDoc, writeEdits } from '@maillage/atlas-yjs'
import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { aHouse } from '../../test/support/a-room.ts'

const called = (title: string): Uint8Array => {
  const doc = createAtlasDoc()
  const atlas = emptyAtlas()
  writeEdits(doc, buildEdits({ ...atlas, about: { ...atlas.about, title } }), 'test')
  return Y.encodeStateAsUpdate(doc)
}

describe('the title of an atlas', () => {
  test('[R55] is kept beside it when everybody has left, or the server ends', async () => {
    const { memory, rooms } = await aHouse({ idleMs: 5 })
    await memory.createAtlas({ atlasId: 'b', title: 'Sans titre', createdAt: 2 }, [], called('Le pays de Brest'))
    await memory.createAtlas({ atlasId: 'c', title: 'Nommé avant', createdAt: 3 }, [], called(''))
    const titles = async () => (await memory.atlases()).map(({ title }) => title)
    await rooms.open('b')
    await vi.waitUntil(() => rooms.count() === 0)
    expect(await titles()).toEqual(['A', 'Le pays de Brest', 'Nommé avant'])
    await memory.putTitle('b', 'Un autre')
    await Promise.all([rooms.open('b'), rooms.open('c')])
    await rooms.closeAll('restarting')
    expect(await titles()).toEqual(['A', 'Le pays de Brest', 'Nommé avant'])
  })
})
