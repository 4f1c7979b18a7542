import { readPhase } from '@maillage/atlas'
import { readAtlas } from '@maillage/atlas-yjs'
import type { ActDone, KeptAnswer } from '@maillage/wire'
import { beforeEach, describe, expect, test } from 'vitest'
import { anApp } from '../../test/support/an-app.ts'
import { commands } from '../rooms/commands/run-command.ts'

let house: Awaited<ReturnType<typeof anApp>>
let lead: { readonly key: string }
let asked = 0
beforeEach(async () => {
  house = await anApp()
  lead = await house.seat(house.token('facilitator'))
})

const ask = async (name: string, args: unknown, id = `command-${++asked}`, { key } = lead) =>
  (await house.command(key, { id, name, args })).body as { readonly ok: boolean; readonly value?: unknown } // reason: the server's own answer
const atlas = async () => readAtlas((await house.rooms.open('a')).state.gate.doc).atlas
const lastAct = async (): Promise<ActDone | undefined> =>
  ((await (await house.ask('/api/atlases/a/kept', lead.key)).json()) as KeptAnswer).acts[0] // reason: likewise
const phase = (part: Readonly<Record<string, unknown>>) => ({
  phase: readPhase({ key: 'ecrire', title: 'Écrire', ...part }),
})
const element = (label: string) => ({ contribution: { type: 'element', kind: 'acteur', label } })
const byHand = (people: number, dots: object) => ({ vote: 'vote-0001', place: 'brest', role: 'citizen', people, dots })
const place = (key: string) => ({ key, name: key, heads: 4 })

/** A workshop under way: two elements that say the same, one relation, places, a vote, something that waits. */
async function underWay() {
  await ask('set-places', { places: [place('brest'), place('carhaix')] })
  await ask('set-phase', phase({ minutes: 10 }))
  house.clock.time += 60_000
  await ask('contribute', element('Le jardin'), 'jardin-01')
  await ask('contribute', element('Jardin'), 'jardin-02')
  await ask(
    'contribute',
    { contribution: { type: 'sentence', from: 'Jardin', verb: 'nourrit', to: 'École' } },
    'phrase-01',
  )
  await ask('open-vote', { title: 'Pour ?', on: ['jardin-01'], dots: 3, shows: 'live' }, 'vote-0001')
  await ask('vote', { vote: 'vote-0001', dots: { 'jardin-01': 2 } })
  await ask('call', { to: 'brest', words: 'À vous' })
  await ask('spotlight', { ids: ['jardin-01'] })
  await ask('set-phase', phase({ key: 'trier', way: 'inbox', minutes: 5 }))
  const ada = await house.seat(house.token('citizen'))
  await ask('contribute', element('La gare'), 'gare-0001', ada)
  await ask('contribute', element('Le port'), 'port-0001', ada)
  await ask('decline', { ids: ['port-0001'] })
  house.clock.time += 60_000
}

