import fc from 'fast-check'
import { createDecoder } from 'lib0/decoding'
import { describe, expect, test } from 'vitest'
import {
  closeCodes,
  closeReason,
  encodeBarrier,
  isRole,
  isWorthRetrying,
  limits,
  mayEdit,
  messageTypes,
  presenceLimits,
  readCount,
  readPresence,
  roles,
} from './index.ts'

describe('frames', () => {
  test('[W1] our types stand apart from those of y-websocket', () => {
    const { sync, awareness, auth, queryAwareness, ...ours } = messageTypes
    expect([sync, awareness, auth, queryAwareness]).toEqual([0, 1, 2, 3])
    expect(Object.values(ours).every((type) => type >= 100)).toBe(true)
  })

  test('[W2] a count that can’t be read is none', () => {
    expect(readCount(createDecoder(encodeBarrier(2 ** 40).subarray(1)))).toBe(2 ** 40)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
        const count = readCount(createDecoder(bytes))
        expect(count === null || Number.isSafeInteger(count)).toBe(true)
      }),
    )
  })
})

describe('roles and reasons', () => {
  test('[W3] everyone but a visitor may write', () => {
    expect(roles.filter((role) => !mayEdit(role))).toEqual(['visitor'])
    expect([isRole('citizen'), isRole('king'), isRole(null)]).toEqual([true, false, false])
  })

  test('[W4] a reason says by its number whether to come back', () => {
    for (const [reason, code] of Object.entries(closeCodes)) {
      expect(closeReason(code)).toBe(reason)
      expect(isWorthRetrying(code)).toBe(code >= 4500)
    }
    expect([closeReason(1006), isWorthRetrying(1006)]).toEqual([null, true])
  })
})

test('[W7] what may be imported may be sent', () => {
  expect(limits.frameBytes).toBeGreaterThan(limits.importBytes)
  expect(limits.presenceBytes).toBeLessThan(limits.frameBytes)
})

describe('presence', () => {
  const whole = {
    name: 'Ada',
    colour: '#aa3300',
    role: 'citizen',
    cursor: [1, 2],
    selection: ['mairie'],
    editing: { id: 'mairie', field: 'label' },
    gesture: { type: 'moving', positions: { mairie: [3, 4] } },
    viewport: { x: 0, y: 0, w: 10, h: 10 },
    view: 'drawing',
  }

  test('[W5] is read back as it was shown', () => {
    expect(readPresence(whole)).toEqual(whole)
    const relating = { ...whole, gesture: { type: 'relating', from: 'mairie', to: [5, 6] } }
    expect(readPresence(relating)).toEqual(relating)
  })

  test('[W5] whatever a client says gives a bounded presence or none, and reading it again changes nothing', () => {
    const parts = fc.record(Object.fromEntries(Object.keys(whole).map((key) => [key, fc.anything()])), {
      requiredKeys: [],
    })
    fc.assert(
      fc.property(fc.oneof(fc.anything(), parts), (raw) => {
        const read = readPresence(raw)
        expect(readPresence(read)).toEqual(read)
        expect((read?.selection.length ?? 0) <= presenceLimits.selection).toBe(true)
        expect((read?.name.length ?? 0) <= presenceLimits.name).toBe(true)
      }),
    )
  })
})
