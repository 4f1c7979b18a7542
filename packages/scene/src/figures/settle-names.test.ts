import { elementId, relationId } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap, type Point } from '../geometry.ts'
import { arbitraryPlacedAtlas } from '../testing/placed-atlas.ts'
import { projectScene } from './project-scene.ts'
import { settleNames } from './settle-names.ts'

const [a, b, between] = [elementId('mairie'), elementId('jardin'), elementId('entre')]

describe('settleNames', () => {
  test('[S12] a name comes out from under an element', () => {
    const atlas = anAtlas({ elements: [a, b, between], relations: [['r', a, 'porte', b]] })
    const scene = projectScene(
      atlas,
      new Map<typeof a, Point>([
        [a, [0, 0]],
        [b, [900, 0]],
        [between, [450, 0]],
      ]),
    )
    const cover = scene.elements.get(between)?.box
    const nameIn = (one: typeof scene) => one.relations.get(relationId('r'))?.label?.box
    const [before, after] = [nameIn(scene), nameIn(settleNames(scene))]
    expect(cover && before && overlap(cover, before)).toBe(true)
    expect(cover && after && overlap(cover, after)).toBe(false)
  })

  test('[S12] moves names only: curves and elements stay', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), ({ atlas, places }) => {
        const scene = projectScene(atlas, places)
        const settled = settleNames(scene)
        expect(settled.elements).toBe(scene.elements)
        for (const [id, figure] of settled.relations) {
          expect(figure.curve).toBe(scene.relations.get(id)?.curve)
          expect(figure.label?.lines).toEqual(scene.relations.get(id)?.label?.lines)
        }
        expect([...settled.relations.keys()]).toEqual([...scene.relations.keys()])
      }),
    )
  })

  test('[S12] settles only those it is asked to', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), ({ atlas, places }) => {
        const scene = projectScene(atlas, places)
        const [first] = scene.relations.keys()
        const settled = settleNames(scene, new Set(first ? [first] : []))
        for (const [id, figure] of settled.relations) if (id !== first) expect(figure).toBe(scene.relations.get(id))
        expect(settled.relations.size).toBe(scene.relations.size)
      }),
    )
  })
})
