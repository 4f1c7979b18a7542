import { type ElementId, elementId } from '@maillage/atlas'
import type { Box } from '@maillage/scene'
import { expect, test } from 'vitest'
import { isReadable, nextStop, readableOn, type Stop, stopsOf } from './wall-tour.ts'

const view = { w: 1300, h: 600 }
const readable = readableOn({ innerWidth: 1920, innerHeight: 1080 })
const at = (x: number, y: number): Box => ({ x, y, w: 150, h: 60 })
const some = (count: number, place: (n: number) => Box): ReadonlyMap<ElementId, Box> =>
  new Map(Array.from({ length: count }, (_, n) => [elementId(`e${n}`), place(n)]))

test('[C26] a map that fits is no tour; one that does not is told region by region, and every element is in one', () => {
  expect(isReadable({ x: 0, y: 0, w: 1000, h: 450 }, { view, readable })).toBe(true)
  expect(isReadable({ x: 0, y: 0, w: 4000, h: 600 }, { view, readable })).toBe(false)
  const boxes = some(60, (n) => at((n % 10) * 400, Math.floor(n / 10) * 300))
  const regions = [{ x: -20, y: -20, w: 1200, h: 500 }]
  const stops = stopsOf({ regions, boxes, view, readable, newestAt: () => 1 })
  expect(stops.length).toBeGreaterThan(3)
  for (const { box } of stops)
    expect(isReadable(box, { view: { w: view.w * 1.4, h: view.h * 1.4 }, readable })).toBe(true)
  const isIn = (inner: Box, { box }: Stop) =>
    inner.x >= box.x && inner.y >= box.y && inner.x + inner.w <= box.x + box.w && inner.y + inner.h <= box.y + box.h
  for (const box of boxes.values()) expect(stops.some((stop) => isIn(box, stop))).toBe(true)
})

test('[C26] a region that is read on a large screen is read on a small one of the same shape', () => {
  const region = { x: 0, y: 0, w: 640, h: 380 }
  const small = {
    view: { w: view.w * (2 / 3), h: view.h * (2 / 3) },
    readable: readableOn({ innerWidth: 1280, innerHeight: 720 }),
  }
  expect(isReadable(region, { view, readable })).toBe(true)
  expect(isReadable(region, small)).toBe(true)
})

test('[C26] what is new is shown first, then what was shown longest ago', () => {
  const stop = (key: string, newestAt: number): Stop => ({ key, newestAt, box: at(0, 0) })
  const stops = [stop('a', 10), stop('b', 30), stop('c', 20)]
  const shown = new Map<string, number>()
  const order = [40, 50, 60, 70, 80].map((now) => {
    const { key = '' } = nextStop(stops, shown) ?? {}
    shown.set(key, now)
    return key
  })
  expect(order).toEqual(['b', 'c', 'a', 'b', 'c'])
  expect(nextStop([...stops, stop('d', 90)], shown)?.key).toBe('d')
  expect(nextStop([], shown)).toBeNull()
})
