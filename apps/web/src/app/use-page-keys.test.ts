import { describe, expect, test } from 'vitest'
import { readPageKey } from './use-page-keys.ts'

const key = (name: string, more: { ctrlKey?: boolean; shiftKey?: boolean; altKey?: boolean } = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
})

describe('readPageKey', () => {
  test('[V14] a field of text keeps all of its keys', () => {
    for (const each of [key('/'), key('?'), key('s'), key('s', { altKey: true }), key('z', { ctrlKey: true })])
      expect(readPageKey(each, 'text')).toBeNull()
  })

  test('[V14] the page searches, undoes and helps; the drawing undoes by itself', () => {
    expect(readPageKey(key('/'), 'page')).toBe('search')
    expect(readPageKey(key('z', { ctrlKey: true }), 'page')).toBe('undo')
    expect(readPageKey(key('Z', { ctrlKey: true, shiftKey: true }), 'page')).toBe('redo')
    expect(readPageKey(key('z', { ctrlKey: true }), 'drawing')).toBeNull()
    expect(readPageKey(key('?'), 'drawing')).toBe('keys')
  })

  test('[V35] a sentence is written from anywhere: by s, and with Alt where letters begin an element', () => {
    expect([readPageKey(key('s'), 'page'), readPageKey(key('s', { altKey: true }), 'drawing')]).toEqual([
      'sentences',
      'sentences',
    ])
    expect([readPageKey(key('s'), 'drawing'), readPageKey(key('s', { ctrlKey: true }), 'page')]).toEqual([null, null])
    expect(readPageKey(key('b'), 'page')).toBe('basket')
  })
})
