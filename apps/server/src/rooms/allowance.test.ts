import { expect, test } from 'vitest'
import { Allowance } from './allowance.ts'

test('[R10] an allowance is spent, and comes back with time, up to what it was', () => {
  const allowance = new Allowance({ atOnce: 2, aSecond: 1 })
  const spent = (at: number) => allowance.spend(at)
  expect([spent(0), spent(0), spent(0), spent(500), spent(1100), spent(1100)]).toEqual([
    true,
    true,
    false,
    false,
    true,
    false,
  ])
  expect([spent(99_000), spent(99_000), spent(99_000)]).toEqual([true, true, false])
})
