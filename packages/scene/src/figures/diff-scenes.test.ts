import { anAtlas } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOut } from '../layout/lay-out.ts'
import { arbitraryPlacedAtlas } from '../testing/placed-atlas.ts'
import { applySceneDiff, diffScenes } from './diff-scenes.ts'
import { projectScene } from './project-scene.ts'

describe('diffScenes', () => {
  test('[S14] a diff turns one picture into the other', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), arbitraryPlacedAtlas(), (one, other) => {
        const [before, after] = [projectScene(one.atlas, one.places), projectScene(other.atlas, other.places)]
        const reached = applySceneDiff(before, diffScenes(before, after))
        expect(reached.elements).toEqual(after.elements)
        expect(reached.relations).toEqual(after.relations)
      }),
    )
  })

  test('[S14] the same picture made twice has no differences', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), ({ atlas, places }) => {
        const diff = diffScenes(projectScene(atlas, places), projectScene({ ...atlas }, places))
        expect(diff).toEqual({ elements: { set: [], gone: [] }, relations: { set: [], gone: [] } })
      }),
    )
  })

  test('[S14] any part of a relation that differs alone is a difference', () => {
    const atlas = anAtlas({ elements: ['a', 'b'], relations: [['r', 'a', 'aide', 'b']] })
    const scene = projectScene(atlas, layOut(atlas))
    const [figure] = scene.relations.values()
    if (!figure) throw new Error('The atlas has one relation.')
    const point = [1, 2] as const
    for (const part of [
      { curve: { ...figure.curve, c1: point } },
      { marks: [figure.marks[0], { ...figure.marks[1], angle: 9 }] },
      { label: null },
      { name: 'autre' },
      { direction: 'both' },
    ] as const) {
      const other = { ...figure, ...part } as typeof figure // reason: each part is one of a figure's
      const after = { ...scene, relations: new Map([[figure.id, other]]) }
      expect(diffScenes(scene, after).relations.set).toEqual([other])
    }
  })

  test('[S14] a moved element is in it, with its relations only', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), ({ atlas, places }) => {
        const [id] = places.keys()
        if (id === undefined) return
        const moved = new Map([...places, [id, [5000, 5000] as const]])
        const diff = diffScenes(projectScene(atlas, places), projectScene(atlas, moved))
        expect(diff.elements.set.map((figure) => figure.id)).toEqual([id])
      }),
    )
  })
})
