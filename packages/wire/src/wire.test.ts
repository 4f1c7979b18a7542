import fc from 'fast-check'
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array } from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import {
  closeCodes,
  closeReason,
  encodeBarrier,
  encodeJson,
  encodePush,
  encodePushed,
  handLimits,
  isWorthRetrying,
  limits,
  messageTypes,
  presenceLimits,
  readCount,
  readHands,
  readHandWish,
  readHello,
  readJson,
  readPeople,
  readPoint,
  readPoints,
  readPresence,
  writePoints,
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

describe('reasons', () => {
  test('[W4] a reason says by its number whether to come back', () => {
    for (const [reason, code] of Object.entries(closeCodes)) {
      expect(closeReason(code)).toBe(reason)
      expect(isWorthRetrying(code)).toBe(code >= 4500)
    }
    expect([closeReason(1006), isWorthRetrying(1006)]).toEqual([null, true])
  })
})

test('[W7] what may be imported may be asked for: the text of a file, written as JSON, fits into a command', () => {
  expect(limits.commandBytes).toBeGreaterThanOrEqual(3 * limits.importBytes)
  expect(limits.presenceBytes).toBeLessThan(limits.frameBytes)
})

describe('pages', () => {
  const frameOf = (frame: Uint8Array, type: number) => {
    const decoder = createDecoder(frame)
    expect(readVarUint(decoder)).toBe(type)
    return decoder
  }

  test('[W8] what a page asks to go on with is read totally', () => {
    const hello = { writing: { client: 70_000, from: 3, to: 9 }, epoch: '7.1' }
    expect(readHello(readJson(frameOf(encodeJson('hello', hello), messageTypes.hello)))).toEqual(hello)
    for (const odd of [
      null,
      7,
      {},
      { writing: { client: -1, from: 0, to: 1 } },
      { writing: { client: 1, from: 2, to: 1 } },
      { epoch: 7 },
      { epoch: 'x'.repeat(101) },
    ]) {
      expect(readHello(odd)).toEqual({ writing: null })
    }
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const { writing } = readHello(raw)
        expect(writing === null || writing.from <= writing.to).toBe(true)
      }),
    )
  })

  test('[W9] an action carries the id it is written under and its number; its answer the number', () => {
    const push = frameOf(encodePush(70_000, 12, Uint8Array.of(1, 2)), messageTypes.push)
    expect([readVarUint(push), readVarUint(push), [...readVarUint8Array(push)]]).toEqual([70_000, 12, [1, 2]])
    expect(readCount(frameOf(encodePushed(12), messageTypes.pushed))).toBe(12)
  })

  test('[W5] points are read back as they were shown, within bounds, and anything else as nothing', () => {
    const seatPoint = fc.record({
      seat: fc.nat(2000),
      point: fc.option(fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1e6, max: 1e6 }))),
    })
    fc.assert(
      fc.property(fc.array(seatPoint), (points) => {
        const encoder = createEncoder()
        writePoints(encoder, points)
        expect(readPoints(createDecoder(toUint8Array(encoder)))).toEqual(points)
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        for (const { point } of readPoints(createDecoder(bytes)))
          expect(point === null || point.length === 2).toBe(true)
        expect([undefined, null]).toContain(readPoint(createDecoder(bytes.subarray(0, 1))))
      }),
    )
  })

  test('[W5] people are read totally', () => {
    const people = { here: [{ seat: 1, name: 'Ada', colour: '#aa3300', role: 'citizen', site: 'brest' }], gone: [2] }
    expect(readPeople(JSON.parse(JSON.stringify(people)))).toEqual(people)
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(readPeople(readPeople(raw))).toEqual(readPeople(raw))
      }),
    )
  })
})

describe('presence', () => {
  const whole = {
    name: 'Ada',
    colour: '#aa3300',
    role: 'citizen',
    site: 'brest',
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

describe('hands', () => {
  test('[W12] a wish says what and for which place, and nothing of a time, a name or somebody else', () => {
    const forged = { do: 'raise', for: null, since: 1, name: 'Lin', participant: 'lin', seat: 3, id: 9 }
    expect(readHandWish(forged)).toEqual({ do: 'raise', for: null })
    expect(readHandWish({ do: 'give', hand: 4, since: 1 })).toEqual({ do: 'give', hand: 4 })
    for (const odd of [null, 7, {}, { do: 'raise' }, { do: 'raise', for: 'x'.repeat(65) }, { do: 'give', hand: -1 }]) {
      expect(readHandWish(odd)).toBeNull()
    }
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const wish = readHandWish(raw)
        expect(readHandWish(wish)).toEqual(wish)
      }),
    )
  })

  test('[W12] what is told of hands is read totally, and bounded', () => {
    const hand = { id: 1, since: 2, place: 'brest', role: 'citizen', name: 'Ada', isForPlace: false }
    const told = { hands: [hand], count: 1, mine: [{ for: null, rank: 1 }], given: [null, 'brest-t1'] }
    expect(readHands(JSON.parse(JSON.stringify(told)))).toEqual(told)
    const many = readHands({ hands: Array.from({ length: 500 }, () => hand), count: 500 })
    expect([many.hands.length, many.count]).toEqual([handLimits.told, 500])
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(readHands(readHands(raw))).toEqual(readHands(raw))
      }),
    )
  })
})
