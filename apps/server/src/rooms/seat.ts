import type { Role } from '@maillage/atlas'
import { type CloseReason, encodeJson, type Refused } from '@maillage/wire'
import { Allowance, measures } from './allowance.ts'
import type { Line, Shared } from './line.ts'

/** Bytes that may wait for a slow reader: before presence is left out, and before the seat is closed. */
export const backlog = { skipPresence: 64 * 1024, close: 8 * 1024 * 1024 } as const

/** Who sits here, as the door let them in. */
export type Guest = {
  readonly role: Role
  readonly site: string
  /** What stands as the author of what they add. */
  readonly by: string
  /** The participant, for a page that has a pass; null for a plain provider, known by its link and its client id. */
  readonly participant: string | null
  /** The link they came by. */
  readonly link: string
  /** Which version of our own frames it understands; 0 for a plain y-websocket provider. */
  readonly wire: number
}

/** One connection in a room. A person may hold several. */
export class Seat {
  readonly guest: Guest
  readonly line: Line
  /** A small number that nobody else in the room has. */
  number = -1
  /** Has it been given the room's content? Ticks are sent from then on. */
  isLive = false
  /** Was it closed for something it sent? Nothing it sent after that is looked at. */
  isTurnedAway = false
  /** Is it a page of the house: did it say hello, and was it given a client id? */
  isPage = false
  /** Does it know the document from before something that makes it begin anew? Then it is given the whole. */
  beginsAnew = false
  /** The client id it may write under; null before it has one. */
  client: number | null = null
  /** The highest barrier, and the highest action, that wait for the commit. */
  heldBarrier: number | null = null
  heldPush: number | null = null
  /** What is to be told after the commit. */
  refusal: Refused | null = null
  /** How often it was asked, in a row, what it has that we lack. */
  asked = 0
  /** Under which client ids a plain provider wrote, or showed itself. */
  readonly ownIds = new Set<number>()
  /** What it may still ask of everybody's time. */
  readonly allowances = {
    presence: new Allowance(measures.presence),
    asking: new Allowance(measures.asking),
    refusals: new Allowance(measures.refusals),
  }

  constructor(guest: Guest, line: Line) {
    this.guest = guest
    this.line = line
  }

  /** Does it understand all of our own frames? Then it is told of presence in few bytes, not in the awareness protocol. */
  get speaksWire(): boolean {
    return this.guest.wire >= 2
  }

  get role(): Role {
    return this.guest.role
  }

  /** The participant whose words these are: of a page, its own; of a plain provider, its link's under its client id. */
  participantFor(client: number | null): string {
    const { participant, link } = this.guest
    if (participant !== null) return participant
    return client === null ? '' : `${link}.${client}`
  }

  /** Sends content; a reader that lets too much wait is closed and comes back for the whole. (R10) */
  send(frame: Uint8Array): void {
    if (!this.line.isOpen) return
    this.line.send(frame)
    this.#mind()
  }

  share(shared: Shared): void {
    if (!this.line.isOpen) return
    this.line.share(shared)
    this.#mind()
  }

  /** Sends presence, unless content is already waiting: the next state will do. (R10) */
  sharePresence(shared: Shared): void {
    if (this.line.isOpen && this.line.waiting < backlog.skipPresence) this.line.share(shared)
  }

  /** Tells why an action was not taken, once what came before it is told. */
  tellRefusal(): void {
    if (this.refusal) this.send(encodeJson('refused', this.refusal))
    this.refusal = null
  }

  close(reason: CloseReason): void {
    if (this.line.isOpen) this.line.close(reason)
  }

  #mind(): void {
    if (this.line.waiting > backlog.close) this.close('tooSlow')
  }
}
