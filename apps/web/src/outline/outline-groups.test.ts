import { anAtlas, arbitraryAtlas } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { messages } from '../messages/index.ts'
import { type Grouping, groupingOf, groupings, outlineGroups } from './outline-groups.ts'

// reason: the keys of the table.
const all = Object.keys(groupings) as readonly Grouping[]

describe('outlineGroups', () => {
  test('[V12, V30] holds each element of the atlas once, whatever it is grouped by', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), fc.constantFrom(...all), (atlas, by) => {
        const shown = outlineGroups(atlas, messages.fr, by).flatMap((group) => group.elements.map(({ id }) => id))
        expect(shown.toSorted()).toEqual([...atlas.elements.keys()].toSorted())
      }),
    )
  })

  test('[V12] every group has a title and something in it', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), fc.constantFrom(...all), (atlas, by) => {
        const groups = outlineGroups(atlas, messages.en, by)
        expect(groups.every(({ title, elements }) => title !== '' && elements.length > 0)).toBe(true)
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
      }),
    )
  })

  test('[V30] by site: who wrote an element, those of no site last', () => {
    const atlas = anAtlas({ elements: ['port', 'jardin', 'gare', 'halle'] })
    const sites = ['carhaix', '', 'brest']
    const elements = [...atlas.elements].map(
      ([id, element], at) => [id, { ...element, by: sites[at % 3] ? `citizen@${sites[at % 3]}` : 'citizen' }] as const,
    )
    const groups = outlineGroups({ ...atlas, elements: new Map(elements) }, messages.fr, 'sites')
    expect(groups.map(({ title }) => title)).toEqual(['brest', 'carhaix', 'Sans lieu'])
  })

  test('[V39] the word of the address gives the grouping, and any other word the first', () => {
    expect(all.map((by) => groupingOf(groupings[by]))).toEqual(all)
    expect([groupingOf(''), groupingOf('couleur')]).toEqual(['kind', 'kind'])
  })
})
