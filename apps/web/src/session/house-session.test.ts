import { describe, expect, test } from 'vitest'
import { accessTo, keepAccess } from './access.ts'
import type { DeviceShelf } from './device.ts'
import { endSession, keepOpened, looksLikeSession, sessionHere } from './house-session.ts'

const aShelf = (): DeviceShelf => {
  const kept = new Map<string, string>()
  return {
    read: (key) => kept.get(key) ?? null,
    keep: (key, words) => kept.set(key, words).has(key),
    drop: (key) => void kept.delete(key),
    keys: () => [],
  }
}

describe('the session of a tab', () => {
  test('[V120] is told from the token of a link', () => {
    expect(looksLikeSession('eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwIn0.c2VhbA')).toBe(true)
    for (const other of ['', 'q7dT0-_x', 'a.b', 'a..c', 'a.b.c d']) expect(looksLikeSession(other)).toBe(false)
  })

  test('[V122] ends with the ways it opened on this device, and with no other', () => {
    const [tab, device] = [aShelf(), aShelf()]
    tab.keep('maillage.session', 'a.b.c')
    keepAccess('other', 'link', device)
    keepOpened({ atlasId: 'a', token: 'mine' }, tab, device)
    keepOpened({ atlasId: 'b', token: 'mine too' }, tab, device)
    expect([sessionHere('', tab), accessTo('a', device), accessTo('b', device)]).toEqual(['a.b.c', 'mine', 'mine too'])
    endSession(tab, device)
    expect([sessionHere('', tab), accessTo('a', device), accessTo('b', device)]).toEqual([null, null, null])
    expect(accessTo('other', device)).toBe('link')
  })
})
