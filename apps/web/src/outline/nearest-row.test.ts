import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestRow } from './nearest-row.ts'

test('[V31] the focus goes to the row behind, else to the one before', () => {
  expect(nearestRow('b', ['a', 'b', 'c'], ['a', 'c'])).toBe('c')
  expect(nearestRow('c', ['a', 'b', 'c'], ['a', 'b'])).toBe('b')
  expect(nearestRow('b', ['a', 'b', 'b/r1', 'b/+', 'c'], ['a', 'c'])).toBe('c')
  expect(nearestRow('b/r1', ['a', 'b', 'b/r1', 'b/r2', 'c'], ['a', 'b', 'b/r2', 'c'])).toBe('b/r2')
})

test('[V31] a row that only moved is the one; with no row left there is none', () => {
  expect(nearestRow('b', ['a', 'b', 'c'], ['b', 'c', 'a'])).toBe('b')
  expect(nearestRow('a', ['a'], [])).toBeNull()
  expect(nearestRow('z', ['a'], ['a'])).toBe('a')
})

test('[V31] whatever others do, the focus goes to a row that is there, if there is one', () => {
  const rows = fc.uniqueArray(fc.constantFrom(...'abcdefgh'))
  fc.assert(
    fc.property(fc.constantFrom(...'abcdefgh'), rows, rows, (lost, before, now) => {
      const nearest = nearestRow(lost, before, now)
      expect(nearest === null ? now : now.filter((row) => row === nearest)).toHaveLength(nearest === null ? 0 : 1)
    }),
  )
})
