import { describe, expect, test } from 'vitest'
import type { Invite, Participant, Storage } from './storage.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const aside = (id: string, ...values: number[]) => ({ id, bytes: bytes(...values) })
const atlas = { atlasId: 'a', title: 'Atlas', createdAt: 1 }
const invite: Invite = {
  ...{ tokenHash: 'h1', atlasId: 'a', role: 'citizen', site: 'brest', until: null, isRevoked: false },
  ...{ isLocked: false, id: '', label: '', codeHash: null },
}
const who = { participant: 'p1', passHash: 'q1', tokenHash: 'h1', createdAt: 5 }
const ada: Participant = { ...who, atlasId: 'a', role: 'citizen', site: 'brest' }

/** What every storage must do. `open` gives an empty one each time. (R8) */
export function storageContract(name: string, open: () => Promise<Storage>): void {
  describe(`${name} keeps the contract of a storage`, () => {
    test('[R8] rows come back in order, numbered within their room', async () => {
      const storage = await open()
      await storage.createAtlas(atlas, [], bytes(1))
      await storage.createAtlas({ ...atlas, atlasId: 'b' }, [], null)
      const rows = [
        { atlasId: 'a', bytes: bytes(2) },
        { atlasId: 'b', bytes: bytes(9) },
        { atlasId: 'a', bytes: bytes(3) },
      ]
      expect(await storage.append(rows, 7)).toEqual([2, 1, 3])
      const kept = await storage.load('a')
      expect(kept.snapshot).toBeNull()
      expect(kept.rows.map((row) => [row.seq, ...row.bytes])).toEqual([
        [1, 1],
        [2, 2],
        [3, 3],
      ])
      await storage.close()
    })

    test('[R8] a commit is whole or not at all', async () => {
      const storage = await open()
      await storage.createAtlas(atlas, [invite], null)
      await expect(storage.createAtlas(atlas, [{ ...invite, tokenHash: 'h2' }], bytes(1))).rejects.toThrow()
      expect(await storage.findInvite('h2')).toBeNull()
      const unknown = { atlasId: 'nowhere', bytes: bytes(2) }
      await expect(storage.append([{ atlasId: 'a', bytes: bytes(1) }, unknown], 1)).rejects.toThrow()
      expect((await storage.load('a')).rows.filter((row) => row.bytes[0] === 2)).toEqual([])
      await storage.close()
    })

    test('[R8] a snapshot stands beside the rows, and only what it holds is ever removed', async () => {
      const storage = await open()
      await storage.createAtlas(atlas, [], null)
      for (const value of [1, 2, 3]) await storage.append([{ atlasId: 'a', bytes: bytes(value) }], value)
      await storage.putSnapshot('a', { seq: 2, bytes: bytes(12) })
      await storage.putSnapshot('a', { seq: 1, bytes: bytes(11) })
      await storage.append([{ atlasId: 'a', bytes: bytes(4) }], 4)
      const kept = await storage.load('a')
      expect([kept.snapshot?.seq, ...(kept.snapshot?.bytes ?? [])]).toEqual([2, 12])
      expect(kept.rows.map((row) => row.seq)).toEqual([3, 4])
      expect(await storage.prune('a', { olderThan: 2, bytes: 1000 })).toBe(1)
      expect(await storage.prune('a', { olderThan: 1000, bytes: 1000 })).toBe(1)
      expect(await storage.prune('a', { olderThan: 1000, bytes: 0 })).toBe(0)
      expect((await storage.load('a')).rows.map((row) => row.seq)).toEqual([3, 4])
      await storage.close()
    })

    test('[R8] history beyond its size is let go, oldest first', async () => {
      const storage = await open()
      await storage.createAtlas(atlas, [], null)
      for (const value of [1, 2, 3, 4]) await storage.append([{ atlasId: 'a', bytes: bytes(value, value) }], value)
      await storage.putSnapshot('a', { seq: 4, bytes: bytes(1) })
      expect(await storage.prune('a', { olderThan: 0, bytes: 4 })).toBe(2)
      await storage.close()
    })

    test('[R2] ways in are found by their hash, changed, and replaced together', async () => {
      const storage = await open()
      await storage.createAtlas(atlas, [invite], null)
      expect(await storage.findInvite('h1')).toEqual(invite)
      await storage.putInvite({ ...invite, until: 90, isRevoked: true })
      expect(await storage.findInvite('h1')).toEqual({ ...invite, until: 90, isRevoked: true })
      await storage.replaceInvites('a', [{ ...invite, tokenHash: 'h3', role: 'visitor' }])
      expect(await storage.findInvite('h1')).toBeNull()
      expect((await storage.invitesOf('a')).map(({ role }) => role)).toEqual(['visitor'])
      expect(await storage.atlases()).toEqual([atlas])
      await storage.close()
    })

    test('[R55] atlases are listed with who made them, what they are called now, and when they last changed', async () => {
      const storage = await open()
      await storage.createAtlas({ ...atlas, maker: 'm1' }, [], null)
      await storage.createAtlas({ ...atlas, atlasId: 'b', createdAt: 2 }, [], bytes(1))
      await storage.append([{ atlasId: 'b', bytes: bytes(2) }], 70)
      await storage.putTitle('b', 'Le pays de Brest')
      expect(await storage.listAtlases()).toEqual([
        { ...atlas, maker: 'm1', changedAt: null },
        { atlasId: 'b', title: 'Le pays de Brest', createdAt: 2, changedAt: 70 },
      ])
      expect((await storage.atlases()).map(({ title }) => title)).toEqual(['Atlas', 'Le pays de Brest'])
      await storage.close()
    })

    test('[R25] doors are found by their code, and told how many came by them', async () => {
      const storage = await open()
      await storage.createAtlas(atlas, [{ ...invite, id: 'd1', label: 'Brest', codeHash: 'c1', isLocked: true }], null)
      expect(await storage.findByCode('c1')).toMatchObject({ id: 'd1', label: 'Brest', isLocked: true })
      expect(await storage.findByCode('c2')).toBeNull()
      expect(await storage.countPeople('a')).toEqual({})
      await storage.putParticipant(ada)
      expect(await storage.countPeople('a')).toEqual({ h1: 1 })
      await storage.close()
    })

    test('[R19] participants are found by themselves and by their pass, in their own atlas', async () => {
      const storage = await open()
      await storage.createAtlas(atlas, [invite], null)
      await storage.putParticipant(ada)
      await storage.putParticipant({ ...ada, role: 'facilitator' })
      expect(await storage.findParticipant('a', 'p1')).toEqual({ ...ada, role: 'facilitator' })
      expect(await storage.findByPass('q1')).toEqual({ ...ada, role: 'facilitator' })
      expect([await storage.findParticipant('b', 'p1'), await storage.findByPass('q2')]).toEqual([null, null])
      await storage.close()
    })

    test('[R16] a version is put aside with its tick', async () => {
      const storage = await open()
      await storage.createAtlas(atlas, [], null)
      await storage.append([{ atlasId: 'a', bytes: bytes(1), versions: [aside('v1', 7, 8), aside('v0', 9)] }], 1)
      expect([...((await storage.version('a', 'v1')) ?? [])]).toEqual([7, 8])
      expect([...((await storage.version('a', 'v0')) ?? [])]).toEqual([9])
      expect(await storage.version('a', 'v2')).toBeNull()
      await storage.close()
    })

    test('[R43] a way in is made and changed by the commit of its tick, or not at all', async () => {
      const storage = await open()
      await storage.createAtlas(atlas, [invite], null)
      const row = { atlasId: 'a', bytes: bytes(1) }
      await storage.append(
        [
          {
            ...row,
            invites: [
              { ...invite, isLocked: true },
              { ...invite, tokenHash: 'h2' },
            ],
          },
        ],
        1,
      )
      expect(await storage.findInvite('h1')).toMatchObject({ isLocked: true })
      expect(await storage.findInvite('h2')).toEqual({ ...invite, tokenHash: 'h2' })
      const unknown = { atlasId: 'nowhere', bytes: bytes(2), invites: [invite] }
      await expect(storage.append([unknown], 1)).rejects.toThrow()
      expect(await storage.findInvite('h1')).toMatchObject({ isLocked: true })
      await storage.close()
    })

    test('[R19] a secret is made once, and anew when it is over', async () => {
      const storage = await open()
      const secrets = [await storage.secret('keys', () => 'first'), await storage.secret('keys', () => 'second')]
      expect(secrets).toEqual(['first', 'first'])
      expect(await storage.secret('keys', () => 'third', true)).toBe('third')
      expect(await storage.secret('keys', () => 'fourth')).toBe('third')
      await expect(storage.probe()).resolves.toBeUndefined()
      await storage.close()
    })
  })
}
