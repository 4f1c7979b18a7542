import { describe, expect, test } from 'vitest'
import { layOutFocus } from './lay-out-focus.ts'
import { stopsOf, type WalkKey, walkMap } from './walk-map.ts'

const card = (id: string) => ({ id, lines: 1, isLong: false })
const sectors = [
  { key: 's1', cards: ['a', 'b'].map(card) },
  { key: 's2', cards: ['c', 'd'].map(card) },
]
const stopsIn = (width: number) =>
  stopsOf(
    layOutFocus(sectors, { width, height: 500, unit: 1 }),
    (id) => [`r/${id}`],
    (id) => `n/${id}`,
  )

function walk(width: number, from: string, ...keys: readonly WalkKey[]): string {
  return keys.reduce((at, key) => walkMap(stopsIn(width), at, key) ?? at, from)
}

describe('walkMap', () => {
  test('[V52] up and down go along a side, relation before card; left and right go across', () => {
    expect(walk(800, 'centre', 'ArrowDown')).toBe('r/a')
    expect(walk(800, 'r/a', 'ArrowDown')).toBe('n/a')
    expect(walk(800, 'n/a', 'ArrowRight')).toBe('centre')
    expect(['r/c', 'n/c', 'r/d', 'n/d']).toContain(walk(800, 'centre', 'ArrowRight'))
    expect(walk(800, 'r/a', 'ArrowUp')).toBe('centre')
    expect(walk(800, 'n/d', 'Home')).toBe('centre')
    expect(walk(800, 'centre', 'End')).toBe('n/d')
  })

  test('[V52] on every width, down alone reads all of it, and a stop that is gone leads back to the centre', () => {
    for (const width of [320, 800, 1400]) {
      const seen: string[] = ['centre']
      for (let next = walkMap(stopsIn(width), 'centre', 'ArrowDown'); next; ) {
        seen.push(next)
        next = walkMap(stopsIn(width), next, 'ArrowDown')
      }
      expect(seen).toEqual(stopsIn(width).map(({ id }) => id))
    }
    expect(walk(800, 'n/gone', 'ArrowDown')).toBe('r/a')
  })
})
