import { expect, test } from 'vitest'
import { readRowKey } from './read-row-key.ts'

const key = (name: string, more: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean } = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})
const asked = (row: 'element' | 'relation', ...names: readonly string[]) =>
  names.map((name) => readRowKey(key(name), row, true))

test('[V14, V32] a row is walked, unfolded, changed in place, chosen and removed by keys', () => {
  expect(asked('element', 'ArrowDown', 'ArrowRight', 'F2', 'r', 'Delete', 'Enter', ' ')).toEqual([
    'next',
    'unfold',
    'rename',
    'relate',
    'remove',
    'open',
    'choose',
  ])
  expect(asked('element', 'e', 'T', 'g', 'm', 'p', 'n', '.')).toEqual([
    'edit',
    'retype',
    'regroup',
    'merge',
    'basket',
    'add',
    'menu',
  ])
})

test('[V32] a relation is also reversed, named from its other end, and followed; it is not merged', () => {
  expect(asked('relation', 'i', 'o', 'm', 'g')).toEqual(['reverse', 'other-end', null, null])
  expect(readRowKey(key('F2', { shiftKey: true }), 'relation', true)).toBe('name-back')
  expect(readRowKey(key('F10', { shiftKey: true }), 'relation', true)).toBe('menu')
  expect(readRowKey(key('R', { shiftKey: true }), 'element', true)).toBe('relate')
})

test("[V14] a visitor's keys change nothing, and commands of the browser are left alone", () => {
  for (const name of ['F2', 'r', 'e', 't', 'g', 'm', 'n', 'Delete']) {
    expect(readRowKey(key(name), 'element', false)).toBeNull()
  }
  expect(readRowKey(key('i'), 'relation', false)).toBeNull()
  expect(['ArrowDown', 'p', ' '].map((name) => readRowKey(key(name), 'element', false))).toEqual([
    'next',
    'basket',
    'choose',
  ])
  expect(readRowKey(key('r', { ctrlKey: true }), 'element', true)).toBeNull()
})