type Case = readonly [name: string, args: Readonly<Record<string, unknown>>, prepare: (() => Promise<unknown>) | null]
/** What is taken back leaves all as it was. */
const wholly: readonly Case[] = [
  ['freeze', { on: true }, null],
  ['set-phase', phase({ key: 'relier', minutes: 20 }), null],
  ['set-phase', { phase: null }, null],
  ['extend', { minutes: 5 }, null],
  ['extend', { minutes: -9 }, null],
  ['extend', { minutes: null }, null],
  ['extend', { minutes: 5 }, () => ask('extend', { minutes: null })],
  ['set-plan', { plan: { title: 'Autre', phases: [] } }, null],
  ['set-places', { places: [] }, null],
  ['set-heads', { place: 'brest', heads: 12 }, null],
  ['note-turn', { place: 'brest', turns: 1 }, null],
  ['spotlight', { ids: [] }, null],
  ['call', { to: '', words: '' }, null],
  ['call', { to: 'carhaix', words: 'Et vous ?' }, null],
  ['set-notice', { notice: { controller: 'La commune', purpose: '', kept: '', contact: '' } }, null],
  ['decline', { ids: ['gare-0001'] }, null],
  ['reconsider', { ids: ['port-0001'] }, null],
  ['hide', { ids: ['jardin-02'] }, null],
  ['settle', { places: [{ id: 'jardin-01', from: null, to: [10, 20] }] }, null],
  ['merge', { keep: 'jardin-01', others: ['jardin-02'] }, null],
  ['validate', { ids: ['jardin-01'], on: true }, null],
  ['lock', { ids: ['jardin-01'], on: true }, null],
  ['set-report', { report: { intro: 'Merci à tous', next: '' } }, null],
  ['vote-by-hand', byHand(6, { 'jardin-01': 10 }), null],
  ['vote-by-hand', byHand(0, {}), () => ask('vote-by-hand', byHand(6, { 'jardin-01': 10 }))],
  ['close-vote', { vote: 'vote-0001' }, null],
  ['reopen-vote', { vote: 'vote-0001' }, () => ask('close-vote', { vote: 'vote-0001' })],
]
/** Acts whose other side is told for itself, below or in a test of their own. */
const otherwise = [
  'accept',
  'reveal',
  'restore',
  'open-vote',
  'import',
  'restore-version',
  'rehearse',
  'arrange',
  'end',
  'next-session',
  'make-door',
  'change-doors',
]
/** What stands in the journal and is not taken back: nothing was lost, or what was there is gone for good. */
const forGood = ['keep-version', 'end-rehearsal', 'unmerge']
/** What everyone does with what is their own is no act of who leads. */
const noActs = ['contribute', 'withdraw', 'rewrite', 'say', 'vote', 'undo']

