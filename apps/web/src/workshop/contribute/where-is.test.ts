import { expect, test } from 'vitest'
import { type WhereFacts, whereIs } from './where-is.ts'

const facts: WhereFacts = {
  ...{ isQueued: false, isThere: true, waits: null, isOffline: false, isUnsent: false, isFrozen: false, way: 'direct' },
}

test.each([
  ['on the map', {}, 'there'],
  ['on the map of this device alone', { isOffline: true, isUnsent: true }, 'offline'],
  ['on the map before the network went', { isOffline: true }, 'there'],
  ['waiting for the end of a pause', { isThere: false, isQueued: true, isFrozen: true }, 'frozen'],
  ['let go after the pause', { isFrozen: false }, 'there'],
  ['on its way under seal', { isThere: false, isQueued: true, way: 'sealed' }, 'sealed'],
  ['under seal', { isThere: false, waits: 'sealed', way: 'direct' }, 'sealed'],
  ['in the inbox', { isThere: false, waits: 'inbox' }, 'inbox'],
  ['revealed', { way: 'sealed' }, 'there'],
  ['gone', { isThere: false }, null],
] satisfies readonly [string, Partial<WhereFacts>, string | null][])(
  '[V72] where a contribution is: %s',
  (_name, part, where) => {
    expect(whereIs({ ...facts, ...part })).toBe(where)
  },
)
