import { type Bounds, bounds } from './bounds.ts'
import { malformed, outsideTheLayout, tooLarge } from './not-admitted.ts'
import { Reader } from './reader.ts'

/** The name of a piece of the document: who wrote it, and where in their clock it begins. */
export type PieceId = { readonly client: number; readonly clock: number }

/**
 * One piece that an update adds: a value under a key of a root, or what is left of values that were deleted or
 * overwritten. A piece that hangs on another (`origin`) stands under that one's root and key and names neither.
 */
export type Piece = {
  readonly clock: number
  readonly length: number
  readonly origin: PieceId | null
  readonly root: string | null
  readonly key: string | null
  /** The values; null when they are deleted. */
  readonly values: readonly unknown[] | null
}

/** Pieces of one writer that an update deletes: start and length, in turn. */
export type Deletions = { readonly client: number; readonly ranges: readonly number[] }

export type Decoded = {
  /** Who wrote the pieces; null when there are none. */
  readonly client: number | null
  /** The writer's clock before and after. */
  readonly clock: number
  readonly end: number
  readonly pieces: readonly Piece[]
  readonly deletions: readonly Deletions[]
  /** Where the deletions begin in the bytes. */
  readonly deletionsAt: number
}

/** Numbers of Yjs's format, version 1. */
const content = { deleted: 1, any: 8 } as const
const flags = { origin: 128, right: 64, key: 32, kind: 31 } as const

/**
 * Reads an update of Yjs's format version 1 without Yjs, as far as our layout uses it: values under keys of roots, by
 * one writer, and deletions. Throws NotAdmitted at anything else: what no honest page writes is not understood here,
 * rather than found harmless. (G1, G2)
 */
export function decodeUpdate(bytes: Uint8Array, within: Bounds = bounds): Decoded {
  if (bytes.length > within.bytes) tooLarge('an update')
  const reader = new Reader(bytes, within)
  const block = readPieces(reader, within)
  const deletionsAt = reader.at
  const deletions = readDeletions(reader, within)
  if (reader.at !== bytes.length) malformed('more bytes than an update has')
  return { ...block, deletions, deletionsAt }
}

type Block = Pick<Decoded, 'client' | 'clock' | 'end' | 'pieces'>

function readPieces(reader: Reader, within: Bounds): Block {
  const writers = reader.uint()
  if (writers === 0) return { client: null, clock: 0, end: 0, pieces: [] }
  if (writers > 1) malformed('more than one writer')
  const count = reader.uint()
  if (count > within.structs) tooLarge('pieces')
  const client = reader.client()
  const clock = reader.uint()
  const pieces: Piece[] = []
  let next = clock
  for (let left = count; left > 0; left--) {
    const piece = readPiece(reader, next, within)
    pieces.push(piece)
    next += piece.length
    if (next - clock > within.clocks || next > Number.MAX_SAFE_INTEGER / 2) tooLarge('clock')
  }
  if (pieces.length === 0) malformed('a writer who writes nothing')
  return { client, clock, end: next, pieces }
}

function readPiece(reader: Reader, clock: number, within: Bounds): Piece {
  const info = reader.byte()
  if (info & flags.right) malformed('a right neighbour under a key')
  const origin = info & flags.origin ? { client: reader.client(), clock: reader.uint() } : null
  const place = origin ? nowhere : readPlace(reader, info)
  switch (info & flags.kind) {
    case content.deleted:
      return { clock, length: lengthOf(reader), origin, ...place, values: null }
    case content.any: {
      const length = lengthOf(reader)
      if (length > within.structs) tooLarge('values of a piece')
      return { clock, length, origin, ...place, values: readValues(reader, length) }
    }
    default:
      return outsideTheLayout('content that is no plain value')
  }
}

const nowhere = { root: null, key: null } as const

function readPlace(reader: Reader, info: number): Pick<Piece, 'root' | 'key'> {
  if (reader.uint() !== 1) outsideTheLayout('a place inside another value')
  const root = reader.text(bounds.name)
  if (!(info & flags.key)) outsideTheLayout('an item of a list')
  return { root, key: reader.text(bounds.name) }
}

function lengthOf(reader: Reader): number {
  return reader.uint() || malformed('a piece of nothing')
}

function readValues(reader: Reader, length: number): readonly unknown[] {
  const values: unknown[] = []
  for (let left = length; left > 0; left--) values.push(reader.json())
  return values
}

/** Writers in falling order, ranges sorted and apart: as every encoder writes them. (G6) */
function readDeletions(reader: Reader, within: Bounds): readonly Deletions[] {
  const writers = reader.uint()
  if (writers > within.writers) tooLarge('writers of what is deleted')
  const deletions: Deletions[] = []
  let above = Number.POSITIVE_INFINITY
  let total = 0
  for (let left = writers; left > 0; left--) {
    const client = reader.client()
    if (client >= above) malformed('writers out of order')
    above = client
    const count = reader.uint()
    total += count
    if (total > within.ranges) tooLarge('ranges that are deleted')
    deletions.push({ client, ranges: readRanges(reader, count) })
  }
  return deletions
}

function readRanges(reader: Reader, count: number): readonly number[] {
  const ranges: number[] = []
  let before = 0
  for (let left = count; left > 0; left--) {
    const clock = reader.uint()
    const length = lengthOf(reader)
    if (clock < before) malformed('ranges out of order')
    before = clock + length
    if (before > Number.MAX_SAFE_INTEGER / 2) malformed('a range beyond counting')
    ranges.push(clock, length)
  }
  return ranges
}
