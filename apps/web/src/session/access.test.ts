import { describe, expect, test } from 'vitest'
import { accessTo, dropAccess, keepAccess, markOf } from './access.ts'
import { createShelf } from './device.ts'

function aStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: () => null,
    length: 0,
  }
}

describe('access', () => {
  test('[V9] a token is kept for its atlas only, and found again by the next page', () => {
    const storage = aStorage()
    expect(
      keepAccess(
        'a1',
        'secret',
        createShelf(() => storage),
      ),
    ).toBe(true)
    const nextPage = createShelf(() => storage)
    expect(accessTo('a1', nextPage)).toBe('secret')
    expect(accessTo('a2', nextPage)).toBeNull()
    dropAccess('a1', nextPage)
    expect(accessTo('a1', nextPage)).toBeNull()
  })

  test('[V9] a browser that keeps nothing is told apart, and the page still remembers', () => {
    const shelf = createShelf(() => {
      throw new Error('The operation is insecure.')
    })
    expect(keepAccess('a1', 'secret', shelf)).toBe(false)
    expect(accessTo('a1', shelf)).toBe('secret')
    dropAccess('a1', shelf)
    expect(accessTo('a1', shelf)).toBeNull()
  })

  test('[V105] who came in by one link is told apart from who came in by another, and the mark is not the link', () => {
    const marks = ['', 'secret', 'secret2', 'terces'].map(markOf)
    expect(new Set(marks).size).toBe(4)
    expect(marks[1]).toBe(markOf('secret'))
    expect(marks.join()).not.toContain('secret')
  })
})
