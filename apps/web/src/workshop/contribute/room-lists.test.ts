import { type Atlas, kindKey, type Phase, type Place, readPhase, readPlan } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import { describe, expect, test } from 'vitest'
import {
  callFor,
  kindsNow,
  lateBy,
  mineOn,
  newestOf,
  notOnMap,
  scopesFor,
  stepOf,
  thingsFound,
  unsavedOf,
} from './room-lists.ts'

const place = (key: string, within: string | null): Place => ({
  ...{ key, name: key, within, colour: 'blue', pattern: 'plain' },
  ...{ heads: null, turns: 0 },
})
const places = [place('brest', null), place('t1', 'brest'), place('t2', 'brest'), place('carhaix', null)]

/** An atlas whose elements were written from these places, one after another, and one relation between the first two. */
function writtenFrom(authors: readonly string[]): Atlas {
  const atlas = anAtlas({ elements: authors.map((_, at) => `e${at}`), relations: [['r', 'e0', 'aide', 'e1']] })
  const elements = new Map(
    [...atlas.elements].map(([id, each], at) => [id, { ...each, at: 900 + at, by: authors[at] ?? '' }] as const),
  )
  return { ...atlas, elements, workshop: { ...atlas.workshop, places } }
}

const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id)
const phase = (part: object): Phase | null => readPhase({ key: 'p', ...part })

describe('what is done around me', () => {
  const atlas = writtenFrom(['citizen@t1', 'elected@t2', 'citizen@carhaix', 'anonymous'])

  test('[V75] what my table, my site and everyone did, newest first', () => {
    expect(idsOf(newestOf(atlas, 'table', 't1'))).toEqual(['e0'])
    expect(idsOf(newestOf(atlas, 'site', 't1'))).toEqual(['e1', 'e0'])
    expect(idsOf(newestOf(atlas, 'site', 'brest'))).toEqual(['e1', 'e0'])
    expect(idsOf(newestOf(atlas, 'all', 't1'))).toEqual(['r', 'e3', 'e2', 'e1', 'e0'])
  })

  test('[V75] only what can be told apart from here is offered', () => {
    expect(scopesFor(places, 't1')).toEqual(['table', 'site', 'all', 'relations'])
    expect(scopesFor(places, 'carhaix')).toEqual(['site', 'all', 'relations'])
    expect(scopesFor(places, '')).toEqual(['all', 'relations'])
  })

  test('[V75] relations are read by themselves, and a word is sought whatever its case and accents', () => {
    const things = newestOf(atlas, 'all', '')
    expect(idsOf(newestOf(atlas, 'relations', 't1'))).toEqual(['r'])
    expect(idsOf(thingsFound(atlas, things, ' ÀIDÉ  e1 '))).toEqual(['r'])
    expect(idsOf(thingsFound(atlas, things, 'e3'))).toEqual(['e3'])
    expect(thingsFound(atlas, things, '  ')).toBe(things)
    expect(thingsFound(atlas, things, 'inconnu')).toEqual([])
  })

  test('[V79] a word is for all, for a site with its tables, or for one table', () => {
    const call = (to: string) => ({ to, words: 'Bonjour', by: 'facilitator', at: 1 })
    const heard = (site: string) => ['', 'brest', 't1'].filter((to) => callFor(call(to), places, site) !== null)
    expect(heard('t1')).toEqual(['', 'brest', 't1'])
    expect(heard('t2')).toEqual(['', 'brest'])
    expect(heard('carhaix')).toEqual([''])
    expect(callFor(null, places, 't1')).toBeNull()
  })
})

describe('what became of mine', () => {
  test('[V75] what the server made of a contribution of mine is mine, newest first', () => {
    const atlas = anAtlas({ elements: ['abc', 'abc-1', 'other-1', 'n'], relations: [['abc-2', 'abc', 'aide', 'n']] })
    expect(idsOf(mineOn(atlas, (id) => id === 'abc'))).toEqual(['abc-2', 'abc-1', 'abc'])
  })

  test('[V72] nothing is said to be kept that may not be: the newest of as many actions as wait', () => {
    const things = [...writtenFrom(['a', 'b', 'c']).elements.values()].toReversed()
    expect([...unsavedOf(things, 0)]).toEqual([])
    expect([...unsavedOf(things, 2)]).toEqual(['e2', 'e1'])
    const together = things.map((each) => ({ ...each, at: 5 }))
    expect(unsavedOf(together, 1).size).toBe(3)
  })

  test('[V75] what was let in meanwhile is no longer told as waiting, sentences neither', () => {
    const atlas = anAtlas({ elements: ['there', 'a', 'b'], relations: [['said-1', 'a', 'aide', 'b']] })
    const waiting = (id: string, at: number) => ({
      ...({ id, at, way: 'sealed', state: 'waiting' } as const),
      contribution: { type: 'sentence', from: 'a', verb: 'b', to: 'c' } as const,
    })
    const brought = [waiting('there', 1), waiting('said', 2), waiting('first', 3), waiting('last', 4)]
    expect(idsOf(notOnMap(atlas, brought))).toEqual(['last', 'first'])
  })
})

describe('what can be done now', () => {
  test('[V71] the kinds of the phase, in its order; all of them when it names none; none when it says so', () => {
    const atlas = anAtlas()
    const keys = (of: Phase | null) => kindsNow(atlas, of).map(({ key }) => key)
    expect(keys(phase({ kinds: ['enjeu', 'constat', 'unheard-of'] }))).toEqual([kindKey('enjeu'), kindKey('constat')])
    expect(keys(null)).toEqual([...atlas.elementKinds.keys()])
    expect(keys(phase({ kinds: [] }))).toEqual([])
  })

  test('[V71] which step of the plan this is', () => {
    const plan = readPlan({ title: 'Un soir', phases: [{ key: 'p' }, { key: 'q' }] })
    const { workshop } = anAtlas()
    expect(stepOf({ ...workshop, plan, phase: phase({ key: 'q' }) })).toEqual({ at: 2, of: 2 })
    expect(stepOf({ ...workshop, plan, phase: phase({ key: 'apart' }) })).toBeNull()
    expect(stepOf({ ...workshop, plan: null, phase: phase({}) })).toBeNull()
  })

  test('[V71] nobody is late within a minute, nor where nothing is timed', () => {
    const clock = { startedAt: 1_000_000, endsAt: null }
    expect([lateBy(null, 5e6), lateBy(clock, 1_050_000), lateBy(clock, 1_000_000 + 12 * 60_000)]).toEqual([
      null,
      null,
      12,
    ])
  })
})
