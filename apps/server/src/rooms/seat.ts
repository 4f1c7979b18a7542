import { type CloseReason, closeCodes, type Role } from '@maillage/wire'
import type { WebSocket } from 'ws'

/** Bytes that may wait for a slow reader before presence is left out, and before the seat is closed. */
const backlog = { skipPresence: 64 * 1024, close: 16 * 1024 * 1024 } as const

export type SeatRequest = { readonly socket: WebSocket; readonly role: Role; readonly speaksWire: boolean }

/** One connection in a room. A person may hold several. */
export class Seat {
  readonly role: Role
  /** Does it understand our own frames? An unmodified provider does not. */
  readonly speaksWire: boolean
  /** Has it been given the room's content? Ticks are sent from then on. */
  isLive = false
  /** Was something it sent refused? Nothing it sent after that is looked at. */
  isTurnedAway = false
  /**
   * Have we asked what it has, and has it told? `owes`: it wrote on words that only come with its answer, so no barrier
   * of it is answered before. (R5, R7)
   */
  history: 'unknown' | 'asked' | 'owes' | 'told' = 'unknown'
  /** The highest barrier that waits to be answered. */
  heldBarrier: number | null = null
  #socket: WebSocket

  constructor({ socket, role, speaksWire }: SeatRequest) {
    this.#socket = socket
    this.role = role
    this.speaksWire = speaksWire
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  /** Sends content; a reader that lets too much wait is closed and comes back for the whole. (R10) */
  send(frame: Uint8Array): void {
    if (!this.isOpen) return
    this.#socket.send(frame)
    if (this.#socket.bufferedAmount > backlog.close) this.close('tooSlow')
  }

  /** Sends presence, unless content is already waiting: the next state will do. (R10) */
  sendPresence(frame: Uint8Array): void {
    if (this.isOpen && this.#socket.bufferedAmount < backlog.skipPresence) this.#socket.send(frame)
  }

  close(reason: CloseReason): void {
    if (this.#socket.readyState > this.#socket.OPEN) return
    this.#socket.close(closeCodes[reason], reason)
  }
}
