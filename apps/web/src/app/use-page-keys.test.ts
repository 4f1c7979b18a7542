import { describe, expect, test } from 'vitest'
import { readPageKey } from './use-page-keys.ts'

const key = (name: string, more: { ctrlKey?: boolean; shiftKey?: boolean } = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
})

describe('readPageKey', () => {
  test('[V14] a field of text keeps all of its keys', () => {
    for (const each of [key('/'), key('?'), key('z', { ctrlKey: true })]) expect(readPageKey(each, 'text')).toBeNull()
  })

  test('[V14] the page searches, undoes and helps; the drawing undoes by itself', () => {
    expect(readPageKey(key('/'), 'page')).toBe('search')
    expect(readPageKey(key('z', { ctrlKey: true }), 'page')).toBe('undo')
    expect(readPageKey(key('Z', { ctrlKey: true, shiftKey: true }), 'page')).toBe('redo')
    expect(readPageKey(key('z', { ctrlKey: true }), 'drawing')).toBeNull()
    expect(readPageKey(key('?'), 'drawing')).toBe('keys')
  })
})
