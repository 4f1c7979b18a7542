import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import type { Deletions, PieceId } from '../decode.ts'
import { decodeUpdate } from '../decode.ts'

/** A piece as a forger writes one: any content, any neighbours, any place. Numbers are those of Yjs's format. */
type ForgedPiece = {
  info: number
  origin: PieceId | null
  right: PieceId | null
  /** A root's name, another piece, or a number that is neither. */
  parent: string | PieceId | number
  key: string | null
  length: number
  values: readonly unknown[] | null
}

type Forged = { client: number; clock: number; pieces: ForgedPiece[]; deletions: Deletions[]; writers: number }

/** What a forger knows of the room: ids that exist, and names of entries. */
export type Loot = {
  readonly ids: readonly PieceId[]
  readonly keys: readonly string[]
  readonly clients: readonly number[]
  /** How far each writer has come, and the ids of the forger. */
  readonly states: ReadonlyMap<number, number>
  readonly own: readonly PieceId[]
}

type Change = (forged: Forged, loot: Loot, dice: readonly number[]) => void

const strangeRoots = [
  'marks',
  'workshop',
  'elements',
  'elementFields',
  'positions',
  'diary',
  '',
  '__proto__',
  'toString',
]
const strangeKinds = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 31]

/** The ways in which an honest update is made into something else, one at a time. */
const changes: readonly Change[] = [
  (forged, loot, dice) => withPiece(forged, dice, (piece) => putOrigin(piece, one(loot.ids, dice[1]) ?? null)),
  (forged, _loot, dice) =>
    withPiece(forged, dice, (piece) =>
      putOrigin(piece, { client: forged.client, clock: forged.clock + n(dice[1], 6) }),
    ),
  (forged, _loot, dice) =>
    withPiece(forged, dice, (piece) => putOrigin(piece, { client: n(dice[1], 2 ** 32), clock: n(dice[2], 9) })),
  (forged, loot, dice) =>
    withPiece(forged, dice, (piece) => {
      piece.right = one(loot.ids, dice[1]) ?? null
      piece.info |= 64
    }),
  (forged, loot, dice) =>
    withPiece(forged, dice, (piece) => {
      putOrigin(piece, null)
      piece.parent = strangeRoots[n(dice[1], strangeRoots.length)] ?? ''
      piece.key = one(loot.keys, dice[2]) ?? 'x'
    }),
  (forged, loot, dice) =>
    withPiece(forged, dice, (piece) => {
      putOrigin(piece, null)
      piece.parent = dice[1] === 0 ? 7 : (one(loot.ids, dice[1]) ?? 7)
    }),
  (forged, loot, dice) =>
    withPiece(forged, dice, (piece) => {
      piece.key = one([...loot.keys, '', '__proto__', 'a/b/c', 'x'.repeat(300)], dice[1]) ?? null
      if (dice[2] === 0) piece.info &= ~32
    }),
  (forged, _loot, dice) =>
    withPiece(forged, dice, (piece) => {
      piece.info = (piece.info & ~31) | (strangeKinds[n(dice[1], strangeKinds.length)] ?? 0)
    }),
  (forged, _loot, dice) =>
    withPiece(forged, dice, (piece) => {
      piece.length = [0, 1, 2, 3, 1000, 2 ** 31, 2 ** 52][n(dice[1], 7)] ?? 0
      const [value] = piece.values ?? [1]
      piece.values = n(dice[2], 3) === 0 ? null : Array.from({ length: Math.min(piece.length, 5) }, () => value)
    }),
  (forged, _loot, dice) => {
    forged.clock = Math.max(0, forged.clock + (one([-3, -1, 1, 2, 1_000_000, 2 ** 50], dice[0]) ?? 0))
  },
  (forged, loot, dice) => {
    forged.client = one([...loot.clients, 0, 1, 2 ** 32 - 1], dice[0]) ?? 1
  },
  (forged, _loot, dice) => {
    const from = forged.pieces[n(dice[0], forged.pieces.length)]
    if (from) forged.pieces.splice(n(dice[1], forged.pieces.length + 1), 0, { ...from })
  },
  (forged, _loot, dice) => {
    forged.pieces.splice(n(dice[0], forged.pieces.length), 1)
  },
  (forged, loot, dice) => {
    const { client, clock } = one(loot.ids, dice[0]) ?? { client: 1, clock: 0 }
    const ranges = [clock, [1, 2, 5, 0, 2 ** 40][n(dice[1], 5)] ?? 1]
    if (dice[2] === 0) ranges.push(clock, 1)
    forged.deletions = [...forged.deletions.filter((each) => each.client !== client), { client, ranges }]
  },
  (forged, _loot, dice) =>
    withPiece(forged, dice, (piece) => {
      piece.values = piece.values?.map((value) => forgedValue(value, dice[1] ?? 0)) ?? null
    }),
  (forged) => {
    forged.writers = 2
  },
  (forged, loot, dice) => {
    forged.client = one(loot.clients, dice[0]) ?? 1
    forged.clock = loot.states.get(forged.client) ?? 0
  },
  (forged, loot, dice) => {
    const { client, clock } = one(loot.own, dice[0]) ?? { client: 1, clock: 0 }
    forged.deletions = [
      ...forged.deletions.filter((each) => each.client !== client),
      { client, ranges: [clock, 1 + n(dice[1], 4)] },
    ]
  },
]

