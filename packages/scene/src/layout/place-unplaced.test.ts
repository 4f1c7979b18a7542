import { type ElementId, elementId, type Position } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap } from '../geometry.ts'
import { arbitraryPlacedAtlas } from '../testing/placed-atlas.ts'
import { layOut } from './lay-out.ts'
import { placeUnplaced } from './place-unplaced.ts'
import { boxesOf } from './placed-boxes.ts'

describe('placeUnplaced', () => {
  test('[S21] places those that have none, and only those', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), ({ atlas, places }) => {
        const found = placeUnplaced(atlas, places)
        expect([...found.keys()].sort()).toEqual([...atlas.elements.keys()].filter((id) => !places.has(id)).sort())
      }),
    )
  })

  test('[S21] puts nothing over anything, whatever is there', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), ({ atlas, places }) => {
        const found = boxesOf(atlas, placeUnplaced(atlas, places))
        const standing = boxesOf(atlas, places)
        for (const [id, box] of found) {
          for (const other of standing.values()) expect(overlap(box, other)).toBe(false)
          for (const [otherId, other] of found) if (otherId !== id) expect(overlap(box, other)).toBe(false)
        }
      }),
    )
  })

  test('[S21] the order in which things came changes nothing', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), ({ atlas, places }) => {
        const other = {
          ...atlas,
          elements: new Map([...atlas.elements].reverse()),
          relations: new Map([...atlas.relations].reverse()),
        }
        const again = placeUnplaced(other, new Map([...places].reverse()))
        for (const [id, place] of placeUnplaced(atlas, places)) expect(again.get(id)).toEqual(place)
      }),
    )
  })

  test('[S21] with nothing placed, it is the whole layout', () => {
    const atlas = anAtlas({ elements: ['a', 'b'], relations: [['r', 'a', 'aide', 'b']] })
    expect(placeUnplaced(atlas, new Map())).toEqual(layOut(atlas))
  })

  test('[S21] a new element stands near those it is linked to', () => {
    const atlas = anAtlas({ elements: ['a', 'b', 'c'], relations: [['r', 'b', 'aide', 'c']] })
    const known = new Map<ElementId, Position>([
      [elementId('a'), [0, 0]],
      [elementId('b'), [3000, 3000]],
    ])
    const [x, y] = placeUnplaced(atlas, known).get(elementId('c')) ?? [0, 0]
    expect(Math.hypot(x - 3000, y - 3000)).toBeLessThan(500)
  })

  test('[S21] things linked to nothing, come one by one, make a patch and not a tail', () => {
    const ids = Array.from({ length: 40 }, (_, n) => `e${n}`)
    let places: ReadonlyMap<ElementId, Position> = new Map()
    for (let n = 1; n <= ids.length; n += 1) {
      places = new Map([...places, ...placeUnplaced(anAtlas({ elements: ids.slice(0, n), relations: [] }), places)])
    }
    const span = (axis: 0 | 1) => {
      const all = [...places.values()].map((place) => place[axis])
      return Math.max(...all) - Math.min(...all)
    }
    expect(places.size).toBe(40)
    expect(span(0) / span(1)).toBeGreaterThan(0.6)
    expect(span(0) / span(1)).toBeLessThan(3.5)
  })
})
