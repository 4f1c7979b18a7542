import { type RootName, type Roots, rootNames } from '@maillage/atlas-yjs'
import * as Y from 'yjs'
import { type Bounds, bounds } from './bounds.ts'
import type { Decoded, Deletions, Piece, PieceId } from './decode.ts'
import { winnerOf } from './key-chain.ts'
import { malformed, NotAdmitted, outsideTheLayout, tooLarge } from './not-admitted.ts'
import type { Floor } from './shorten.ts'

/** What an update attempts on one entry of the document. */
export type Op = {
  readonly root: RootName
  readonly key: string
  /** The value it writes; undefined when it takes the entry away. */
  readonly value: unknown
  /** Will it be so? Not when somebody who wrote at the same time has the last word. */
  readonly isEffective: boolean
}

/** A document that updates are resolved against, with its roots. */
export type GateDoc = {
  readonly doc: Y.Doc
  readonly roots: Roots
  readonly names: ReadonlyMap<unknown, RootName>
  /** Before this, histories of entries were left out (`shortenHistory`); nothing when none ever was. */
  readonly floor: Floor
}

export function gateDoc(doc: Y.Doc, roots: Roots, floor: Floor = new Map()): GateDoc {
  return { doc, roots, names: new Map(rootNames.map((name) => [roots[name], name])), floor }
}

/** Where an update stands towards what the document has of its writer. */
export type Standing = 'next' | 'known' | 'gap' | 'overlap'

/** G3, G4: pieces are taken only when they begin exactly where the document's knowledge of their writer ends. */
export function standingOf({ doc }: GateDoc, { client, clock, end }: Decoded): Standing {
  if (client === null) return 'next'
  const state = Y.getState(doc.store, client)
  if (clock === state) return 'next'
  if (end <= state) return 'known'
  return clock > state ? 'gap' : 'overlap'
}

/**
 * What an update does, entry by entry, without applying it: what it attempts, and whether that will be. Its pieces must
 * be next (`standingOf`). Throws NotAdmitted when it refers to what is not there, or to what it can't.
 *
 * Rules: G5 (references), G6 (containers), G7 (keys), G10 (the attempt is told, and the outcome predicted).
 */
export function resolveUpdate(gate: GateDoc, decoded: Decoded, within: Bounds = bounds): readonly Op[] {
  return new Resolution(gate, decoded, within).ops()
}

/** All that an update does to one entry. */
type Touch = { readonly root: RootName; readonly key: string; readonly pieces: Piece[]; isDeleted: boolean }

type Place = { readonly root: RootName; readonly key: string }

class Resolution {
  #gate: GateDoc
  #decoded: Decoded
  #places: Place[] = []
  /** How many values of each piece are not deleted by this same update. */
  #alive: number[] = []
  #touches = new Map<RootName, Map<string, Touch>>()
  #deleted = 0
  #bounds: Bounds

  constructor(gate: GateDoc, decoded: Decoded, within: Bounds) {
    this.#bounds = within
    this.#gate = gate
    this.#decoded = decoded
  }

  ops(): readonly Op[] {
    for (const piece of this.#decoded.pieces) this.#add(piece)
    for (const deletions of this.#decoded.deletions) this.#delete(deletions)
    const ops: Op[] = []
    for (const entries of this.#touches.values()) {
      for (const touch of entries.values()) this.#settle(touch, ops)
    }
    return ops
  }

  #add(piece: Piece): void {
    const place = piece.origin ? this.#placeOf(piece.origin, piece) : this.#rootPlace(piece)
    this.#places.push(place)
    this.#alive.push(piece.values === null ? 0 : piece.length)
    this.#touch(place).pieces.push(piece)
  }

  #rootPlace({ root, key }: Piece): Place {
    const name = rootNames.find((known) => known === root) ?? outsideTheLayout('a root')
    const place = { root: name, key: key ?? malformed('a piece without a key') }
    if (this.#gate.floor.size > 0) this.#mindFloor(place)
    return place
  }

  /**
   * Who writes an entry as if it had no history knows nothing of what was left out of it: towards that, replicas with
   * the whole history would place it otherwise than we do. (G21)
   */
  #mindFloor({ root, key }: Place): void {
    let first = this.#gate.roots[root]._map.get(key)
    while (first?.left) first = first.left
    if (!first || first.id.clock >= (this.#gate.floor.get(first.id.client) ?? 0)) return
    throw new NotAdmitted('unknown-history', `${root}/${key} begins before the floor`)
  }

  #placeOf(id: PieceId, piece: Piece): Place {
    const { client, clock } = this.#decoded
    if (id.client === client && id.clock >= piece.clock) malformed('a piece that stands on itself')
    if (id.client === client && id.clock >= clock) return this.#places[this.#indexOf(id.clock)] ?? outside()
    return this.#placeOfItem(this.#item(id))
  }

  #item({ client, clock }: PieceId): Y.Item {
    const structs = this.#gate.doc.store.clients.get(client)
    if (!structs || clock >= Y.getState(this.#gate.doc.store, client)) {
      throw new NotAdmitted('unknown-history', `${client}:${clock}`)
    }
    const struct = structs[Y.findIndexSS(structs, clock)]
    // What was here was collected with the history it belonged to: nothing can hang on it any more.
    if (!(struct instanceof Y.Item)) throw new NotAdmitted('unknown-history', `${client}:${clock}`)
    return struct
  }

  #placeOfItem({ parent, parentSub }: Y.Item): Place {
    const root = this.#gate.names.get(parent) ?? outside()
    return { root, key: parentSub ?? outside() }
  }