/**
 * Changes an honest update as forgers do: its structure two times out of three, its bytes otherwise. Answers with bytes
 * that may be anything; the same dice give the same bytes.
 */
export function forge(honest: Uint8Array, loot: Loot, dice: readonly number[]): Uint8Array {
  const [way = 0, ...rest] = dice
  if (way % 3 === 2) return forgedBytes(honest, rest)
  const { client, clock, pieces, deletions } = decodeUpdate(honest)
  const forged: Forged = {
    client: client ?? one(loot.clients, rest[0]) ?? 1,
    clock,
    writers: client === null ? 0 : 1,
    pieces: pieces.map((piece) => ({
      info: (piece.values === null ? 1 : 8) | (piece.origin ? 128 : 0) | 32,
      origin: piece.origin,
      right: null,
      parent: piece.root ?? 'elements',
      key: piece.key ?? 'x',
      length: piece.length,
      values: piece.values,
    })),
    deletions: [...deletions],
  }
  const times = 1 + ((rest[0] ?? 0) % 2)
  for (let time = 0; time < times; time++) {
    const own = rest.slice(1 + time * 4, 5 + time * 4)
    changes[n(own[0], changes.length)]?.(forged, loot, own.slice(1))
  }
  return encoded(forged)
}

/** Dice for `forge`. */
export function arbitraryDice(): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.nat(10_000), { minLength: 10, maxLength: 10 })
}

function forgedBytes(honest: Uint8Array, dice: readonly number[]): Uint8Array {
  const bytes = honest.slice()
  const [kind = 0, at = 0, value = 0] = dice
  if (kind % 3 === 0) return bytes.subarray(0, at % (bytes.length + 1))
  if (kind % 3 === 1) bytes[at % bytes.length] = value % 256
  else bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << (value % 8))
  return bytes
}

function forgedValue(value: unknown, die: number): unknown {
  const object = typeof value === 'object' && value !== null ? value : {}
  const wishes: readonly unknown[] = [
    { ...object, by: 'administrator' },
    { ...object, at: 9e15 },
    { ...object, at: 0 },
    { ...object, validated: true },
    { ...object, label: '' },
    { ...object, label: 'x'.repeat(5000) },
    { ...object, ends: { from: 'a', to: 'a' } },
    { ...object, kind: 'a b' },
    null,
    false,
    [1e9, 0],
    [0.5, 1],
    { by: 'citizen', at: 1 },
    'words',
  ]
  return wishes[die % wishes.length]
}

function encoded(forged: Forged): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, forged.writers)
  for (let writer = 0; writer < forged.writers; writer++) {
    encoding.writeVarUint(encoder, forged.pieces.length)
    encoding.writeVarUint(encoder, forged.client + writer)
    encoding.writeVarUint(encoder, forged.clock)
    for (const piece of forged.pieces) writePiece(encoder, piece)
  }
  encoding.writeVarUint(encoder, forged.deletions.length)
  for (const { client, ranges } of forged.deletions) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length / 2)
    for (const number of ranges) encoding.writeVarUint(encoder, number)
  }
  return encoding.toUint8Array(encoder)
}

function writePiece(encoder: encoding.Encoder, piece: ForgedPiece): void {
  encoding.writeUint8(encoder, piece.info)
  if (piece.info & 128) writeId(encoder, piece.origin)
  if (piece.info & 64) writeId(encoder, piece.right)
  if (!(piece.info & 192)) {
    if (typeof piece.parent === 'string') {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, piece.parent)
    } else if (typeof piece.parent === 'number') encoding.writeVarUint(encoder, piece.parent)
    else {
      encoding.writeVarUint(encoder, 0)
      writeId(encoder, piece.parent)
    }
    if (piece.info & 32) encoding.writeVarString(encoder, piece.key ?? '')
  }
  writeContent(encoder, piece)
}

function writeContent(encoder: encoding.Encoder, { info, length, values }: ForgedPiece): void {
  switch (info & 31) {
    case 4:
      encoding.writeVarString(encoder, 'words')
      return
    case 7:
      encoding.writeVarUint(encoder, 1)
      return
    case 8:
      encoding.writeVarUint(encoder, length)
      // reason: lib0 writes any JSON; its type names its own list of values.
      for (const value of values ?? [1]) encoding.writeAny(encoder, value as Parameters<typeof encoding.writeAny>[1])
      return
    default:
      encoding.writeVarUint(encoder, length)
  }
}

function writeId(encoder: encoding.Encoder, id: PieceId | null): void {
  encoding.writeVarUint(encoder, id?.client ?? 0)
  encoding.writeVarUint(encoder, id?.clock ?? 0)
}

function withPiece(forged: Forged, dice: readonly number[], then: (piece: ForgedPiece) => void): void {
  const piece = forged.pieces[n(dice[0], forged.pieces.length)]
  if (piece) then(piece)
}

function putOrigin(piece: ForgedPiece, origin: PieceId | null): void {
  piece.origin = origin
  piece.info = origin ? piece.info | 128 : piece.info & ~128
}

function one<Thing>(things: readonly Thing[], die = 0): Thing | undefined {
  return things[n(die, things.length)]
}

function n(die = 0, below = 1): number {
  return below <= 0 ? 0 : die % below
}
