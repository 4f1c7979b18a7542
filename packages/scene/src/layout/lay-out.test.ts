import type { Atlas } from '@maillage/atlas'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap } from '../geometry.ts'
import { exampleAtlas, starAtlas } from '../testing/example-atlas.ts'
import { arbitraryDrawnAtlas } from '../testing/placed-atlas.ts'
import { layOut } from './lay-out.ts'
import { boxesOf } from './placed-boxes.ts'

function overlapsIn(atlas: Atlas, positions: ReturnType<typeof layOut>): number {
  const boxes = [...boxesOf(atlas, positions).values()].sort((a, b) => a.x - b.x)
  let count = 0
  boxes.forEach((one, at) => {
    for (let next = at + 1; next < boxes.length; next += 1) {
      const other = boxes[next]
      if (!other || other.x >= one.x + one.w) return
      if (overlap(one, other)) count += 1
    }
  })
  return count
}

const backwards = (atlas: Atlas): Atlas => ({
  ...atlas,
  elements: new Map([...atlas.elements].reverse()),
  relations: new Map([...atlas.relations].reverse()),
})

describe('layOut', () => {
  test('[S16] gives every element a whole place, and no box touches another, whatever the atlas', () => {
    fc.assert(
      fc.property(arbitraryDrawnAtlas(), (atlas) => {
        const positions = layOut(atlas)
        expect([...positions.keys()].sort()).toEqual([...atlas.elements.keys()].sort())
        expect([...positions.values()].flat().every(Number.isInteger)).toBe(true)
        expect(overlapsIn(atlas, positions)).toBe(0)
      }),
      { numRuns: 30 },
    )
  })

  test('[S16] gives the same places whatever the order in which things came', () => {
    fc.assert(
      fc.property(arbitraryDrawnAtlas(), (atlas) => {
        const [one, other] = [layOut(atlas), layOut(backwards(atlas))]
        for (const [id, place] of one) expect(other.get(id)).toEqual(place)
      }),
      { numRuns: 20 },
    )
  })

  test.each([
    ['nothing', exampleAtlas(0)],
    ['one element', exampleAtlas(1, 0)],
    ['elements without relations', exampleAtlas(300, 0)],
    ['a star of 120', starAtlas(120)],
    ['one element with relations to itself', exampleAtlas(1, 5)],
    ['pairs far from one another', exampleAtlas(200, 60)],
    ['a dense atlas', exampleAtlas(60, 700)],
    ['two thousand elements', exampleAtlas(2000)],
  ])('[S16] lays out %s without overlap', (_what, atlas) => {
    const positions = layOut(atlas)
    expect(positions.size).toBe(atlas.elements.size)
    expect(overlapsIn(atlas, positions)).toBe(0)
  })

  test('[S16] fills a page of about 16:10', () => {
    const boxes = [...boxesOf(exampleAtlas(100, 140), layOut(exampleAtlas(100, 140))).values()]
    const w = Math.max(...boxes.map((box) => box.x + box.w)) - Math.min(...boxes.map((box) => box.x))
    const h = Math.max(...boxes.map((box) => box.y + box.h)) - Math.min(...boxes.map((box) => box.y))
    expect(w / h).toBeGreaterThan(1.1)
    expect(w / h).toBeLessThan(2.3)
  })

  test('[S16] lays out only those it is asked to', () => {
    const atlas = exampleAtlas(40)
    const only = new Set([...atlas.elements.keys()].slice(0, 7))
    expect([...layOut(atlas, { only }).keys()].sort()).toEqual([...only].sort())
  })
})
