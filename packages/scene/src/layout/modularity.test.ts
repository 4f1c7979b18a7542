import { describe, expect, test } from 'vitest'
import { groupByLinks } from './modularity.ts'

const clique = (first: number, size: number): { a: number; b: number; weight: number }[] =>
  Array.from({ length: size }, (_, a) =>
    Array.from({ length: a }, (__, b) => ({ a: first + a, b: first + b, weight: 1 })),
  ).flat()

describe('groupByLinks', () => {
  test('[S16] tells two knots joined by a thread apart', () => {
    const names = groupByLinks(10, [...clique(0, 5), ...clique(5, 5), { a: 0, b: 9, weight: 1 }], 1)
    expect(new Set(names.slice(0, 5)).size).toBe(1)
    expect(new Set(names.slice(5)).size).toBe(1)
    expect(names[0]).not.toBe(names[9])
  })

  test('[S16] a higher resolution gives smaller groups', () => {
    const ring = Array.from({ length: 40 }, (_, at) => ({ a: at, b: (at + 1) % 40, weight: 1 }))
    const count = (resolution: number): number => new Set(groupByLinks(40, ring, resolution)).size
    expect(count(4)).toBeGreaterThan(count(0.5))
  })

  test('[S16] without links everyone stays alone', () => {
    expect(groupByLinks(3, [], 1)).toEqual([0, 1, 2])
  })
})
