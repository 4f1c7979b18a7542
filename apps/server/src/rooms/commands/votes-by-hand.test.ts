import { describe, expect, test } from 'vitest'
import { aRoom, atlasIn } from '../../../test/support/a-command-room.ts'
import { openState } from '../room-state.ts'

const places = [
  { key: 'brest', name: 'Brest' },
  { key: 'brest-t1', name: 'Table 1', within: 'brest' },
  { key: 'carhaix', name: 'Carhaix' },
]
const host = { role: 'technician', participant: 'lin', site: 'brest' } as const

async function aVote(part: object = {}) {
  const scene = await aRoom()
  const contribution = { type: 'element', kind: 'constat', label: 'Jardin' }
  await scene.ask('contribute', { contribution }, { role: 'citizen', participant: 'ada' })
  const [jardin = ''] = atlasIn(scene.room).elements.keys()
  await scene.ask('set-places', { places })
  const opened = await scene.ask('open-vote', {
    title: 'Par où commencer ?',
    on: [jardin],
    dots: 3,
    shows: 'live',
    ...part,
  })
  const vote = opened.ok ? (opened.value as { vote: string }).vote : '' // reason: what it answers
  const dotsFor = (dots: number) => ({ dots: { [jardin]: dots } })
  const count = (given: object, asked: object = host) =>
    scene.ask('vote-by-hand', { vote, place: 'brest-t1', role: 'citizen', people: 6, ...dotsFor(10), ...given }, asked)
  return { dotsFor, scene, vote, count, seen: () => atlasIn(scene.room).votes.get(vote) }
}

describe('votes counted by hand', () => {
  test('[R62] are those of so many people; a new count takes the place of the one before, and is taken back by the journal', async () => {
    const { scene, vote, count, seen, dotsFor } = await aVote()
    await scene.ask('vote', { vote, ...dotsFor(2) }, { role: 'citizen', participant: 'noe' })
    expect(await count({})).toMatchObject({ ok: true })
    expect(seen()).toMatchObject({ voters: 7, byHand: 6, tally: dotsFor(12).dots })
    await count({ people: 8, ...dotsFor(20) })
    expect(seen()).toMatchObject({ voters: 9, byHand: 8, tally: dotsFor(22).dots })
    await count({ role: 'elected', people: 1, ...dotsFor(3) })
    expect(seen()).toMatchObject({ voters: 10, byHand: 9, tally: dotsFor(25).dots })
    const act = scene.room.state.ledger.assembly.acts().findLast(({ name }) => name === 'vote-by-hand')
    await scene.ask('vote-by-hand', act?.undo?.args as object, { role: 'facilitator', participant: 'ada' })
    expect(seen()).toMatchObject({ voters: 9, byHand: 8, tally: dotsFor(22).dots })
    const again = openState(await scene.memory.load('a'), 'a')
    expect(again.ledger.ballotsOf(vote)).toEqual(scene.room.state.ledger.ballotsOf(vote))
    await scene.ask('close-vote', { vote })
    expect(await count({})).toMatchObject({ refusal: { code: 'vote-closed' } })
  })

  test.each([
    ['more dots than these people have', { people: 3 }, host, { code: 'too-many-dots', max: 9 }],
    ['another site’s', { place: 'carhaix' }, host, { code: 'not-your-right', right: 'host' }],
    ['a place there is not', { place: 'quimper' }, host, { code: 'unknown-place', key: 'quimper' }],
    ['those of a college above one’s own', { role: 'facilitator' }, host, { code: 'not-your-right', right: 'host' }],
    [
      'by who hosts nothing',
      {},
      { role: 'citizen', participant: 'eve', site: 'brest' },
      { code: 'not-your-right', right: 'host' },
    ],
    ['less than nobody', { people: -1 }, host, { code: 'command-not-readable', name: 'vote-by-hand' }],
    [
      'dots for what is not voted on',
      { dots: { ecole: 1 } },
      host,
      { code: 'command-not-readable', name: 'vote-by-hand' },
    ],
  ])('[R62] %s are refused', async (_name, given, asked, refusal) => {
    const { count, seen } = await aVote()
    expect(await count(given, asked)).toEqual({ ok: false, refusal })
    expect(seen()).toMatchObject({ voters: 0, byHand: 0 })
  })

  test('[R62] a college that does not vote can’t be counted by hand either', async () => {
    const { count } = await aVote({ who: ['elected'] })
    expect(await count({})).toMatchObject({ refusal: { code: 'not-your-right', right: 'vote' } })
    expect(await count({ role: 'elected' })).toMatchObject({ ok: true })
  })
})
