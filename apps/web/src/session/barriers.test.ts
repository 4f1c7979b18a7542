import { expect, test } from 'vitest'
import { createBarriers } from './barriers.ts'

test('[V2] an answer speaks for the newest barrier at or below its count', () => {
  const barriers = createBarriers()
  expect(barriers.ask(1)).toBe(1)
  expect(barriers.ask(4)).toBe(2)
  expect(barriers.ask(5)).toBe(3)
  expect(barriers.answered(2)).toBe(4)
  expect(barriers.answered(1)).toBeNull()
  expect(barriers.answered(3)).toBe(5)
})

test('[V2] what was asked on a connection that is gone is never answered', () => {
  const barriers = createBarriers()
  barriers.ask(7)
  barriers.forget()
  expect(barriers.answered(1)).toBeNull()
  expect(barriers.ask(7)).toBe(1)
  expect(barriers.answered(1)).toBe(7)
})
