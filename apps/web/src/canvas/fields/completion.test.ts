import { describe, expect, test } from 'vitest'
import { nextActive } from './completion.tsx'

describe('nextActive', () => {
  test('[C10] arrows go through the names and through none of them', () => {
    expect(nextActive(null, 3, true)).toBe(0)
    expect(nextActive(2, 3, true)).toBeNull()
    expect(nextActive(null, 3, false)).toBe(2)
    expect(nextActive(0, 3, false)).toBeNull()
    expect(nextActive(null, 0, true)).toBeNull()
  })
})
