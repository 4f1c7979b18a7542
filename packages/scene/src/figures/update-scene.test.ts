import { type Atlas, applyEdits, type ElementId, type RelationId } from '@maillage/atlas'
import { aContext, arbitraryStep } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOut } from '../layout/lay-out.ts'
import { starAtlas } from '../testing/example-atlas.ts'
import { arbitraryPlacedAtlas } from '../testing/placed-atlas.ts'
import { projectScene } from './project-scene.ts'
import { relationsTouching } from './relations-touching.ts'
import { updateScene } from './update-scene.ts'

function changedIds<Id, Thing>(before: ReadonlyMap<Id, Thing>, after: ReadonlyMap<Id, Thing>): readonly Id[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id))
}

const stepped = (
  atlas: Atlas,
  step: ReturnType<typeof arbitraryStep> extends fc.Arbitrary<infer Step> ? Step : never,
): Atlas => {
  const outcome = step(atlas, aContext('later'))
  return outcome.ok ? applyEdits(atlas, outcome.value) : atlas
}

describe('updateScene', () => {
  test('[S13] projecting again what changed gives what projecting all anew gives', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), fc.array(arbitraryStep(), { maxLength: 3 }), ({ atlas, places }, steps) => {
        const after = steps.reduce(stepped, atlas)
        const nextPlaces = new Map([...places, ...after.positions])
        const moved = changedIds<ElementId, unknown>(places, nextPlaces)
        const elements = [...new Set([...changedIds(atlas.elements, after.elements), ...moved])]
        const relations: readonly RelationId[] = changedIds(atlas.relations, after.relations)
        const anew = projectScene(after, nextPlaces)
        // A table of kinds that changed asks for a new projection.
        const sameTables = changedIds(atlas.elementKinds, after.elementKinds).length === 0 && sameTrame(atlas, after)
        if (!sameTables) return
        const updated = updateScene(projectScene(atlas, places), after, nextPlaces, { elements, relations })
        expect(updated.elements).toEqual(anew.elements)
        expect(updated.relations).toEqual(anew.relations)
      }),
    )
  })

  test('[S13] one relation more at a hub moves the names of the others there, and one less moves them back', () => {
    const many = starAtlas(4)
    const few = { ...many, relations: new Map([...many.relations].slice(1)) }
    const places = layOut(many)
    const added: readonly RelationId[] = changedIds(few.relations, many.relations)
    for (const [before, after] of [
      [few, many],
      [many, few],
    ] as const) {
      const updated = updateScene(projectScene(before, places), after, places, { elements: [], relations: added })
      expect(updated.relations).toEqual(projectScene(after, places).relations)
    }
  })

  test('[S13] a moved element asks for its own relations and those that hang on them', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), fc.nat(50), ({ atlas, places }, n) => {
        const id = [...places.keys()][n % Math.max(1, places.size)]
        if (id === undefined) return
        const moved = new Map([...places, [id, [4321, -987] as const]])
        const touched = relationsTouching(atlas, [id])
        const [before, after] = [projectScene(atlas, places), projectScene(atlas, moved)]
        for (const [relation, figure] of after.relations) {
          if (!touched.has(relation)) expect(figure).toEqual(before.relations.get(relation))
        }
      }),
    )
  })
})

const sameTrame = (before: Atlas, after: Atlas): boolean =>
  changedIds(before.trame.components, after.trame.components).length === 0 &&
  changedIds(before.trame.angles, after.trame.angles).length === 0
