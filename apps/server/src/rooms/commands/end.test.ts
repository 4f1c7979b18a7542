import { type Ended, openWorkshop, type Phase, readPhase } from '@maillage/atlas'
import { describe, expect, test } from 'vitest'
import { aRoom, atlasIn } from '../../../test/support/a-command-room.ts'
import { labelsIn } from '../../../test/support/a-room.ts'
import { openState } from '../room-state.ts'

const phase = (key: string, more: Partial<Phase> = {}): Phase => ({ ...(readPhase({ key }) as Phase), ...more }) // reason: it has a key
const bring = (label: string) => ({ contribution: { type: 'element', kind: 'constat', label } })
const citizen = { role: 'citizen', participant: 'noe', site: 'brest' } as const
const day = 24 * 3_600_000

async function aSession() {
  const clock = { now: 10 * day }
  const { room, ask, memory } = await aRoom({ time: () => clock.now })
  await ask('set-places', { places: [{ key: 'brest', name: 'Brest' }] })
  await ask('set-phase', { phase: phase('restitution', { title: 'Restitution', minutes: 5 }) })
  await ask('set-heads', { place: 'brest', heads: 40 })
  await ask('note-turn', { place: 'brest', turns: 1 })
  clock.now += 3_600_000
  const acts = () => room.state.ledger.assembly.acts()
  const undo = () => {
    const last = acts().at(-1)?.undo
    return ask(last?.name ?? '', last?.args ?? {})
  }
  return { clock, room, ask, memory, acts, undo, workshop: () => atlasIn(room).workshop }
}

