import { type Floor, shortenHistory } from '@maillage/gate'
import * as Y from 'yjs'
import { encodeWith, openState, type RoomState } from './room-state.ts'

/** What a shortened room is: how to go on, and how it is kept. */
export type Shortened = { readonly state: RoomState; readonly bytes: Uint8Array }

/**
 * A document is overgrown when it holds far more pieces than entries: every move leaves one behind. While people are
 * here much more is borne, because whoever is away at that moment must begin anew. (R41)
 */
export const overgrown = {
  empty: { pieces: 2000, perEntry: 2 },
  live: { pieces: 20_000, perEntry: 5 },
  /** While people are here, what happened within so many milliseconds stays: words on their way still hang on it. */
  graceMs: 30_000,
} as const

export function isOvergrown({ gate }: RoomState, bar: 'empty' | 'live'): boolean {
  let [pieces, entries] = [0, 0]
  for (const structs of gate.doc.store.clients.values()) pieces += structs.length
  for (const root of Object.values(gate.roots)) entries += root.size
  return pieces - entries > overgrown[bar].pieces + overgrown[bar].perEntry * entries
}

/** How far everybody had come, now. */
export function floorNow({ gate }: RoomState): Floor {
  return Y.decodeStateVector(Y.encodeStateVector(gate.doc))
}

/**
 * The same room without the history of its entries that ended before the floor, read back from the very bytes that
 * will be kept and compared entry by entry. Null when little would be gained. Throws when it is not the same. (R41)
 */
export function shortened(state: RoomState, floor: Floor, atlasId: string): Shortened | null {
  const { gate, history } = state
  const update = shortenHistory(gate.doc, gate.roots, floor)
  if (!update) return null
  const bytes = encodeWith(state, update, { floor, times: history.times + 1 })
  const next = openState({ snapshot: { seq: 0, bytes }, rows: [] }, atlasId)
  if (!isSame(state, next)) throw new Error(`The shortened history of atlas ${atlasId} does not read back as the same.`)
  if (piecesIn(next) > piecesIn(state) * 0.8) return null
  return { state: next, bytes }
}

function isSame(before: RoomState, after: RoomState): boolean {
  const vectors = [before, after].map(({ gate }) => Y.encodeStateVector(gate.doc))
  if (Buffer.compare(vectors[0] ?? new Uint8Array(), vectors[1] ?? new Uint8Array()) !== 0) return false
  for (const [name, root] of Object.entries(before.gate.roots)) {
    const other = after.gate.roots[name as keyof typeof after.gate.roots] // reason: the same names
    if (root.size !== other.size) return false
    for (const [key, value] of root) if (JSON.stringify(value) !== JSON.stringify(other.get(key))) return false
  }
  return true
}

function piecesIn({ gate }: RoomState): number {
  return [...gate.doc.store.clients.values()].reduce((sum, structs) => sum + structs.length, 0)
}
