import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectScene } from './figures/project-scene.ts'
import { bounds, suggestView } from './suggest-view.ts'
import { arbitraryPlacedAtlas } from './testing/placed-atlas.ts'

describe('suggestView', () => {
  test('[S18] shows everything, no larger than 100 %', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), ({ atlas, places }) => {
        const box = bounds(projectScene(atlas, places))
        const { x, y, zoom } = suggestView(box, { w: 1440, h: 900 })
        expect(zoom).toBeLessThanOrEqual(1)
        if (!box) return
        expect((box.x - x) * zoom + 720).toBeGreaterThanOrEqual(23.9)
        expect((box.x + box.w - x) * zoom + 720).toBeLessThanOrEqual(1416.1)
        expect((box.y - y) * zoom + 450).toBeGreaterThanOrEqual(23.9)
      }),
    )
  })

  test('[S18] an empty drawing is seen at 100 % from its origin', () => {
    expect(suggestView(null, { w: 1440, h: 900 })).toEqual({ x: 0, y: 0, zoom: 1 })
  })
})
