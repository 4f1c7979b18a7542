import { describe, expect, test } from 'vitest'
import { readTableKey } from './read-table-key.ts'

const asked = (key: string, more: { ctrlKey?: boolean; shiftKey?: boolean; altKey?: boolean } = {}, mayEdit = true) =>
  readTableKey({ key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...more }, mayEdit)

describe('readTableKey', () => {
  test('[V59] rows are chosen by keys: one, a stretch, all, none', () => {
    expect([asked(' '), asked(' ', { shiftKey: true }), asked('Escape')]).toEqual(['toggle', 'stretch', 'none'])
    expect([asked('ArrowDown', { shiftKey: true }), asked('ArrowDown')]).toEqual(['stretch-down', null])
    expect([asked('a', { ctrlKey: true }), asked('a')]).toEqual(['all', null])
  })

  test('[V14, V61] a visitor chooses and puts aside, and changes nothing', () => {
    for (const key of ['F2', 'e', 'Delete', 'Backspace']) {
      expect(asked(key)).not.toBeNull()
      expect(asked(key, {}, false)).toBeNull()
    }
    expect([asked(' ', {}, false), asked('p', {}, false), asked('Enter', {}, false)]).toEqual([
      'toggle',
      'basket',
      'act',
    ])
  })

  test('[V14] what the browser does with a key is left to it', () => {
    expect([asked('p', { ctrlKey: true }), asked('e', { altKey: true }), asked('F5')]).toEqual([null, null, null])
  })
})
