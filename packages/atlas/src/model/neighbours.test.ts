import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAtlas, arbitraryAtlas } from '../testing/index.ts'
import type { Atlas } from './atlas.ts'
import { elementAt } from './graph.ts'
import { type EndId, elementId, kindKey, relationId } from './ids.ts'
import { neighboursOf, sectorings, sectorsOf, verbOfSector } from './neighbours.ts'

const atlas = anAtlas({
  elements: ['mairie', 'jardin', 'ecole', 'lac'],
  relations: [
    ['r1', 'mairie', 'porte', 'jardin'],
    ['r2', 'jardin', 'nourrit', 'mairie'],
    ['r3', 'ecole', 'visite', 'mairie'],
    ['r4', 'mairie', 'se parle', 'mairie'],
    ['r5', 'lac', 'éclaire', 'r1'],
  ],
})
const mairie = elementId('mairie')

/** The same atlas with other kinds of relation. */
function withKinds(kinds: Readonly<Record<string, string>>): Atlas {
  const relations = new Map(atlas.relations)
  for (const [id, kind] of Object.entries(kinds)) {
    const relation = relations.get(relationId(id))
    if (relation) relations.set(relation.id, { ...relation, kind: kindKey(kind) })
  }
  return { ...atlas, relations }
}

describe('neighboursOf', () => {
  test('[A60] each neighbour once, with all relations between the two, oneself and relations included', () => {
    const found = neighboursOf(atlas, mairie).map(({ id, relations }) => [id, relations.map((each) => each.id)])
    expect(found).toEqual([
      ['jardin', ['r1', 'r2']],
      ['ecole', ['r3']],
      ['mairie', ['r4']],
    ])
    expect(neighboursOf(atlas, elementId('lac')).map(({ id }) => id)).toEqual(['r1'])
    expect(neighboursOf(atlas, relationId('r1')).map(({ id }) => id)).toEqual(['lac'])
  })

  test('[A60] no relation of the centre is lost or told twice, whatever the atlas', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), (any) => {
        for (const id of [...any.elements.keys(), ...any.relations.keys()] as EndId[]) {
          const found = neighboursOf(any, id)
          const told = found.flatMap(({ relations }) => relations.map((relation) => relation.id))
          const all = [...any.relations.values()].filter(({ ends }) => ends.from === id || ends.to === id)
          expect(told.toSorted()).toEqual(all.map((relation) => relation.id).toSorted())
          expect(new Set(found.map((neighbour) => neighbour.id)).size).toBe(found.length)
        }
      }),
    )
  })
})

describe('sectorsOf', () => {
  test('[A61] by relation: as it reads from the centre, in the order of the table', () => {
    const next = withKinds({ r1: 'pilote', r3: 'finance', r4: 'coopere' })
    expect(sectorsOf(next, mairie, 'relation').map(({ key, neighbours }) => [key, neighbours.length])).toEqual([
      ['coopere/from', 1],
      ['finance/to', 1],
      ['pilote/from', 1],
    ])
    expect(verbOfSector(next, kindKey('finance'), 'to')).toBe('est financé par')
  })

  test('[A61] by kind and by component, those without one last', () => {
    expect(sectorsOf(atlas, mairie, 'kind').map(({ of }) => of)).toEqual([{ type: 'kind', kind: 'acteur' }])
    expect(sectorsOf(atlas, elementId('lac'), 'kind').map(({ of }) => of)).toEqual([{ type: 'kind', kind: null }])
    expect(sectorsOf(atlas, mairie, 'component').map(({ of }) => of)).toEqual([{ type: 'component', code: '' }])
  })

  test('[A61] every neighbour stands in one sector, whatever the atlas and the sectoring', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), fc.constantFrom(...sectorings), (any, by) => {
        for (const id of any.elements.keys()) {
          const sectors = sectorsOf(any, id, by)
          const placed = sectors.flatMap(({ neighbours }) => neighbours.map((neighbour) => neighbour.id))
          expect(placed.toSorted()).toEqual(
            neighboursOf(any, id)
              .map((neighbour) => neighbour.id)
              .toSorted(),
          )
          expect(new Set(sectors.map(({ key }) => key)).size).toBe(sectors.length)
          if (by === 'component')
            for (const { of, neighbours } of sectors)
              for (const neighbour of neighbours)
                expect(elementAt(any, neighbour.id)?.component ?? '').toBe(of.type === 'component' ? of.code : null)
        }
      }),
    )
  })
})
