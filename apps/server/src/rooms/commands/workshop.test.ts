import { type Contribution, kindKey, openWorkshop, type Phase, readPhase } from '@maillage/atlas'
import { describe, expect, test } from 'vitest'
import { aRoom, atlasIn } from '../../../test/support/a-command-room.ts'
import { labelsIn } from '../../../test/support/a-room.ts'
import { openState } from '../room-state.ts'

const phase = (part: Readonly<Record<string, unknown>>): Phase => readPhase({ key: 'ecrire', ...part }) as Phase // reason: it has a key
const constat = (label: string, more: Readonly<Record<string, unknown>> = {}) => ({
  contribution: { type: 'element', kind: 'constat', label, ...more } as unknown as Contribution, // reason: read by the command
})
const citizen = (participant: string, site = '') => ({ role: 'citizen', participant, site }) as const

describe('what people bring', () => {
  test('[R24] under seal it is kept and counted, and nobody reads it until all is revealed', async () => {
    const { room, ask, memory } = await aRoom()
    await ask('set-phase', { phase: phase({ way: 'sealed' }) })
    expect(await ask('contribute', constat('Le port'), citizen('noe', 'brest'))).toMatchObject({
      ok: true,
      value: { state: 'waiting' },
    })
    await ask('contribute', constat('La gare', { link: { verb: 'dessert', to: 'Le port' } }), citizen('eve', 'carhaix'))
    expect(labelsIn(room)).toEqual([])
    expect(atlasIn(room).workshop.waiting).toEqual({ sealed: 2, inbox: 0 })
    // What is kept is found again by whoever opens the room from the disk.
    const again = openState(await memory.load('a'), 'a')
    expect(again.ledger.assembly.waiting('sealed').map(({ by }) => by)).toEqual(['citizen@brest', 'citizen@carhaix'])
    expect(await ask('reveal', {}, citizen('noe'))).toMatchObject({ refusal: { code: 'not-your-right' } })
    expect(await ask('reveal', {})).toMatchObject({ ok: true, value: { shown: 2 } })
    const { elements, relations, workshop } = atlasIn(room)
    expect([...elements.values()].map(({ label, by }) => [label, by])).toEqual([
      ['Le port', 'citizen@brest'],
      ['La gare', 'citizen@carhaix'],
    ])
    expect([...relations.values()].map(({ name }) => name)).toEqual(['dessert'])
    expect(workshop.waiting).toEqual(openWorkshop.waiting)
    const owner = (label: string) =>
      room.state.gate.registry.ownerOf([...elements.values()].find((each) => each.label === label)?.id ?? '')
    expect([owner('Le port'), owner('La gare')]).toEqual(['noe', 'eve'])
    const reopened = openState(await memory.load('a'), 'a')
    expect(reopened.gate.registry.kept()).toEqual(room.state.gate.registry.kept())
    expect(reopened.ledger.kept()).toEqual(room.state.ledger.kept())
  })

  test('[R24] in the inbox each is let in or left out; what is left out stays its writer’s, and can still be let in', async () => {
    const { room, ask } = await aRoom()
    await ask('set-phase', { phase: phase({ way: 'inbox', kinds: ['constat'] }) })
    for (const label of ['Un', 'Deux', 'Trois']) await ask('contribute', constat(label), citizen('noe'))
    const [un = '', deux = '', trois = ''] = [...room.state.ledger.assembly.brought.keys()]
    await ask('accept', { ids: [un] })
    await ask('decline', { ids: [deux] })
    expect(labelsIn(room)).toEqual(['Un'])
    expect(room.state.ledger.assembly.broughtBy('noe').map(({ state }) => state)).toEqual(['declined', 'waiting'])
    expect(await ask('withdraw', { id: trois }, citizen('eve'))).toMatchObject({
      refusal: { code: 'unknown-contribution' },
    })
    expect(await ask('withdraw', { id: trois }, citizen('noe'))).toMatchObject({ ok: true })
    await ask('accept', { ids: [deux, trois] })
    expect(labelsIn(room)).toEqual(['Deux', 'Un'])
    expect(atlasIn(room).workshop.waiting).toEqual({ sealed: 0, inbox: 0 })
    const acteur = { contribution: { type: 'element', kind: 'acteur', label: 'Mairie' } }
    expect(await ask('contribute', acteur, citizen('noe'))).toMatchObject({ refusal: { code: 'kind-not-now' } })
  })

  test('[R24] [A39] without such a phase it is on the map at once, judged by the rights like every other write', async () => {
    const { room, ask } = await aRoom()
    await ask('contribute', constat('Le port', { entry: 'paper', card: '17' }), citizen('noe', 'brest'))
    expect([...atlasIn(room).elements.values()][0]).toMatchObject({ by: 'citizen@brest', entry: 'paper', card: '17' })
    const visitor = { role: 'visitor', participant: 'ora' } as const
    expect(await ask('contribute', constat('Non'), visitor)).toMatchObject({ refusal: { code: 'not-your-right' } })
    await ask('freeze', { on: true })
    expect(await ask('contribute', constat('Non'), citizen('noe'))).toMatchObject({ refusal: { code: 'frozen' } })
    await ask('freeze', { on: false })
    const sentence = { contribution: { type: 'sentence', from: 'le PORT', verb: 'accueille', to: 'Les marins' } }
    await ask('contribute', sentence, citizen('noe'))
    expect(labelsIn(room)).toEqual(['Le port', 'Les marins'])
    expect(await ask('contribute', { contribution: { type: 'element', label: '' } }, citizen('noe'))).toMatchObject({
      refusal: { code: 'command-not-readable' },
    })
  })

  test('[R24] what waits is said otherwise by its writer alone, in one act; what was left out waits again', async () => {
    const { room, ask, memory } = await aRoom()
    await ask('set-phase', { phase: phase({ way: 'inbox', kinds: ['constat'] }) })
    await ask('contribute', constat('Le prot'), citizen('noe', 'brest'))
    const { assembly } = room.state.ledger
    const [id = ''] = [...assembly.brought.keys()]
    const before = assembly.brought.get(id)
    expect(await ask('rewrite', { id, ...constat('Le port') }, citizen('eve'))).toMatchObject({
      refusal: { code: 'unknown-contribution' },
    })
    expect(await ask('rewrite', { id, ...constat('—') }, citizen('noe'))).toMatchObject({
      refusal: { code: 'no-words' },
    })
    const acteur = { contribution: { type: 'element', kind: 'acteur', label: 'Le port' } }
    expect(await ask('rewrite', { id, ...acteur }, citizen('noe'))).toMatchObject({ refusal: { code: 'kind-not-now' } })
    expect(assembly.brought.get(id)).toEqual(before)
    await ask('decline', { ids: [id] })
    expect(await ask('rewrite', { id, ...constat('Le port') }, citizen('noe'))).toMatchObject({ ok: true })
    expect(assembly.brought.get(id)).toMatchObject({ ...before, contribution: { label: 'Le port' } })
    expect(atlasIn(room).workshop.waiting).toEqual({ sealed: 0, inbox: 1 })
    expect(openState(await memory.load('a'), 'a').ledger.kept()).toEqual(room.state.ledger.kept())
    await ask('accept', { ids: [id] })
    expect(labelsIn(room)).toEqual(['Le port'])
  })

  test('[A42] what says nothing is refused whoever sends it, under seal, in the inbox and at once', async () => {
    const { room, ask } = await aRoom()
    const forged = [
      [
        { type: 'element', kind: 'acteur', label: '—' },
        { code: 'no-words', part: 'label' },
      ],
      [
        { type: 'sentence', from: 'L’hôpital', verb: ' - ', to: 'La gare' },
        { code: 'no-words', part: 'verb' },
      ],
      [
        { type: 'sentence', from: 'L’hôpital', verb: 'conditionne', to: '— ' },
        { code: 'no-words', part: 'to' },
      ],
      [
        { type: 'sentence', from: 'L’hôpital — ', verb: 'aide', to: 'x' },
        { code: 'dash-in-label', label: 'L’hôpital —' },
      ],
      [
        { type: 'element', kind: 'acteur', label: 'A — aide — B' },
        { code: 'dash-in-label', label: 'A — aide — B' },
      ],
    ] as const
    for (const way of ['direct', 'inbox', 'sealed']) {
      await ask('set-phase', { phase: phase({ way }) })
      for (const [contribution, refusal] of forged) {
        expect(await ask('contribute', { contribution }, citizen('noe'))).toEqual({ ok: false, refusal })
      }
    }
    expect(labelsIn(room)).toEqual([])
    expect(atlasIn(room).workshop.waiting).toEqual(openWorkshop.waiting)
  })

  test('[R24] [A24] in an anonymous phase it carries neither role nor site', async () => {
    const { room, ask } = await aRoom()
    await ask('set-phase', { phase: phase({ isAnonymous: true }) })
    await ask('contribute', constat('Le port'), citizen('noe', 'brest'))
    await ask('set-phase', { phase: phase({ isAnonymous: true, way: 'sealed' }) })
    await ask('contribute', constat('La gare'), citizen('noe', 'brest'))
    await ask('set-phase', { phase: null })
    await ask('reveal', {})
    expect([...atlasIn(room).elements.values()].map(({ by }) => by)).toEqual(['anonymous', 'anonymous'])
  })
})