describe('the journal of acts', () => {
  test('[R27] [R43] has a word on each command there is', () => {
    const told = [...wholly.map(([name]) => name), ...otherwise, ...forGood, ...noActs]
    expect(Object.keys(commands).filter((name) => !told.includes(name))).toEqual([])
  })

  test.each(wholly)('[R27] [R43] %s %j is noted, and taken back leaves all as it was', async (name, args, prepare) => {
    await underWay()
    if (prepare) await prepare()
    const before = await atlas()
    expect(await ask(name, args)).toMatchObject({ ok: true })
    expect(await atlas()).not.toEqual(before)
    const act = await lastAct()
    expect(act).toMatchObject({ name, by: 'facilitator' })
    // While all is paused time stands still, also when the pause is taken back.
    if (name !== 'freeze') house.clock.time += 1000
    expect(await ask('undo', { act: act?.id })).toMatchObject({ ok: true })
    expect(sameButWhen(await atlas())).toEqual(sameButWhen(before))
  })

  test('[R27] [R43] what was let in, revealed or brought back can be hidden, with a word on it; a file likewise', async () => {
    await underWay()
    const labels = async () => [...(await atlas()).elements.values()].map(({ label }) => label)
    const before = (await labels()).length
    await ask('accept', { ids: ['gare-0001'] })
    expect(await labels()).toHaveLength(before + 1)
    await ask('undo', { act: (await lastAct())?.id })
    expect(await labels()).toHaveLength(before)
    await ask('undo', { act: (await lastAct())?.id }) // the hiding
    await ask('undo', { act: (await lastAct())?.id }) // the bringing back
    expect(await labels()).toHaveLength(before)
    await ask('set-phase', phase({ key: 'scelle', way: 'sealed' }))
    await ask('contribute', element('Le phare'), 'phare-001', await house.seat(house.token('citizen')))
    await ask('reveal', {})
    expect(await lastAct()).toMatchObject({ name: 'reveal', undo: { name: 'hide' } })
    await ask('undo', { act: (await lastAct())?.id })
    expect(await labels()).toHaveLength(before)
  })

  test('[R43] what something newer has taken the place of is not taken back, until the newer is; what is of another place is', async () => {
    await underWay()
    const actsNow = async () => ((await (await house.ask('/api/atlases/a/kept', lead.key)).json()) as KeptAnswer).acts // reason: the server's own answer
    const doing = async (name: string, args: unknown) => {
      expect(await ask(name, args)).toMatchObject({ ok: true })
      return (await lastAct())?.id ?? ''
    }
    const first = await doing('vote-by-hand', byHand(5, { 'jardin-01': 12 }))
    const elsewhere = await doing('vote-by-hand', { ...byHand(2, { 'jardin-01': 3 }), place: 'carhaix' })
    const second = await doing('vote-by-hand', byHand(6, { 'jardin-01': 14 }))
    const votersNow = async () => (await atlas()).votes.get('vote-0001')?.byHand
    const canBe = async (id: string) => (await actsNow()).find((act) => act.id === id)?.undo !== null
    expect([await canBe(first), await canBe(elsewhere), await canBe(second)]).toEqual([false, true, true])
    expect(await ask('undo', { act: first })).toMatchObject({ ok: false, refusal: { code: 'not-undoable' } })
    expect(await votersNow()).toBe(8)
    await ask('undo', { act: second })
    expect(await votersNow()).toBe(7)
    await ask('undo', { act: first })
    expect(await votersNow()).toBe(2)

    const earlier = await doing('set-phase', phase({ key: 'un' }))
    const longer = await doing('extend', { minutes: 5 })
    await doing('set-phase', phase({ key: 'deux' }))
    expect([await canBe(earlier), await canBe(longer)]).toEqual([false, false])
    expect(await ask('undo', { act: earlier })).toMatchObject({ ok: false })
    expect((await atlas()).workshop.phase?.key).toBe('deux')
  })

  test('[R27] [R43] going back to a version is taken back: what was there before it is kept', async () => {
    await underWay()
    await ask('keep-version', { name: 'Matin' }, 'version-1')
    await ask('hide', { ids: ['jardin-01'] })
    const before = await atlas()
    expect(await ask('restore-version', { version: 'version-1' })).toMatchObject({ ok: true })
    expect((await atlas()).elements.has('jardin-01' as never)).toBe(true) // reason: looked up
    await ask('undo', { act: (await lastAct())?.id })
    expect((await atlas()).elements).toEqual(before.elements)
  })

  test('[R16] two versions kept in the same tick are both there', async () => {
    const both = ['version-a', 'version-b'].map((id) => ask('keep-version', { name: id }, id))
    await Promise.all(both)
    for (const id of ['version-a', 'version-b']) expect(await house.storage.version('a', id)).not.toBe(null)
  })

  test('[R43] a merge is taken back but for what others wrote on it since', async () => {
    await underWay()
    await ask('merge', { keep: 'jardin-01', others: ['jardin-02'] })
    const act = await lastAct()
    await ask('hide', { ids: ['jardin-01'] })
    expect(await ask('undo', { act: act?.id })).toMatchObject({ ok: true })
    const { elements } = await atlas()
    expect([elements.has('jardin-01' as never), elements.has('jardin-02' as never)]).toEqual([false, true]) // reason: likewise
  })
})

/** Who set something and when is newer once it is set again; what is set is the same. */
function sameButWhen({ workshop, marks, elements, relations, votes, positions }: Awaited<ReturnType<typeof atlas>>) {
  const { spotlight, call, ...rest } = workshop
  const given = [...votes.values()].map(({ closed, ...vote }) => ({ ...vote, isClosed: closed !== null }))
  return {
    ...{
      elements: [...elements.keys()].sort(),
      relations: new Map([...relations].sort()),
      votes: given,
      positions,
      marks,
    },
    labels: [...elements.values()].map(({ label, others }) => [label, others]).sort(),
    workshop: { ...rest, spotlight: spotlight?.ids, call: call && [call.to, call.words] },
  }
}
