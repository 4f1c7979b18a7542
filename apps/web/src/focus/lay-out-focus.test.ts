import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOutFocus } from './lay-out-focus.ts'
import type { Box, FocusLayout, SectorToPlace } from './placing.ts'

const room = { width: 740, height: 640, unit: 1 }

function sectorOf(key: string, count: number, lines = 1): SectorToPlace {
  return { key, cards: Array.from({ length: count }, (_, at) => ({ id: `${key}${at}`, lines, isLong: false })) }
}

const boxesOf = (layout: FocusLayout): readonly Box[] => [
  layout.centre,
  ...layout.sectors.flatMap(({ title, cards }) => [title, ...cards]),
]

// Half a pixel is nothing anybody sees.
const touch = (a: Box, b: Box) =>
  a.x < b.x + b.w - 0.5 && b.x < a.x + a.w - 0.5 && a.y < b.y + b.h - 0.5 && b.y < a.y + a.h - 0.5

const countOn = (layout: FocusLayout, side: string) =>
  layout.sectors.filter((each) => each.side === side).reduce((sum, { cards }) => sum + cards.length, 0)

const arbitrarySectors = fc
  .array(
    fc.array(fc.record({ lines: fc.integer({ min: 1, max: 5 }), isLong: fc.boolean() }), {
      minLength: 1,
      maxLength: 40,
    }),
    { maxLength: 9 },
  )
  .map((sectors) =>
    sectors.map((cards, key) => ({
      key: `s${key}`,
      cards: cards.map((card, at) => ({ ...card, id: `${key}-${at}` })),
    })),
  )

describe('layOutFocus', () => {
  test('[V51] alone, an element stands in the middle of the room', () => {
    const layout = layOutFocus([], room)
    expect([layout.width, layout.height, layout.sectors]).toEqual([740, 640, []])
    expect(layout.centre.x + layout.centre.w / 2).toBe(370)
    expect(layout.centre.y + layout.centre.h / 2).toBe(320)
  })

  test('[V51] sectors are shared between the sides as evenly as whole ones allow, in their order', () => {
    const layout = layOutFocus([sectorOf('a', 3), sectorOf('b', 2), sectorOf('c', 4)], room)
    expect(layout.sectors.map(({ key, side, part }) => [key, side, part])).toEqual([
      ['a', 'left', 1],
      ['b', 'left', 1],
      ['c', 'right', 1],
    ])
  })

  test('[V51] sixty of one sector stand on both sides, in one line each, and the map grows downwards', () => {
    const layout = layOutFocus([sectorOf('a', 60)], room)
    expect(layout.isDense).toBe(true)
    expect(Math.abs(countOn(layout, 'left') - countOn(layout, 'right'))).toBeLessThanOrEqual(1)
    expect(layout.sectors.map(({ part }) => part)).toEqual([1, 2])
    expect(layout.height).toBeLessThan(1300)
  })

  test('[V51] on a narrow page all stand below the centre', () => {
    const layout = layOutFocus([sectorOf('a', 2), sectorOf('b', 3)], { ...room, width: 340 })
    expect(layout.sectors.every(({ side }) => side === 'below')).toBe(true)
  })

  test('[V51] no two boxes touch, none leaves the map, each neighbour stands once, whatever they are', () => {
    const arbitraryRoom = fc.record({
      width: fc.integer({ min: 280, max: 1900 }),
      height: fc.integer({ min: 300, max: 1200 }),
      unit: fc.constantFrom(1, 1.25, 1.5),
    })
    fc.assert(
      fc.property(arbitrarySectors, arbitraryRoom, (sectors, any) => {
        const layout = layOutFocus(sectors, any)
        const boxes = boxesOf(layout)
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0)
          expect(box.y).toBeGreaterThanOrEqual(0)
          expect(box.x + box.w).toBeLessThanOrEqual(layout.width)
          expect(box.y + box.h).toBeLessThanOrEqual(layout.height)
        }
        boxes.forEach((box, at) => {
          for (const other of boxes.slice(at + 1)) expect(touch(box, other)).toBe(false)
        })
        const placed = layout.sectors.flatMap(({ cards }) => cards.map(({ id }) => id))
        expect(placed).toEqual(sectors.flatMap(({ cards }) => cards.map(({ id }) => id)))
      }),
    )
  })
})
