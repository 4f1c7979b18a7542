import { describe, expect, test } from 'vitest'
import { elementId } from '../model/ids.ts'
import { anAtlas } from '../testing/index.ts'
import { offerEnds, offerVerbs } from './offer-parts.ts'
import { called } from './testing/called.ts'

const atlas = called(
  anAtlas({
    elements: ['a', 'b', 'c', 'd', 'e'],
    relations: [
      ['r1', 'a', 'prête des outils à', 'b'],
      ['r2', 'a', 'prête des outils à', 'c'],
      ['r3', 'a', 'porte', 'b'],
    ],
  }),
  ['Mairie d’Ébène', 'Jardin partagé', 'Mairie', 'Gare', 'L’hôpital de Carhaix'],
)
const ends = (typed: string, besides: string | null = null) =>
  offerEnds(atlas, { typed, besides: besides === null ? null : elementId(besides), most: 4 }).map(({ id }) => id)
const verbs = (typed: string) =>
  offerVerbs(atlas, { typed, from: elementId('a'), to: null, most: 5 }).map(({ words }) => words)

describe('what is offered for each part', () => {
  test('[A33] before anything is typed: the newest, then what most is related to', () => {
    const newest = ends('').slice(0, 3)
    expect(newest).toHaveLength(3)
    const left = ['a', 'b', 'c', 'd', 'e'].filter((id) => !newest.some((each) => each === id))
    // Of the two others, the one that more relations end on.
    expect(ends('')[3]).toBe(left.includes('a') ? 'a' : 'b')
  })

  test('[A33] what is left out is offered to nobody who has not typed it', () => {
    const isLeftOut = ({ id }: { readonly id: string }) => id !== 'd'
    const offered = (typed: string) =>
      offerEnds(atlas, { typed, besides: null, most: 4, isLeftOut }).map(({ id }) => id)
    expect(offered('')).toEqual(['d'])
    expect(offered('hop')).toEqual(['e'])
  })

  test('[A33] once typed, by letters, articles and accents apart; the other end is not offered', () => {
    expect(ends('hop')).toEqual(['e'])
    expect(ends('la mairie')).toEqual(['c', 'a'])
    expect(ends('mairie', 'c')).toEqual(['a'])
    expect(ends('zzz')).toEqual([])
  })

  test('[A33] what several call the same is offered once, and leaves room for what else there is', () => {
    const many = called(anAtlas({ elements: ['a', 'b', 'c', 'd', 'e'] }), [
      ...['Marché du samedi', 'marché du samedi', 'Marché du Samedi', 'Marché du samedi'],
      'Le marché de Kerinou',
    ])
    const offered = offerEnds(many, { typed: 'marché', besides: null, most: 3 }).map(({ label }) => label)
    expect(offered.toSorted()).toEqual(['Le marché de Kerinou', 'Marché du samedi'])
  })

  test('[A33] verbs used here come first, then the usual ones; once typed, from either end', () => {
    expect(verbs('').slice(0, 3)).toEqual(['prête des outils à', 'porte', 'finance'])
    expect(verbs('finan')).toEqual(['finance', 'est financé par'])
    const none = offerVerbs(anAtlas({ elements: ['x'] }), { typed: '', from: null, to: null, most: 2 })
    expect(none.map(({ words }) => words)).toEqual(['finance', 'coopère avec'])
  })
})
