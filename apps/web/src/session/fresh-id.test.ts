import { isId } from '@maillage/atlas'
import { expect, test } from 'vitest'
import { freshId } from './fresh-id.ts'

test('[V5] a fresh name has the form of an id, and no two are alike', () => {
  const ids = Array.from({ length: 2000 }, () => freshId())
  expect(ids.every(isId)).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
})

test('[V5] bytes that would favour the first letters are passed over', () => {
  let calls = 0
  const id = freshId((bytes) => bytes.fill(calls++ === 0 ? 255 : 1))
  expect(id).toBe('1'.repeat(14))
  expect(calls).toBe(2)
})
