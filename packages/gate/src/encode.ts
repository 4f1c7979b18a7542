import * as encoding from 'lib0/encoding'
import type { Deletions, Piece } from './decode.ts'

/** What is encoded: what `decodeUpdate` reads, without where it stood in the bytes. */
export type Encodable = {
  readonly client: number | null
  readonly clock: number
  readonly pieces: readonly Piece[]
  readonly deletions: readonly Deletions[]
}

/** Writes an update in Yjs's format, version 1: the way back from `decodeUpdate`. (G11) */
export function encodeUpdate({ client, clock, pieces, deletions }: Encodable): Uint8Array {
  const encoder = encoding.createEncoder()
  if (client === null || pieces.length === 0) encoding.writeVarUint(encoder, 0)
  else {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, pieces.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    for (const piece of pieces) writePiece(encoder, piece)
  }
  writeDeletions(encoder, deletions)
  return encoding.toUint8Array(encoder)
}

function writePiece(encoder: encoding.Encoder, { origin, root, key, values, length }: Piece): void {
  encoding.writeUint8(encoder, (values === null ? 1 : 8) | (origin ? 128 : 0) | 32)
  if (origin) {
    encoding.writeVarUint(encoder, origin.client)
    encoding.writeVarUint(encoder, origin.clock)
  } else {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, root ?? '')
    encoding.writeVarString(encoder, key ?? '')
  }
  encoding.writeVarUint(encoder, length)
  // reason: lib0 writes any JSON; its type names its own list of values.
  for (const value of values ?? []) encoding.writeAny(encoder, value as Parameters<typeof encoding.writeAny>[1])
}

function writeDeletions(encoder: encoding.Encoder, deletions: readonly Deletions[]): void {
  const written = [...rangesOfClients(deletions)].toSorted(([a], [b]) => b - a)
  encoding.writeVarUint(encoder, written.length)
  for (const [client, ranges] of written) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length / 2)
    for (const number of ranges) encoding.writeVarUint(encoder, number)
  }
}

/** Each client once, its ranges sorted and apart. */
function rangesOfClients(deletions: readonly Deletions[]): ReadonlyMap<number, readonly number[]> {
  const spans = new Map<number, [from: number, end: number][]>()
  for (const { client, ranges } of deletions) {
    for (let index = 0; index < ranges.length; index += 2) {
      const from = ranges[index] ?? 0
      const all = spans.get(client) ?? []
      spans.set(client, all)
      all.push([from, from + (ranges[index + 1] ?? 0)])
    }
  }
  return new Map([...spans].map(([client, all]) => [client, apart(all)]))
}

function apart(spans: [from: number, end: number][]): readonly number[] {
  const joined: [from: number, end: number][] = []
  for (const [from, end] of spans.toSorted(([a], [b]) => a - b)) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([from, end])
  }
  return joined.flatMap(([from, end]) => [from, end - from])
}