describe('who leads', () => {
  test('[R27] a phase runs by the clock of the server, and is given more time or less', async () => {
    const clock = { now: 5000 }
    const { room, ask } = await aRoom({ time: () => clock.now })
    await ask('set-phase', { phase: phase({ minutes: 10, title: 'Écrire' }) })
    expect(atlasIn(room).workshop.clock).toEqual({ startedAt: 5000, endsAt: 605_000 })
    await ask('extend', { minutes: 5 })
    expect(atlasIn(room).workshop.clock?.endsAt).toBe(905_000)
    clock.now = 1_000_000
    await ask('extend', { minutes: 1 })
    expect(atlasIn(room).workshop.clock?.endsAt).toBe(1_060_000)
    expect(await ask('extend', { minutes: 1e9 })).toMatchObject({ refusal: { code: 'command-not-readable' } })
  })

  test('[R27] what was done is in a journal, with what takes it back', async () => {
    const { room, ask } = await aRoom()
    await ask('set-phase', { phase: phase({ title: 'Écrire' }) })
    await ask('set-phase', { phase: phase({ key: 'relier', title: 'Relier' }) })
    const last = room.state.ledger.assembly.acts().at(-1)
    expect(last).toMatchObject({ name: 'set-phase', about: 'Relier', by: 'facilitator' })
    await ask(last?.undo?.name ?? '', last?.undo?.args)
    expect(atlasIn(room).workshop.phase).toMatchObject({ key: 'ecrire', title: 'Écrire' })
  })

  test('[R27] those who host a room count its people and its turns, and those of no other', async () => {
    const { room, ask } = await aRoom()
    const places = [{ key: 'brest' }, { key: 'brest-t1', within: 'brest' }, { key: 'carhaix', name: 'Carhaix' }]
    await ask('set-places', { places: places.map((place) => ({ name: place.key, ...place })) })
    const host = { role: 'technician', participant: 'teo', site: 'brest' } as const
    await ask('set-heads', { place: 'brest-t1', heads: 7 }, host)
    await ask('note-turn', { place: 'brest', turns: 1 }, host)
    expect(await ask('set-heads', { place: 'carhaix', heads: 7 }, host)).toMatchObject({
      refusal: { code: 'not-your-right' },
    })
    expect(await ask('set-heads', { place: 'nulle-part', heads: 7 })).toMatchObject({
      refusal: { code: 'unknown-place' },
    })
    expect(await ask('set-heads', { place: 'brest', heads: 1 }, citizen('noe', 'brest'))).toMatchObject({
      refusal: { code: 'not-your-right' },
    })
    expect(atlasIn(room).workshop.places.map(({ heads, turns }) => [heads, turns])).toEqual([
      [null, 1],
      [7, 0],
      [null, 0],
    ])
  })

  test('[R27] everyone is shown what is shown, and called', async () => {
    const { room, ask } = await aRoom()
    await ask('contribute', constat('Le port'), citizen('noe'))
    const [id] = atlasIn(room).elements.keys()
    await ask('spotlight', { ids: [id, 'parti'] })
    await ask('call', { to: 'carhaix', words: 'À vous ?' })
    expect(atlasIn(room).workshop).toMatchObject({
      spotlight: { ids: [id] },
      call: { to: 'carhaix', words: 'À vous ?' },
    })
    await ask('spotlight', { ids: [] })
    await ask('call', { to: '', words: '' })
    expect(atlasIn(room).workshop).toMatchObject({ spotlight: null, call: null })
    expect(await ask('spotlight', { ids: [id] }, citizen('noe'))).toMatchObject({ refusal: { code: 'not-your-right' } })
  })

  test('[R28] what people say of a relation counts once each; small groups are masked, reasons keep their words', async () => {
    const { room, ask } = await aRoom()
    await ask('contribute', { contribution: { type: 'sentence', from: 'A', verb: 'aide', to: 'B' } }, citizen('noe'))
    const [on] = atlasIn(room).relations.keys()
    for (let each = 0; each < 6; each++)
      await ask('say', { on, stance: 'agree', reason: '' }, citizen(`c${each}`, 'brest'))
    await ask('say', { on, stance: 'disagree', reason: 'Pas chez nous' }, { role: 'elected', participant: 'maire' })
    await ask('say', { on, stance: 'disagree', reason: '' }, citizen('c0', 'brest'))
    const stances = on && atlasIn(room).stances.get(on)
    expect(stances).toMatchObject({ count: { agree: 5, disagree: 2, unsure: 0 } })
    expect(stances?.groups.filter(({ of }) => of === 'role').map(({ count }) => count)).toEqual([null, null])
    expect(stances?.reasons).toEqual([{ stance: 'disagree', words: 'Pas chez nous', role: null, site: '' }])
    expect(await ask('say', { on: 'parti', stance: 'agree' }, citizen('noe'))).toMatchObject({
      refusal: { code: 'unknown-thing' },
    })
  })

  test('[R28] kinds that a phase takes are those that it names', () => {
    expect(phase({ kinds: ['constat', 7] }).kinds).toEqual([kindKey('constat')])
  })
})
