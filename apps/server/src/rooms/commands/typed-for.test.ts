import type { Role } from '@maillage/atlas'
import { readAtlas } from '@maillage/atlas-yjs'
import type { CommandAnswer } from '@maillage/wire'
import { describe, expect, test } from 'vitest'
import { aHouse } from '../../../test/support/a-room.ts'

const places = [
  { key: 'brest', name: 'Brest', within: null },
  { key: 'brest-t1', name: 'table 1', within: 'brest' },
  { key: 'carhaix', name: 'Carhaix', within: null },
]
const card = { type: 'element', kind: 'constat', label: 'Le car ne passe plus', entry: 'paper', card: '12' }
const atTable = { role: 'citizen', site: 'brest-t1' } as const

/** A room with a site, its table and another site, and somebody who asks there. */
async function aRoom() {
  const { rooms } = await aHouse()
  const room = await rooms.open('a')
  let asked = 0
  const ask = (name: string, args: unknown, role: Role = 'facilitator', site = '') =>
    new Promise<CommandAnswer>((settle, fail) => {
      asked += 1
      const doer = { participant: 'lin', by: site === '' ? role : `${role}@${site}` }
      room.command({ type: 'command', id: `c${asked}`, name, args, role, site, doer, settle, fail: () => fail() })
    })
  await ask('set-places', { places })
  const elements = () => [...readAtlas(room.state.gate.doc).atlas.elements.values()]
  return { room, ask, elements }
}

describe('what is typed for others', () => {
  test('[A24] a card typed by who hosts the place carries its table and its college, and says that it is paper', async () => {
    const { room, ask, elements } = await aRoom()
    const answer = await ask('contribute', { contribution: card, for: atTable }, 'technician', 'brest')
    expect(answer).toEqual({ ok: true, value: { state: 'there' } })
    const [element] = elements()
    expect(element).toMatchObject({ by: 'citizen@brest-t1', entry: 'paper', card: '12' })
    // Whoever typed it may correct it: it is theirs in the registry.
    expect(room.state.gate.registry.ownerOf(element?.id ?? '')).toBe('lin')
  })

  test('[A24] nobody types for a place they don’t host, nor in a name above their own', async () => {
    const { ask, elements } = await aRoom()
    const asHost = { ok: false, refusal: { code: 'not-your-right', right: 'host' } }
    expect(await ask('contribute', { contribution: card, for: atTable }, 'technician', 'carhaix')).toEqual(asHost)
    expect(await ask('contribute', { contribution: card, for: atTable }, 'citizen', 'brest-t1')).toEqual(asHost)
    const above = { role: 'facilitator', site: 'brest-t1' }
    expect(await ask('contribute', { contribution: card, for: above }, 'technician', 'brest')).toEqual(asHost)
    const nowhere = { role: 'citizen', site: 'quimper' }
    expect(await ask('contribute', { contribution: card, for: nowhere })).toEqual({
      ok: false,
      refusal: { code: 'unknown-place', key: 'quimper' },
    })
    expect(elements()).toEqual([])
  })

  test('[A24] what does not say how it came in is not taken for another’s', async () => {
    const { ask, elements } = await aRoom()
    const sentence = { type: 'sentence', from: 'a', verb: 'b', to: 'c' }
    for (const contribution of [{ ...card, entry: '' }, sentence]) {
      expect(await ask('contribute', { contribution, for: atTable })).toMatchObject({
        ok: false,
        refusal: { code: 'command-not-readable' },
      })
    }
    for (const raw of [null, 7, { role: 'visitor', site: 'brest-t1' }, { role: 'citizen', site: 7 }]) {
      expect(await ask('contribute', { contribution: card, for: raw })).toMatchObject({ ok: false })
    }
    expect(elements()).toEqual([])
  })

  test('[A24] under seal it waits with the others of its table, whoever types it', async () => {
    const { room, ask, elements } = await aRoom()
    await ask('set-phase', { phase: { key: 'seul', way: 'sealed' } })
    const answer = await ask('contribute', { contribution: card, for: atTable }, 'facilitator', 'brest')
    expect(answer).toEqual({ ok: true, value: { state: 'waiting' } })
    expect(elements()).toEqual([])
    const [brought] = room.state.ledger.assembly.waiting('sealed')
    expect(brought).toMatchObject({ role: 'citizen', site: 'brest-t1', by: 'citizen@brest-t1' })
    await ask('reveal', {})
    expect(elements()).toMatchObject([{ by: 'citizen@brest-t1', card: '12' }])
  })
})
