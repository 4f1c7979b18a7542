import { describe, expect, test } from 'vitest'
import { isNewViewNeeded } from './keep-in-sight.ts'

const seen = { x: 0, y: 0, w: 1000, h: 600 }

describe('a wall', () => {
  test('[C22] stays still while all of it is in sight and of a good size', () => {
    expect(isNewViewNeeded(seen, { x: 100, y: 60, w: 800, h: 480 }, 0.5, 2)).toBe(false)
    expect(isNewViewNeeded(seen, { x: 200, y: 150, w: 600, h: 320 }, 0.5, 2)).toBe(false)
  })

  test('[C22] moves when something is out of sight on any side', () => {
    for (const wanted of [
      { x: -1, y: 60, w: 800, h: 480 },
      { x: 100, y: -1, w: 800, h: 480 },
      { x: 300, y: 60, w: 701, h: 480 },
      { x: 100, y: 200, w: 800, h: 401 },
    ]) {
      expect(isNewViewNeeded(seen, wanted, 0.5, 2)).toBe(true)
    }
  })

  test('[C22] moves when all of it could be twice as large, and never beyond the largest', () => {
    const small = { x: 400, y: 250, w: 200, h: 100 }
    expect(isNewViewNeeded(seen, small, 0.5, 2)).toBe(true)
    expect(isNewViewNeeded(seen, small, 1.5, 2)).toBe(false)
  })
})
