import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../apply.ts'
import { type EndId, elementId, relationId } from '../model/ids.ts'
import { aContext, anAtlas, arbitraryAtlas, editsOf } from '../testing/index.ts'
import { changeSeveral } from './change-several.ts'

const ids: readonly EndId[] = [elementId('mairie'), elementId('jardin'), relationId('r1'), elementId('parti')]
const atlas = anAtlas({ elements: ['mairie', 'jardin', 'lac'], relations: [['r1', 'mairie', 'porte', 'jardin']] })

describe('changeSeveral', () => {
  test('[A64] gives all of them one value; what is gone and what is of the other sort is passed over', () => {
    const edits = editsOf(changeSeveral(atlas, aContext(), { of: 'element', ids, field: 'kind', value: 'enjeu' }))
    const next = applyEdits(atlas, edits)
    expect([...next.elements.values()].map(({ id, kind }) => [id, kind]).toSorted()).toEqual([
      ['jardin', 'enjeu'],
      ['lac', 'acteur'],
      ['mairie', 'enjeu'],
    ])
    expect(next.relations).toEqual(atlas.relations)
    const status = { of: 'relation', ids, field: 'status', value: 'agreed' } as const
    expect(editsOf(changeSeveral(atlas, aContext(), status))).toHaveLength(1)
  })

  test('[A64] is refused whole when one value can’t be', () => {
    const odd = { of: 'element', ids, field: 'since', value: 'hier' } as const
    expect(changeSeveral(atlas, aContext(), odd).ok).toBe(false)
  })

  test('[A64] done twice is done once, and changes nothing else, whatever the atlas', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), fc.array(fc.nat(), { maxLength: 6 }), (any, picks) => {
        const all = [...any.elements.keys()]
        const some = picks.flatMap((n) => all[n % Math.max(1, all.length)] ?? [])
        const request = { of: 'element', ids: some, field: 'kind', value: 'enjeu' } as const
        const next = applyEdits(any, editsOf(changeSeveral(any, aContext(), request)))
        expect(editsOf(changeSeveral(next, aContext(), request))).toEqual([])
        for (const [id, element] of any.elements) {
          const wanted = some.includes(id) ? { ...element, kind: 'enjeu' } : element
          expect(next.elements.get(id)).toEqual(wanted)
        }
      }),
    )
  })
})
