import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxAroundAll, middleOf, overlap } from '../geometry.ts'
import { exampleAtlas } from '../testing/example-atlas.ts'
import { arbitraryPlacedAtlas } from '../testing/placed-atlas.ts'
import { layOut } from './lay-out.ts'
import { layOutSelection } from './lay-out-selection.ts'
import { boxesOf } from './placed-boxes.ts'

describe('layOutSelection', () => {
  test('[S22] moves the selection only, over nothing', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), fc.nat(3), ({ atlas, places }, part) => {
        const ids = new Set([...places.keys()].filter((_, at) => at % 4 !== part))
        const found = layOutSelection(atlas, places, ids)
        expect([...found.keys()].sort()).toEqual([...ids].sort())
        const others = boxesOf(atlas, new Map([...places].filter(([id]) => !ids.has(id))))
        for (const box of boxesOf(atlas, found).values()) {
          for (const other of others.values()) expect(overlap(box, other)).toBe(false)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('[S22] stays about where the selection stood', () => {
    const atlas = exampleAtlas(12, 16)
    const far = new Map([...layOut(atlas)].map(([id, [x, y]]) => [id, [x + 20_000, y - 7000] as const]))
    const found = layOutSelection(atlas, far, new Set(atlas.elements.keys()))
    const [before, after] = [far, found].map((places) => boxAroundAll(boxesOf(atlas, places).values()))
    const [[x1, y1], [x2, y2]] = [before, after].map((box) => (box ? middleOf(box) : [0, 0])) as [
      [number, number],
      [number, number],
    ] // reason: two boxes
    expect(Math.hypot(x1 - x2, y1 - y2)).toBeLessThan(2)
  })
})