describe('the end of a session', () => {
  test('[R60] [A70] is kept: its time, what stays possible, and who was there; what was shown and a pause end with it', async () => {
    const { room, ask, memory, clock, workshop } = await aSession()
    await ask('freeze', { on: true })
    await ask('call', { to: '', words: 'À table' })
    expect(await ask('end', { after: 'read', until: null })).toMatchObject({ ok: true })
    const ended: Ended = { by: 'facilitator', at: clock.now, after: 'read', until: null }
    expect(workshop()).toMatchObject({ ended, phase: null, clock: null, frozen: null, call: null, spotlight: null })
    const held = [{ from: 10 * day, to: clock.now, places: [{ key: 'brest', heads: 40, turns: 1 }] }]
    expect(workshop().held).toEqual(held)
    expect(openState(await memory.load('a'), 'a').gate.roots.workshop.get('ended')).toEqual(ended)
    expect(labelsIn(room)).toEqual([])
  })

  test('[R60] [A70] afterwards those who were invited react and add nothing, unless until a date', async () => {
    const { room, ask, clock } = await aSession()
    await ask('contribute', bring('Le car est plein'), citizen)
    const [id] = [...atlasIn(room).elements.keys()]
    await ask('end', { after: 'read', until: null })
    expect(await ask('contribute', bring('Trop tard'), citizen)).toMatchObject({
      refusal: { code: 'not-your-right', right: 'add' },
    })
    expect(await ask('say', { on: id, stance: 'agree', reason: '' }, citizen)).toMatchObject({ ok: true })
    const technician = { role: 'technician', participant: 'lia', site: 'brest' } as const
    expect(await ask('contribute', bring('Carte papier'), technician)).toMatchObject({ ok: true })
    await ask('end', { after: 'write', until: clock.now + day })
    expect(await ask('contribute', bring('Le lendemain matin'), citizen)).toMatchObject({ ok: true })
    clock.now += day
    expect(await ask('contribute', bring('Le soir'), citizen)).toMatchObject({ refusal: { code: 'not-your-right' } })
    expect(labelsIn(room).toSorted()).toEqual(['Carte papier', 'Le car est plein', 'Le lendemain matin'])
  })

  test('[R60] by nobody but who leads; what can’t be read ends nothing', async () => {
    const { ask, clock, workshop } = await aSession()
    for (const role of ['visitor', 'citizen', 'elected', 'technician'] as const) {
      for (const name of ['end', 'next-session', 'set-report']) {
        const args = { after: 'read', until: null, report: { intro: 'x' } }
        expect(await ask(name, args, { role, participant: role })).toMatchObject({
          refusal: { code: 'not-your-right', right: 'lead' },
        })
      }
    }
    const forged = [{}, { after: 'write' }, { after: 'write', until: 'demain' }, { after: 'all', until: clock.now }]
    for (const args of [...forged, { after: 'write', until: clock.now + 401 * day }]) {
      expect(await ask('end', args)).toMatchObject({ refusal: { code: 'command-not-readable' } })
    }
    expect(workshop()).toMatchObject({ ended: null, report: null, phase: { key: 'restitution' } })
  })

  test('[R60] a second facilitator changes what stays possible, not when it ended; each act is taken back', async () => {
    const { ask, undo, acts, clock, workshop } = await aSession()
    await ask('end', { after: 'read', until: null })
    const at = clock.now
    clock.now += 60_000
    await ask('end', { after: 'write', until: at + day })
    expect(workshop().ended).toMatchObject({ at, after: 'write', until: at + day })
    expect(workshop().held).toHaveLength(1)
    expect(acts().map(({ name, about }) => `${name} ${about}`)).toContain('end still-write')
    await undo()
    expect(workshop().ended).toMatchObject({ at, after: 'read', until: null })
    const first = acts().find(({ name }) => name === 'end')?.undo
    await ask(first?.name ?? '', first?.args)
    expect(workshop()).toMatchObject({ ended: null, phase: { key: 'restitution' } })
    expect(workshop().held).toMatchObject([{ from: 10 * day, to: null }])
    await undo()
    expect(workshop()).toMatchObject({ ended: { after: 'read' }, phase: null })
  })

  test('[R60] [A70] the next one starts anew, a month later; getting it ready is taken back whole', async () => {
    const { ask, undo, clock, workshop } = await aSession()
    await ask('end', { after: 'read', until: null })
    const at = clock.now
    clock.now += 30 * day
    await ask('next-session', {})
    expect(workshop()).toMatchObject({ ended: null, places: [{ heads: null, turns: 0 }] })
    await undo()
    expect(workshop()).toMatchObject({ ended: { at }, places: [{ heads: 40, turns: 1 }] })
    await ask('next-session', {})
    await ask('set-phase', { phase: phase('arrivee') })
    expect(workshop().held).toMatchObject([
      { from: 10 * day, to: at },
      { from: clock.now, to: null, places: [] },
    ])
    // Taking back that it began: it was not held.
    await undo()
    expect(workshop()).toMatchObject({ phase: null, ended: null })
    expect(workshop().held).toHaveLength(1)
  })

  test('[R29] [R60] a rehearsal between two sessions is played openly, and gives the end back', async () => {
    const { ask, memory, workshop } = await aSession()
    await ask('end', { after: 'read', until: null })
    const before = workshop()
    await ask('rehearse', {})
    expect(workshop().ended).toBe(null)
    await ask('set-phase', { phase: phase('arrivee') })
    await ask('end', { after: 'read', until: null })
    const version = workshop().rehearsal?.version ?? ''
    await ask('end-rehearsal', { version }, {}, { version: await memory.version('a', version) })
    expect(workshop()).toMatchObject({ ended: before.ended, held: before.held, rehearsal: null })
  })

  test('[R61] who leads writes the words of the report, and takes them back', async () => {
    const { ask, undo, workshop } = await aSession()
    await ask('set-report', { report: { intro: 'Merci.', next: 'Le 12.' } })
    await ask('set-report', { report: { intro: 'Merci à tous.', next: 'Le 12.', more: 1 } })
    expect(workshop().report).toEqual({ intro: 'Merci à tous.', next: 'Le 12.' })
    await undo()
    expect(workshop().report).toEqual({ intro: 'Merci.', next: 'Le 12.' })
    expect(await ask('set-report', { report: 'x' })).toMatchObject({ ok: false })
    await ask('set-report', { report: null })
    expect(workshop().report).toEqual(openWorkshop.report)
  })
})
