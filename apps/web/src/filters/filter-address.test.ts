import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNarrowing, noFilter, partsOf, withoutPart } from './filter.ts'
import { filterOf, withFilter } from './filter-address.ts'
import { arbitraryFilter } from './testing/arbitrary-filter.ts'

describe('a filter in the address', () => {
  test('[V39] is read back as it was, whatever else the address says', () => {
    fc.assert(
      fc.property(
        arbitraryFilter,
        fc.constantFrom('', '?vue=plan', '?vue=plan&suivre', '?mots=avant&natures=x'),
        (filter, before) => {
          const search = withFilter(before, filter)
          expect(filterOf(search)).toEqual(filter)
          expect(search.includes('vue=plan')).toBe(before.includes('vue=plan'))
          expect(withFilter(search, filter)).toBe(search)
        },
      ),
    )
  })

  test('[V39] reads as people read: French words, accents, commas', () => {
    const filter = {
      ...noFilter,
      words: 'jardin ou école',
      kinds: ['acteur', 'enjeu'],
      components: ['3', ''],
      statuses: ['contested'],
      roles: ['citizen'],
      since: '2026-11-04',
    }
    expect(withFilter('?vue=plan', filter)).toBe(
      '?vue=plan&mots=jardin+ou+%C3%A9cole&natures=acteur,enjeu&composantes=3,sans&etats=discutee&roles=habitant&depuis=2026-11-04',
    )
  })

  test('[V39] an address that can’t be read narrows nothing', () => {
    expect(filterOf('?natures&depuis=hier&jusque=2026-13-01&mots=%E0%A4%A')).toEqual(noFilter)
    expect(filterOf('')).toEqual(noFilter)
    fc.assert(
      fc.property(fc.string(), (search) => {
        expect(Object.keys(filterOf(search))).toEqual(Object.keys(noFilter))
      }),
    )
  })
})

test('[V40] each part that narrows can be taken away alone, and without all of them nothing narrows', () => {
  fc.assert(
    fc.property(arbitraryFilter, (filter) => {
      const parts = partsOf(filter)
      for (const part of parts) expect(partsOf(withoutPart(filter, part))).toHaveLength(parts.length - 1)
      expect(isNarrowing(parts.reduce(withoutPart, filter))).toBe(false)
    }),
  )
})
