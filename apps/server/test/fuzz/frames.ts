import { arbitraryStep } from '@maillage/atlas/testing'
import { arbitraryDice, forge } from '@maillage/gate/testing'
import { encodeBarrier, encodeJson, encodePush, messageTypes, writePoint } from '@maillage/wire'
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { answerFrame, askFrame, presenceFrame, updateFrame } from '../../src/rooms/frames.ts'
import { writeEntries } from '../../src/rooms/presence/awareness.ts'
import { aWriter } from '../support/a-room.ts'

/** Every kind of frame that a server may be sent, by name, as somebody honest sends it. `client`: under which id. */
export const honestFrames: Readonly<Record<string, (client: number) => fc.Arbitrary<Uint8Array>>> = {
  asks: () => fc.constantFrom(Uint8Array.of(0), Uint8Array.of(1, 200, 200, 4, 9)).map(askFrame),
  update: (client) => arbitraryUpdate(client).map(updateFrame),
  answer: (client) => arbitraryUpdate(client).map(answerFrame),
  push: (client) => fc.tuple(fc.nat(50), arbitraryUpdate(client)).map(([n, update]) => encodePush(client, n, update)),
  barrier: () => fc.nat(2 ** 31).map(encodeBarrier),
  hello: (client) =>
    fc
      .tuple(fc.boolean(), fc.nat(9), fc.nat(9))
      .map(([isNew, from, more]) => encodeJson('hello', { writing: isNew ? null : { client, from, to: from + more } })),
  awareness: (client) =>
    fc
      .tuple(fc.nat(9), fc.json({ maxDepth: 3 }))
      .map(([clock, state]) => presenceFrame(writeEntries([{ id: client, clock, state }]))),
  queryAwareness: () => fc.constant(Uint8Array.of(messageTypes.queryAwareness)),
  introduce: () =>
    fc
      .record({ name: fc.string({ unit: 'binary' }), colour: fc.string() })
      .map((who) => json(messageTypes.introduce, who)),
  point: () => fc.tuple(fc.integer(), fc.integer()).map(([x, y]) => point(x, y)),
  look: () => fc.object({ maxDepth: 3, withNullPrototype: true }).map((look) => json(messageTypes.look, look)),
}

/** A frame of this kind, as it is, or with its bytes changed in some way, or bytes that only begin so. */
export function arbitraryFrame(client: number): fc.Arbitrary<Uint8Array> {
  const kinds = Object.values(honestFrames).map((frame) => frame(client))
  const honest = fc.oneof(...kinds)
  const heads = fc.constantFrom(...Object.values(messageTypes), 4, 99, 127, 255)
  const noise = fc
    .tuple(heads, fc.uint8Array({ maxLength: 200 }))
    .map(([head, rest]) => Uint8Array.from([head, ...rest]))
  const changed = fc.tuple(honest, fc.array(arbitraryChange(), { minLength: 1, maxLength: 4 }))
  return fc.oneof(
    { weight: 2, arbitrary: honest },
    {
      weight: 5,
      arbitrary: changed.map(([frame, changes]) => changes.reduce((bytes, change) => change(bytes), frame)),
    },
    { weight: 2, arbitrary: noise },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  )
}

type Change = (bytes: Uint8Array) => Uint8Array

/** One way to spoil bytes. */
function arbitraryChange(): fc.Arbitrary<Change> {
  const at = fc.nat(10_000)
  return fc.oneof(
    fc.tuple(at, fc.nat(255)).map(
      ([where, value]): Change =>
        (bytes) =>
          replaced(bytes, where, [value], 1),
    ),
    fc.tuple(at, fc.nat(7)).map(
      ([where, bit]): Change =>
        (bytes) =>
          replaced(bytes, where, [(bytes[where % (bytes.length || 1)] ?? 0) ^ (1 << bit)], 1),
    ),
    at.map(
      (where): Change =>
        (bytes) =>
          bytes.subarray(0, where % (bytes.length + 1)),
    ),
    fc.tuple(at, fc.uint8Array({ maxLength: 20 })).map(
      ([where, more]): Change =>
        (bytes) =>
          replaced(bytes, where, more, 0),
    ),
    // Numbers that say that something very long comes.
    fc
      .tuple(
        at,
        fc.constantFrom([255, 255, 255, 255, 15], [255, 255, 255, 255, 255, 255, 255, 127], [128, 128, 128, 0]),
      )
      .map(
        ([where, number]): Change =>
          (bytes) =>
            replaced(bytes, where, number, 1),
      ),
    fc.tuple(at, fc.nat(40)).map(
      ([where, length]): Change =>
        (bytes) =>
          replaced(bytes, where, bytes.subarray(0, length), 0),
    ),
  )
}

function replaced(bytes: Uint8Array, where: number, by: Iterable<number>, instead: number): Uint8Array {
  const at = where % (bytes.length + 1)
  return Uint8Array.from([...bytes.subarray(0, at), ...by, ...bytes.subarray(at + instead)])
}

/** An update that a page would write, or a forged one that is still built like one. */
export function arbitraryUpdate(client: number): fc.Arbitrary<Uint8Array> {
  return fc.tuple(arbitraryStep(), arbitraryDice(), fc.boolean()).map(([step, dice, isForged]) => {
    const writer = aWriter(client)
    let honest: Uint8Array
    try {
      honest = writer.write(step)
    } catch {
      honest = writer.add('mot')
    }
    const loot = {
      ids: [{ client, clock: 0 }],
      own: [{ client, clock: 0 }],
      states: new Map([[client, 0]]),
      keys: ['act-brest', 'act-brest/label'],
      clients: [client, 1],
    }
    return isForged ? forge(honest, loot, dice) : honest
  })
}

function json(type: number, value: unknown): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarString(encoder, JSON.stringify(value) ?? 'null')
  return encoding.toUint8Array(encoder)
}

function point(x: number, y: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.point)
  writePoint(encoder, [x, y])
  return encoding.toUint8Array(encoder)
}
