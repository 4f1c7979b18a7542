import { applyEdits, changeElement, elementId, kindKey } from '@maillage/atlas'
import { aContext, anAtlas, arbitraryAtlas, editsOf } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchAtlas } from './search-atlas.ts'

const plain = anAtlas({
  elements: ['mairie', 'jardin', 'ecole'],
  relations: [['r1', 'mairie', 'arrose', 'jardin']],
})
const atlas = applyEdits(plain, [
  ...editsOf(changeElement(plain, aContext(), { id: elementId('ecole'), field: 'kind', value: kindKey('enjeu') })),
  ...editsOf(
    changeElement(plain, aContext(), { id: elementId('ecole'), field: 'description', value: 'Près du jardin' }),
  ),
])

const found = (typed: string) =>
  searchAtlas(atlas, typed, 10).groups.map(
    ({ title, found }) => `${title}: ${found.map(({ label }) => label).join(', ')}`,
  )

describe('searchAtlas', () => {
  test('[V37] finds elements and relations, grouped by kind, by all they say', () => {
    expect(found('JARDIN')).toEqual(['Acteurs: jardin', 'Enjeux: ecole', 'est lié à: mairie — arrose — jardin'])
    expect(found('mairie jardin')).toEqual(['est lié à: mairie — arrose — jardin'])
    expect(found('mairie ou ecole')).toEqual([
      'Acteurs: mairie',
      'Enjeux: ecole',
      'est lié à: mairie — arrose — jardin',
    ])
    expect(found('')).toEqual([])
  })

  test('[V19] whatever the atlas, each element is found by its label, once', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), (given) => {
        for (const { id, label } of given.elements.values()) {
          const ids = searchAtlas(given, `"${label.replace(/["«»“”]/g, ' ').trim()}"`, 1000).groups.flatMap((group) =>
            group.found.map((thing) => thing.id),
          )
          if (/[\p{L}\p{N}]/u.test(label) && !/["«»“”]/.test(label))
            expect(ids.filter((each) => each === id)).toHaveLength(1)
          expect(new Set(ids).size).toBe(ids.length)
        }
      }),
    )
  })

  test('[V37] a group shows its first ones, and the count tells of all', () => {
    const many = anAtlas({ elements: Array.from({ length: 12 }, (_, at) => `lieu${at}`) })
    const { groups, count } = searchAtlas(many, 'lieu', 5)
    expect([groups[0]?.found.length, count]).toEqual([5, 12])
  })
})