  #indexOf(clock: number): number {
    const { pieces } = this.#decoded
    let [low, high] = [0, pieces.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const piece = pieces[middle] as Piece // reason: between low and high
      if (piece.clock > clock) high = middle - 1
      else if (piece.clock + piece.length <= clock) low = middle + 1
      else return middle
    }
    return malformed('a piece that is not in the update')
  }

  #touch({ root, key }: Place): Touch {
    const entries = this.#touches.get(root) ?? new Map<string, Touch>()
    this.#touches.set(root, entries)
    const touch = entries.get(key) ?? { root, key, pieces: [], isDeleted: false }
    entries.set(key, touch)
    return touch
  }

  #delete({ client, ranges }: Deletions): void {
    const { doc } = this.#gate
    const isOwn = client === this.#decoded.client
    const state = Y.getState(doc.store, client)
    const known = isOwn ? Math.max(state, this.#decoded.end) : state
    for (let index = 0; index < ranges.length; index += 2) {
      const clock = ranges[index] ?? 0
      const end = clock + (ranges[index + 1] ?? 0)
      if (end > known) throw new NotAdmitted('unknown-history', `deletion of ${client}:${end - 1}`)
      if (clock < state) this.#deleteKnown(client, clock, Math.min(end, state))
      if (end > state) this.#deleteOwn(Math.max(clock, state), end)
    }
  }

  #deleteKnown(client: number, clock: number, end: number): void {
    const structs = this.#gate.doc.store.clients.get(client) ?? []
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
      const struct = structs[index]
      if (!struct || struct.id.clock >= end) return
      if (struct.deleted || !(struct instanceof Y.Item)) continue
      if (++this.#deleted > this.#bounds.deletions) tooLarge('entries deleted')
      this.#touch(this.#placeOfItem(struct)).isDeleted = true
    }
  }

  /** Deletes values that this same update writes. */
  #deleteOwn(from: number, end: number): void {
    for (let clock = from; clock < end; ) {
      const index = this.#indexOf(clock)
      const piece = this.#decoded.pieces[index] as Piece // reason: #indexOf answers with an index
      const until = Math.min(end, piece.clock + piece.length)
      if (piece.values !== null) this.#alive[index] = (this.#alive[index] ?? 0) - (until - clock)
      clock = until
    }
  }

  #settle({ root, key, pieces, isDeleted }: Touch, ops: Op[]): void {
    const newest = pieces.at(-1)
    if (!newest) {
      ops.push({ root, key, value: undefined, isEffective: true })
      return
    }
    for (const piece of pieces) {
      // Values that were overwritten may come as one piece, when the writer keeps no history short; live ones may not.
      if (piece.length > 1 && this.#isAlive(piece)) malformed('several values of one entry')
    }
    const last = this.#gate.roots[root]._map.get(key) ?? null
    const winner = winnerOf(last, pieces, this.#decoded.client ?? 0)
    if (winner !== null && winner !== newest) malformed('an older value before a newer one')
    const isLive = this.#isAlive(newest)
    const isEffective = winner !== null && (isLive || (last !== null && !last.deleted))
    ops.push({ root, key, value: isLive ? newest.values?.[0] : undefined, isEffective })
    if (winner === null && isDeleted) ops.push({ root, key, value: undefined, isEffective: true })
  }

  #isAlive(piece: Piece): boolean {
    return (this.#alive[this.#indexOf(piece.clock)] ?? 0) > 0
  }
}

function outside(): never {
  return outsideTheLayout('a place')
}
