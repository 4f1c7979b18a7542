import { type RelationId, relationId } from '@maillage/atlas'
import type { RelationFigure } from '@maillage/scene'
import { expect, test } from 'vitest'
import { wallNames } from './wall-names.ts'

const named = (id: string, x: number, y = 0) =>
  ({ id: relationId(id), label: { box: { x, y, w: 60, h: 18 }, lines: [id] } }) as unknown as RelationFigure // reason: no more is asked of it
const scales = (figures: readonly RelationFigure[], zoom: number, taken: readonly { x: number; y: number }[] = []) =>
  new Map(
    wallNames(figures, { zoom, taken: taken.map((at) => ({ ...at, w: 100, h: 40 })) }).map(
      ({ figure, scale }): [RelationId, number] => [figure.id, Math.round(scale * 12.5 * zoom)],
    ),
  )

test('[C25] a name that has room stands thirty pixels high, whatever the zoom; no name is smaller than it is drawn', () => {
  for (const zoom of [0.3, 0.7, 1.5]) expect(scales([named('a', 0)], zoom).get(relationId('a'))).toBe(30)
  expect(scales([named('a', 0)], 4).get(relationId('a'))).toBe(50)
})

test('[C25] between two elements it is as large as the gap, and left out where there is none', () => {
  const gap = (w: number) => [
    { x: -100 - w / 2 + 30, y: -10 },
    { x: 30 + w / 2, y: -10 },
  ]
  expect(scales([named('a', 0)], 1, gap(200)).get(relationId('a'))).toBe(30)
  expect(scales([named('a', 0)], 1, gap(110)).get(relationId('a'))).toBe(22)
  expect(scales([named('a', 0)], 1, gap(62)).get(relationId('a'))).toBe(13)
  expect(scales([named('a', 0)], 1, gap(50)).size).toBe(0)
  expect(scales([named('a', 0)], 0.5, gap(62)).size).toBe(0)
})

test('[C25] of two that would run into each other the first is written, and the second smaller or not at all', () => {
  expect([...scales([named('a', 0), named('b', 10)], 1).keys()]).toEqual([relationId('a')])
  const both = scales([named('a', 0), named('b', 0, 38)], 1)
  expect(both.get(relationId('a'))).toBe(30)
  expect(both.get(relationId('b'))).toBeLessThan(30)
})
