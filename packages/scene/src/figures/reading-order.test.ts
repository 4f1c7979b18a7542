import { elementId } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Point } from '../geometry.ts'
import { groupsOf } from '../layout/groups-of.ts'
import { arbitraryPlacedAtlas } from '../testing/placed-atlas.ts'
import { projectScene } from './project-scene.ts'
import { readingOrder } from './reading-order.ts'

describe('readingOrder', () => {
  test('[S23] walks from top to bottom, and from left to right in a row', () => {
    const [a, b, c] = [elementId('bas'), elementId('droite'), elementId('gauche')]
    const places = new Map<typeof a, Point>([
      [a, [0, 400]],
      [b, [500, 4]],
      [c, [0, 0]],
    ])
    expect(readingOrder(projectScene(anAtlas({ elements: [a, b, c] }), places).elements.values())).toEqual([c, b, a])
  })

  test('[S23] meets every element once, whatever the groups', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), ({ atlas, places }) => {
        const { elements } = projectScene(atlas, places)
        const order = readingOrder(elements.values(), groupsOf(atlas, places))
        expect([...order].sort()).toEqual([...elements.keys()].sort())
      }),
    )
  })
})
