import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectScene } from './figures/project-scene.ts'
import { boxAround, pointAt } from './geometry.ts'
import {
  dropFromIndex,
  hitRelation,
  indexRelations,
  nearestRelation,
  putInIndex,
  relationsIn,
} from './index-relations.ts'
import { arbitraryPlacedAtlas } from './testing/placed-atlas.ts'

const point = fc.tuple(fc.integer({ min: -1100, max: 1100 }), fc.integer({ min: -800, max: 800 }))

describe('hitRelation', () => {
  test('[S15] finds what looking at each relation finds', () => {
    fc.assert(
      fc.property(
        arbitraryPlacedAtlas(),
        point,
        fc.integer({ min: 0, max: 60 }),
        ({ atlas, places }, at, tolerance) => {
          const figures = [...projectScene(atlas, places).relations.values()]
          expect(hitRelation(indexRelations(figures), at, tolerance)).toBe(nearestRelation(figures, at, tolerance))
        },
      ),
    )
  })

  test('[S15] finds a relation on its own curve, and after others were put in and taken out', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), arbitraryPlacedAtlas(), ({ atlas, places }, other) => {
        const figures = [...projectScene(atlas, places).relations.values()]
        const index = indexRelations(projectScene(other.atlas, other.places).relations.values())
        for (const figure of figures) putInIndex(index, figure)
        const ours = new Set(figures.map(({ id }) => id))
        for (const id of [...index.figures.keys()]) if (!ours.has(id)) dropFromIndex(index, id)
        for (const figure of figures) expect(hitRelation(index, pointAt(figure.curve, 0.3), 2)).not.toBeNull()
        expect(index.figures.size).toBe(figures.length)
      }),
    )
  })

  test('[S15] tells which relations may be seen in a box', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), point, fc.integer({ min: 1, max: 9000 }), ({ atlas, places }, at, size) => {
        const figures = [...projectScene(atlas, places).relations.values()]
        const box = boxAround(at, size, size)
        const seen = new Set(relationsIn(indexRelations(figures), box))
        for (const figure of figures) {
          const { x, y, w, h } = figure.bounds
          const meets = x <= box.x + size && box.x <= x + w && y <= box.y + size && box.y <= y + h
          expect(seen.has(figure)).toBe(meets)
        }
      }),
    )
  })
})
