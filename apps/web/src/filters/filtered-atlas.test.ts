import {
  type Atlas,
  applyEdits,
  changeElement,
  changeRelation,
  type EndId,
  elementId,
  kindKey,
  readPlaces,
  relationId,
} from '@maillage/atlas'
import { aContext, anAtlas, arbitraryAtlas, editsOf } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Filter, noFilter } from './filter.ts'
import { filterChoices } from './filter-choices.ts'
import { filterAtlas } from './filtered-atlas.ts'
import { likelyFilter } from './testing/arbitrary-filter.ts'

const relation = (atlas: Atlas, id: string, change: { readonly kind?: string; readonly status?: 'contested' }) => {
  const edits = [
    ...(change.kind
      ? editsOf(changeRelation(atlas, aContext(), { id: relationId(id), field: 'kind', value: kindKey(change.kind) }))
      : []),
    ...(change.status
      ? editsOf(changeRelation(atlas, aContext(), { id: relationId(id), field: 'status', value: change.status }))
      : []),
  ]
  return applyEdits(atlas, edits)
}

/** Three actors and an issue: the town funds the garden, the garden answers the issue, the school argues over that. */
function anExample(): Atlas {
  const plain = anAtlas({
    elements: ['mairie', 'jardin', 'ecole', 'eau'],
    relations: [
      ['r1', 'mairie', 'donne pour', 'jardin'],
      ['r2', 'jardin', 'économise', 'eau'],
      ['r3', 'ecole', 'discute', 'r2'],
      ['r4', 'ecole', 'visite', 'jardin'],
    ],
  })
  const issue = changeElement(plain, aContext(), { id: elementId('eau'), field: 'kind', value: kindKey('enjeu') })
  const atlas = relation(relation(applyEdits(plain, editsOf(issue)), 'r1', { kind: 'finance' }), 'r3', {
    status: 'contested',
  })
  const by = (site: string, at: number) => ({ by: `citizen${site}`, at })
  return {
    ...atlas,
    elements: new Map(
      [...atlas.elements].map(([id, element]) => [id, { ...element, ...by(id === 'ecole' ? '@brest' : '', 1e12) }]),
    ),
    relations: new Map(
      [...atlas.relations].map(([id, each]) => [
        id,
        { ...each, ...by(id === 'r4' ? '@brest' : '', id === 'r1' ? new Date(2026, 10, 4, 23, 30).getTime() : 1e12) },
      ]),
    ),
  }
}

const shown = (part: Partial<Filter>) => {
  const { atlas, matches } = filterAtlas(anExample(), { ...noFilter, ...part })
  const ids: readonly EndId[] = [...atlas.elements.keys(), ...atlas.relations.keys()]
  return ids
    .map((id) => (matches.has(id) ? id : `(${id})`))
    .sort()
    .join(' ')
}

describe('filterAtlas', () => {
  test('[V38] kinds of element show them and what stands between them', () => {
    expect(shown({ kinds: ['acteur'] })).toBe('(r1) (r4) ecole jardin mairie')
    expect(shown({ kinds: ['enjeu'] })).toBe('eau')
  })

  test('[V38] kinds and states of relations show them and their ends, relations they speak of included', () => {
    expect(shown({ relationKinds: ['finance'] })).toBe('(jardin) (mairie) r1')
    expect(shown({ statuses: ['contested'] })).toBe('(eau) (ecole) (jardin) (r2) r3')
    expect(shown({ kinds: ['acteur'], relationKinds: ['finance'] })).toBe('ecole jardin mairie r1')
  })

  test('[V38] who wrote it, and when', () => {
    expect(shown({ sites: ['brest'] })).toBe('(jardin) ecole r4')
    expect(shown({ sites: [''], kinds: ['enjeu'] })).toBe('eau')
    expect(shown({ since: '2026-11-04', until: '2026-11-04' })).toBe('(jardin) (mairie) r1')
    expect(shown({ since: '2026-11-05' })).toBe('')
    expect(shown({ roles: ['elected'] })).toBe('')
  })

  test('[V37, V38] words find elements by theirs, and relations by at least one of their own', () => {
    expect(shown({ words: 'JARDIN' })).toBe('jardin')
    expect(shown({ words: 'economise' })).toBe('(eau) (jardin) r2')
    expect(shown({ words: 'ecole visite ou mairie' })).toBe('(ecole) (jardin) mairie r4')
  })

  test('[V38] nothing that narrows gives the very atlas', () => {
    const atlas = anExample()
    expect(filterAtlas(atlas, noFilter)).toEqual({ atlas, matches: new Set(), isNarrowed: false })
    expect(filterAtlas(atlas, noFilter).atlas).toBe(atlas)
  })

  test('[V38] whatever the atlas and the filter, every relation shown has its ends, and nothing is made up', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), likelyFilter, (atlas, filter) => {
        const { atlas: narrowed, matches } = filterAtlas(atlas, filter)
        for (const { id, ends } of narrowed.relations.values()) {
          expect(atlas.relations.get(id)).toBe(narrowed.relations.get(id))
          for (const end of [ends.from, ends.to]) {
            expect(narrowed.elements.has(end as never) || narrowed.relations.has(end as never)).toBe(true)
          }
        }
        expect(narrowed.elements.size).toBeLessThanOrEqual(atlas.elements.size)
        for (const id of matches) {
          expect(narrowed.elements.has(id as never) || narrowed.relations.has(id as never)).toBe(true)
        }
      }),
    )
  })
})

test('[V102] who asks for a site is shown what came from its tables too', () => {
  const atlas = anExample()
  const places = readPlaces([
    { key: 'finistere', name: 'Finistère' },
    { key: 'brest', name: 'Table 1', within: 'finistere' },
  ])
  const inWorkshop = { ...atlas, workshop: { ...atlas.workshop, places } }
  const found = filterAtlas(inWorkshop, { ...noFilter, sites: ['finistere'] }).atlas
  expect([...found.elements.keys()]).toContain('ecole')
  expect([...found.relations.keys()]).toContain('r4')
  expect(filterChoices(inWorkshop).sites.find(({ value }) => value === 'finistere')?.count).toBe(2)
})
