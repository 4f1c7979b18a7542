import type { Writing } from '@maillage/wire'
import * as Y from 'yjs'
import type { RoomState } from './room-state.ts'
import type { Seat } from './seat.ts'

/** Ids below this are the server's own. */
const firstFree = 65_536
const pastLast = 2 ** 32
/** Client ids that one line of a plain provider may use: the document never forgets one that was written under. */
const mostIds = 8

/** A client id that was given to a page, and whether it is the one it asked to go on with. */
export type Lease = { readonly client: number; readonly isResumed: boolean }

/**
 * Who may write under which Yjs client id. An id has one participant for ever, and one live seat at a time: with two
 * writers under one id, replicas would differ for ever without noticing. (R13)
 */
export class Leases {
  #random: (max: number) => number
  #holders = new Map<number, Seat>()
  /** Participants of ids that nothing was written under yet. */
  #promised = new Map<number, string>()

  constructor(random: (max: number) => number) {
    this.#random = random
  }

  /** A fresh id, for a page that has none or may not go on with the one it had. */
  give(seat: Seat, state: RoomState): number {
    this.leave(seat)
    let client = this.#draw()
    while (this.#isTaken(client, state)) client = this.#draw()
    this.#promised.set(client, seat.participantFor(client))
    this.#hold(client, seat)
    return client
  }

  /**
   * Lets a page go on under the id it had, when it is this participant's and the page still has all that the room does
   * not; a fresh one otherwise. A seat that still holds it is the same page's dead line: it is closed.
   */
  resume(seat: Seat, writing: Writing | null, state: RoomState): Lease {
    seat.isPage = true
    if (!writing || !this.#mayResume(seat, writing, state)) return { client: this.give(seat, state), isResumed: false }
    const before = this.#holders.get(writing.client)
    if (before && before !== seat) replace(before)
    this.leave(seat)
    this.#hold(writing.client, seat)
    return { client: writing.client, isResumed: true }
  }

  /**
   * May this seat write under this id? A page under the one it was given; a plain provider under the one it first wrote
   * with, if that is nobody else's. `held`: someone else's line holds it, who may be gone without a word.
   */
  mayWrite(seat: Seat, client: number, state: RoomState): 'yes' | 'no' | 'held' {
    if (seat.client === client) return 'yes'
    if (seat.isPage || client < firstFree) return 'no'
    const owner = this.#ownerOf(client, state)
    const isKnown = Y.getState(state.gate.doc.store, client) > 0
    if (owner === null ? isKnown : owner !== seat.participantFor(client)) return 'no'
    const holder = this.#holders.get(client)
    if (holder && holder !== seat) return 'held'
    if (seat.ownIds.size >= mostIds && !seat.ownIds.has(client)) return 'no'
    seat.ownIds.add(client)
    this.leave(seat)
    this.#promised.set(client, seat.participantFor(client))
    this.#hold(client, seat)
    return 'yes'
  }

  /**
   * A plain provider shows itself to all under the id it will write with: it is given that one before anyone sees it, or
   * whoever sees it could write under it first.
   */
  show(seat: Seat, client: number, state: RoomState): void {
    if (seat.client === null && !seat.speaksWire && !seat.isPage) this.mayWrite(seat, client, state)
  }

  holderOf(client: number): Seat | null {
    return this.#holders.get(client) ?? null
  }

  /** What was only promised is forgotten: a page that wrote under it offline may still come back with it. */
  leave(seat: Seat): void {
    if (seat.client !== null && this.#holders.get(seat.client) === seat) {
      this.#holders.delete(seat.client)
      this.#promised.delete(seat.client)
    }
    seat.client = null
  }

  #hold(client: number, seat: Seat): void {
    this.#holders.set(client, seat)
    seat.client = client
  }

  #mayResume(seat: Seat, { client, from, to }: Writing, state: RoomState): boolean {
    const owner = this.#ownerOf(client, state)
    const clock = Y.getState(state.gate.doc.store, client)
    if (client < firstFree || (owner === null ? clock > 0 : owner !== seat.participantFor(client))) return false
    return from <= clock && clock <= to
  }

  #ownerOf(client: number, { ledger }: RoomState): string | null {
    return ledger.writerOf(client) ?? this.#promised.get(client) ?? null
  }

  #isTaken(client: number, state: RoomState): boolean {
    return this.#ownerOf(client, state) !== null || Y.getState(state.gate.doc.store, client) > 0
  }

  #draw(): number {
    return firstFree + this.#random(pastLast - firstFree)
  }
}

/** Ends a line that the same page left behind: what may still come from it is not looked at. */
function replace(seat: Seat): void {
  seat.isTurnedAway = true
  seat.client = null
  seat.close('replaced')
}
