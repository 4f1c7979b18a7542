import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../apply.ts'
import { elementId, relationId } from '../model/ids.ts'
import { refused } from '../outcome.ts'
import { aContext, anAtlas, arbitraryAtlas, editsOf } from '../testing/index.ts'
import { reattachRelation, relateElements, reverseRelation } from './relate-elements.ts'

const [mairie, jardin, library] = [elementId('mairie'), elementId('jardin'), elementId('library')]

describe('relateElements', () => {
  test('[A7] refuses an end that is not in the atlas', () => {
    const outcome = relateElements(anAtlas({ elements: ['mairie'] }), aContext(), { from: mairie, to: library })
    expect(outcome).toEqual(refused({ code: 'unknown-end', id: library }))
  })

  test('[A8] without a name the relation is still to be named', () => {
    const atlas = anAtlas({ elements: ['mairie', 'jardin'] })
    const [edit] = editsOf(relateElements(atlas, aContext(), { from: mairie, to: jardin }))
    expect(edit).toMatchObject({ type: 'relation-added', relation: { name: '', kind: 'lien' } })
  })

  test('[A7] a relation may end on a relation, and an element may be joined to itself', () => {
    const atlas = anAtlas({ elements: ['mairie', 'jardin'], relations: [['r1', 'mairie', 'porte', 'jardin']] })
    const about = relateElements(atlas, aContext('x'), { from: jardin, to: relationId('r1'), name: 'interroge' })
    const itself = relateElements(atlas, aContext('x'), { from: mairie, to: mairie, name: 'évalue' })
    expect([about.ok, itself.ok]).toEqual([true, true])
  })

  test('[A2] refuses a name that is taken', () => {
    const atlas = anAtlas({ elements: ['mairie', 'jardin'] })
    const outcome = relateElements(atlas, aContext(), { from: mairie, to: jardin, id: relationId('jardin') })
    expect(outcome).toEqual(refused({ code: 'id-taken', id: 'jardin' }))
  })

  test('[A3] refuses a name longer than its field, with both lengths', () => {
    const atlas = anAtlas({ elements: ['mairie', 'jardin'] })
    const outcome = relateElements(atlas, aContext(), { from: mairie, to: jardin, name: 'é'.repeat(301) })
    expect(outcome).toEqual(refused({ code: 'text-too-long', field: 'name', length: 301, max: 300 }))
  })

  test('[A20] never adds or loses an element, whatever the atlas, and leaves it as it was', () => {
    fc.assert(
      fc.property(arbitraryAtlas(15), fc.nat(), fc.nat(), (atlas, a, b) => {
        const ids = [...atlas.elements.keys()]
        const [from, to] = [ids[a % Math.max(1, ids.length)] ?? mairie, ids[b % Math.max(1, ids.length)] ?? jardin]
        const before = JSON.stringify([...atlas.relations])
        const outcome = relateElements(atlas, aContext('x'), { from, to, name: 'finance' })
        const after = outcome.ok ? applyEdits(atlas, outcome.value) : atlas
        expect([...after.elements.keys()]).toEqual(ids)
        expect(JSON.stringify([...atlas.relations])).toBe(before)
      }),
    )
  })
})

describe('reattachRelation', () => {
  const atlas = anAtlas({
    elements: ['mairie', 'jardin'],
    relations: [
      ['r1', 'mairie', 'porte', 'jardin'],
      ['r2', 'mairie', 'interroge', 'r1'],
    ],
  })

  test('[A12] refuses ends that would go round in a circle', () => {
    const outcome = reattachRelation(atlas, aContext(), { id: relationId('r1'), from: mairie, to: relationId('r2') })
    expect(outcome).toEqual(refused({ code: 'relation-ends-on-itself', id: 'r1' }))
  })

  test('[A7] gives a relation other ends, and refuses unknown ones', () => {
    const moved = reattachRelation(atlas, aContext(), { id: relationId('r1'), from: jardin, to: jardin })
    expect(applyEdits(atlas, editsOf(moved)).relations.get(relationId('r1'))?.ends).toEqual({
      from: jardin,
      to: jardin,
    })
    const lost = reattachRelation(atlas, aContext(), { id: relationId('r1'), from: library, to: jardin })
    expect(lost).toEqual(refused({ code: 'unknown-end', id: library }))
  })
})

describe('reverseRelation', () => {
  test('[A9] swaps who is whom, and both names when there are two', () => {
    const atlas = anAtlas({ elements: ['mairie', 'jardin'], relations: [['r1', 'mairie', 'porte', 'jardin']] })
    const turned = applyEdits(atlas, editsOf(reverseRelation(atlas, aContext(), { id: relationId('r1') })))
    expect(turned.relations.get(relationId('r1'))).toMatchObject({ ends: { from: jardin, to: mairie }, name: 'porte' })
    const named = applyEdits(atlas, [
      { type: 'relation-changed', id: relationId('r1'), field: 'inverseName', value: 'est porté par' },
    ])
    const both = applyEdits(named, editsOf(reverseRelation(named, aContext(), { id: relationId('r1') })))
    expect(both.relations.get(relationId('r1'))).toMatchObject({ name: 'est porté par', inverseName: 'porte' })
  })

  test('[A9] twice is as before, whatever the atlas', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), (atlas) => {
        for (const id of atlas.relations.keys()) {
          const once = applyEdits(atlas, editsOf(reverseRelation(atlas, aContext(), { id })))
          const twice = applyEdits(once, editsOf(reverseRelation(once, aContext(), { id })))
          expect(twice.relations.get(id)).toEqual(atlas.relations.get(id))
        }
      }),
    )
  })
})
