import { expect, test } from 'vitest'
import { readRowKey } from './read-row-key.ts'

const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false, altKey: false })

test('[V14] a row is walked, unfolded, renamed, related and removed by keys', () => {
  expect(['ArrowDown', 'ArrowRight', 'F2', 'r', 'Delete', 'Enter'].map((name) => readRowKey(key(name), true))).toEqual([
    'next',
    'unfold',
    'rename',
    'relate',
    'remove',
    'open',
  ])
})

test("[V14] a visitor's keys change nothing, and commands of the browser are left alone", () => {
  expect(['F2', 'r', 'Delete'].map((name) => readRowKey(key(name), false))).toEqual([null, null, null])
  expect(readRowKey(key('ArrowDown'), false)).toBe('next')
  expect(readRowKey(key('r', true), true)).toBeNull()
})
