import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromLocalTime, toLocalTime } from './local-time.ts'

test('[V87] when a way in closes is written and read in the time of the device, to the minute', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (minutes) => {
      const at = 60_000 * Math.floor(minutes / 60)
      expect(fromLocalTime(toLocalTime(at))).toBe(at)
    }),
  )
  expect([fromLocalTime(''), fromLocalTime('demain')]).toEqual([null, null])
})
