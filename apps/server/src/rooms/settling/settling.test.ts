import { type ElementId, type Position, readPhase } from '@maillage/atlas'
import { pino } from 'pino'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { aRoom, atlasIn } from '../../../test/support/a-command-room.ts'
import { openState } from '../room-state.ts'
import { createSettling, type Settling } from './settling.ts'

/** A thread that begins on a busy machine takes seconds. */
const patience = { timeout: 30_000 }
const made: Settling[] = []
afterEach(async () => {
  for (const settling of made.splice(0)) await settling.stop()
})

/** A room that is settled by a real layout in a real thread, and somebody who brings things. */
async function aSession() {
  let id = 0
  const newId = () => `settle-${++id}`
  const settling = createSettling({ log: pino({ level: 'error' }), now: () => performance.now(), newId })
  made.push(settling)
  const stage = await aRoom({ settling })
  const { room, ask } = stage
  const bring = (label: string, link: { verb: string; to: string } | null = null) =>
    ask('contribute', { contribution: { type: 'element', kind: 'constat', label, link } }, noe)
  const relate = (from: string, verb: string, to: string) =>
    ask('contribute', { contribution: { type: 'sentence', from, verb, to } }, noe)
  const begin = (key: string) => ask('set-phase', { phase: readPhase({ key, way: 'direct' }) })
  const places = () => {
    const { elements, positions } = atlasIn(room)
    return new Map([...elements.values()].map(({ id, label }) => [label, positions.get(id) ?? null]))
  }
  const idOf = (label: string) => [...atlasIn(room).elements.values()].find((each) => each.label === label)?.id
  const allPlaced = () => vi.waitUntil(() => [...places().values()].every((place) => place !== null), patience)
  return { ...stage, settling, bring, relate, begin, places, allPlaced, idOf }
}
const noe = { role: 'citizen', participant: 'noe', site: 'brest' } as const
const far = (a: Position | null | undefined, b: Position | null | undefined) =>
  a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : Number.NaN

describe('places while a session runs', { timeout: 90_000 }, () => {
  test('[R48] what nobody placed is placed once, for all; one more element moves nothing that stands', async () => {
    const { begin, bring, places, allPlaced, memory } = await aSession()
    await begin('dire')
    for (const label of ['Un', 'Deux', 'Trois']) await bring(label)
    await allPlaced()
    const before = places()
    await bring('Quatre')
    await bring('Cinq', { verb: 'suit', to: 'Quatre' })
    await allPlaced()
    for (const [label, place] of before) expect(places().get(label)).toEqual(place)
    expect(new Set([...places().values()].map(String)).size).toBe(5)
    const again = openState(await memory.load('a'), 'a')
    expect([...again.gate.roots.positions.keys()]).toHaveLength(5)
  })

  test('[R48] outside a session nothing is placed: each page does for itself, and nobody writes', async () => {
    const { bring, places } = await aSession()
    await bring('Seul')
    await new Promise((resolve) => setTimeout(resolve, 900))
    expect(places().get('Seul')).toBeNull()
  })

  test('[R48] what was linked to nothing goes near its own when it is linked, and nothing else moves', async () => {
    const { begin, bring, relate, places, allPlaced } = await aSession()
    await begin('dire')
    for (const label of ['Gare', 'Port', 'Lac', 'Bois', 'Pré', 'Cap', 'Anse', 'Dune']) await bring(label)
    await allPlaced()
    await bring('Nord', { verb: 'tient à', to: 'Gare' })
    await allPlaced()
    const before = places()
    await relate('Dune', 'dépend de', 'Nord')
    await vi.waitUntil(() => String(places().get('Dune')) !== String(before.get('Dune')), patience)
    for (const [label, place] of before) if (label !== 'Dune') expect(places().get(label)).toEqual(place)
    expect(far(places().get('Dune'), places().get('Nord'))).toBeLessThan(500)
    // The one that others come to stays where it was, however they come.
    for (const label of ['Bois', 'Cap']) {
      const [here, there] = [places().get('Lac'), places().get(label)]
      await relate(label, 'borde', 'Lac')
      await vi.waitUntil(() => String(places().get(label)) !== String(there), patience)
      expect(places().get('Lac')).toEqual(here)
    }
  })

  test('[R48] when a phase begins, all that no hand has placed is laid out anew; what a hand placed stays', async () => {
    const { begin, bring, relate, places, allPlaced, ask, idOf } = await aSession()
    await begin('dire')
    const names = ['Gare', 'Port', 'Lac', 'Bois', 'Pré', 'Cap', 'Anse', 'Dune']
    for (const label of names) await bring(label)
    await allPlaced()
    for (const label of names.slice(1)) await relate(label, 'touche', 'Gare')
    await vi.waitUntil(() => far(places().get('Dune'), places().get('Gare')) < 600, patience)
    const hand = { id: idOf('Port'), from: places().get('Port') ?? null, to: [5000, 5000] }
    await ask('settle', { places: [hand] })
    const before = places()
    await begin('relier')
    await vi.waitUntil(() => String(places().get('Bois')) !== String(before.get('Bois')), patience)
    expect(places().get('Port')).toEqual([5000, 5000])
  })

  test('[R48] who leads lays all of it out anew, and takes it back; a place that changed meanwhile is left', async () => {
    const { begin, bring, relate, places, allPlaced, ask, room, settling, idOf } = await aSession()
    await begin('dire')
    for (const label of ['Gare', 'Port', 'Lac', 'Bois']) await bring(label)
    await allPlaced()
    for (const label of ['Port', 'Lac', 'Bois']) await relate(label, 'touche', 'Gare')
    const far = { id: idOf('Lac'), from: places().get('Lac') ?? null, to: [9000, 0] }
    await ask('settle', { places: [far] })
    const before = places()
    const arranged = await settling.arranged(room)
    await ask('settle', { places: [{ id: idOf('Gare'), from: places().get('Gare') ?? null, to: [1, 2] }] })
    expect(await ask('arrange', {}, {}, { arranged })).toMatchObject({ ok: true })
    expect(places().get('Gare')).toEqual([1, 2])
    expect(places().get('Lac')).not.toEqual([9000, 0])
    const act = room.state.ledger.assembly.acts().at(-1)
    expect(act?.name).toBe('arrange')
    await ask(act?.undo?.name ?? '', act?.undo?.args)
    expect(places().get('Lac')).toEqual(before.get('Lac'))
    expect(await ask('arrange', {}, noe, { arranged })).toMatchObject({ refusal: { code: 'not-your-right' } })
    expect(await ask('settle', { places: [] }, noe)).toMatchObject({ refusal: { code: 'not-your-right' } })
    expect(await ask('arrange', {})).toMatchObject({ refusal: { code: 'not-arranged' } })
  })

  test('[R48] places that can’t be read move nothing', async () => {
    const { ask, places } = await aSession()
    const id = 'x' as ElementId // reason: nothing is called so
    for (const raw of [
      null,
      [null],
      [{ id, from: null, to: 'here' }],
      [{ id: '../x', from: null, to: [0, 0] }],
      'all',
    ]) {
      expect(await ask('settle', { places: raw })).toMatchObject({ refusal: { code: 'command-not-readable' } })
    }
    expect(await ask('settle', { places: [{ id, from: null, to: [0, 0] }] })).toMatchObject({ value: { moved: 0 } })
    expect(places().size).toBe(0)
  })
})
