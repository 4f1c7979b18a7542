import { type Phase, type Role, readPhase, readPlaces, type Workshop } from '@maillage/atlas'
import { readAtlas } from '@maillage/atlas-yjs'
import type { CommandAnswer } from '@maillage/wire'
import { describe, expect, test } from 'vitest'
import { aHouse } from '../../../test/support/a-room.ts'

async function aWorkshop() {
  const clock = { now: 1_000_000 }
  const { rooms, memory } = await aHouse({ time: () => clock.now })
  const room = await rooms.open('a')
  let asked = 0
  const ask = (
    name: string,
    args: unknown,
    role: Role = 'facilitator',
    version: Uint8Array | null = null,
  ): Promise<CommandAnswer> =>
    new Promise((settle, reject) => {
      asked += 1
      room.command({
        ...{ type: 'command', id: `command-${asked}`, name, args, role, site: '', version, settle },
        doer: { participant: role, by: role },
        fail: () => reject(new Error('not carried out')),
      })
    })
  return {
    clock,
    ask,
    memory,
    workshop: (): Workshop => readAtlas(room.state.gate.doc).atlas.workshop,
    acts: () => room.state.ledger.assembly.acts(),
    labels: () => [...readAtlas(room.state.gate.doc).atlas.elements.values()].map(({ label }) => label),
  }
}

function aPhase(changed: Partial<Phase>): Phase {
  const phase = readPhase({ key: 'ecrire', title: 'Écrire', minutes: 10, ...changed })
  if (!phase) throw new Error('The phase of the tests can be read.')
  return phase
}

const bring = (label: string) => ({ contribution: { type: 'element', kind: 'acteur', label } })

describe('leading', () => {
  test('a phase whose words are changed while it runs keeps its clock; more minutes make it longer', async () => {
    const { ask, workshop, clock } = await aWorkshop()
    await ask('set-phase', { phase: aPhase({}) })
    const { startedAt, endsAt } = workshop().clock ?? {}
    expect(endsAt).toBe((startedAt ?? 0) + 600_000)
    clock.now += 60_000
    await ask('set-phase', { phase: aPhase({ instruction: 'Autrement' }) })
    expect(workshop().clock).toEqual({ startedAt, endsAt })
    await ask('set-phase', { phase: aPhase({ minutes: 15 }) })
    expect(workshop().clock).toEqual({ startedAt, endsAt: (endsAt ?? 0) + 300_000 })
    await ask('set-phase', { phase: aPhase({ key: 'autre' }) })
    expect(workshop().clock?.startedAt).toBe(clock.now)
  })

  test('what was left out waits again; what was let in goes out of sight again; both stand in the journal', async () => {
    const { ask, workshop, acts, labels } = await aWorkshop()
    await ask('set-phase', { phase: aPhase({ way: 'inbox' }) })
    await ask('contribute', bring('Jardin'), 'citizen')
    const [id] = ['command-2']
    await ask('decline', { ids: [id] })
    expect(workshop().waiting.inbox).toBe(0)
    const declined = acts().at(-1)
    expect(declined).toMatchObject({ name: 'decline', about: 'Jardin', undo: { name: 'reconsider' } })
    await ask(declined?.undo?.name ?? '', declined?.undo?.args)
    expect(workshop().waiting.inbox).toBe(1)
    await ask('accept', { ids: [id] })
    expect(labels()).toEqual(['Jardin'])
    const accepted = acts().at(-1)
    await ask(accepted?.undo?.name ?? '', accepted?.undo?.args)
    expect(labels()).toEqual([])
    const hidden = acts().at(-1)
    expect(hidden).toMatchObject({ name: 'hide', about: 'Jardin', undo: { name: 'restore' } })
    await ask(hidden?.undo?.name ?? '', hidden?.undo?.args)
    expect(labels()).toEqual(['Jardin'])
  })

  test('[R27] the time of a phase stands still in a pause, is as long afterwards, and can be extended meanwhile', async () => {
    const { ask, workshop, clock } = await aWorkshop()
    const leftAt = (now: number) => Number(workshop().clock?.endsAt) - now
    await ask('set-phase', { phase: aPhase({ minutes: 10 }) })
    clock.now += 60_000
    await ask('freeze', { on: true })
    clock.now += 20 * 60_000
    await ask('freeze', { on: true }) // by a second console, in the same pause
    await ask('extend', { minutes: 5 })
    clock.now += 60_000
    await ask('freeze', { on: false })
    expect(leftAt(clock.now)).toBe(14 * 60_000)
    await ask('freeze', { on: false })
    expect(leftAt(clock.now)).toBe(14 * 60_000)
    // A phase that is opened in a pause begins after it.
    await ask('freeze', { on: true })
    clock.now += 60_000
    await ask('set-phase', { phase: aPhase({ key: 'relier', minutes: 10 }) })
    clock.now += 60_000
    await ask('freeze', { on: false })
    expect(leftAt(clock.now)).toBe(10 * 60_000)
  })

  test('a rehearsal in the middle of a session gives back its phase, its time, its places and what waited', async () => {
    const { ask, workshop, clock, memory } = await aWorkshop()
    const places = readPlaces([{ key: 'brest', name: 'Brest', heads: 12 }])
    await ask('set-places', { places })
    await ask('set-phase', { phase: aPhase({ way: 'inbox' }) })
    await ask('contribute', bring('Jardin'), 'citizen')
    const before = workshop()
    clock.now += 1000
    await ask('rehearse', {})
    const version = workshop().rehearsal?.version ?? ''
    clock.now += 60_000
    await ask('set-phase', { phase: aPhase({ key: 'autre', way: 'inbox' }) })
    await ask('note-turn', { place: 'brest', turns: 1 })
    await ask('contribute', bring('Joué'), 'citizen')
    expect(workshop().waiting.inbox).toBe(2)
    await ask('end-rehearsal', { version }, 'facilitator', await memory.version('a', version))
    const later = 60_000
    const { startedAt = 0, endsAt = 0 } = before.clock ?? {}
    expect(workshop()).toEqual({ ...before, clock: { startedAt: startedAt + later, endsAt: Number(endsAt) + later } })
  })

  test('a citizen asks for nothing of it', async () => {
    const { ask, workshop } = await aWorkshop()
    for (const name of ['set-phase', 'freeze', 'reveal', 'reconsider', 'spotlight', 'rehearse', 'set-places']) {
      expect(await ask(name, { on: true, phase: null, ids: [], places: [] }, 'citizen')).toMatchObject({ ok: false })
    }
    expect(workshop().frozen).toBe(null)
  })
})
