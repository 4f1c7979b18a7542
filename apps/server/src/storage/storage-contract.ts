import { describe, expect, test } from 'vitest'
import type { Storage } from './storage.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const atlas = { atlasId: 'a', title: 'Atlas', createdAt: 1 }
const invite = { tokenHash: 'h1', atlasId: 'a', role: 'citizen' } as const

/** What every storage must do. `open` gives an empty one each time. (R8) */
export function storageContract(name: string, open: () => Storage): void {
  describe(`${name} keeps the contract of a storage`, () => {
    test('[R8] rows come back in order, numbered within their room', async () => {
      const storage = open()
      await storage.createAtlas(atlas, [], bytes(1))
      await storage.createAtlas({ ...atlas, atlasId: 'b' }, [], null)
      const seqs = await storage.append([
        { atlasId: 'a', update: bytes(2) },
        { atlasId: 'b', update: bytes(9) },
        { atlasId: 'a', update: bytes(3) },
      ])
      expect(seqs).toEqual([2, 1, 3])
      const { snapshot, updates } = await storage.load('a')
      expect(snapshot).toBeNull()
      expect(updates.map((row) => [row.seq, ...row.update])).toEqual([
        [1, 1],
        [2, 2],
        [3, 3],
      ])
      await storage.close()
    })

    test('[R8] a commit is whole or not at all', async () => {
      const storage = open()
      await storage.createAtlas(atlas, [invite], null)
      await expect(storage.createAtlas(atlas, [{ ...invite, tokenHash: 'h2' }], bytes(1))).rejects.toThrow()
      expect(await storage.findInvite('h2')).toBeNull()
      expect((await storage.load('a')).updates).toEqual([])
      await storage.close()
    })

    test('[R8] a snapshot takes the place of the rows up to it, and numbers go on', async () => {
      const storage = open()
      await storage.createAtlas(atlas, [], null)
      await storage.append([1, 2, 3].map((value) => ({ atlasId: 'a', update: bytes(value) })))
      await storage.compact('a', { seq: 2, update: bytes(12) })
      await storage.append([{ atlasId: 'a', update: bytes(4) }])
      const kept = await storage.load('a')
      expect([kept.snapshot?.seq, ...(kept.snapshot?.update ?? [])]).toEqual([2, 12])
      expect(kept.updates.map((row) => row.seq)).toEqual([3, 4])
      await storage.close()
    })

    test('[R2] ways in are found by their hash, and replaced together', async () => {
      const storage = open()
      await storage.createAtlas(atlas, [invite], null)
      expect(await storage.findInvite('h1')).toEqual(invite)
      await storage.replaceInvites('a', [{ ...invite, tokenHash: 'h3', role: 'visitor' }])
      expect(await storage.findInvite('h1')).toBeNull()
      expect((await storage.invitesOf('a')).map(({ role }) => role)).toEqual(['visitor'])
      expect(await storage.atlases()).toEqual([atlas])
      await storage.close()
    })
  })
}
