import { type CloseReason, limits } from '@maillage/wire'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import { sharePresence, shareTick, tellKept } from './broadcast.ts'
import { answerFrame, askFrame, presenceFrame, readFrame } from './frames.ts'
import { type Asked, hear } from './hear.ts'
import type { Journal } from './journal.ts'
import { createPresenceTable, type PresenceTable } from './presence-table.ts'
import type { Seat } from './seat.ts'

/** How long a busy room gathers frames into one tick, and presence into one frame. */
export const rhythm = { tickMs: 12, presenceMs: 50 } as const

export type RoomRequest = {
  readonly atlasId: string
  readonly doc: Y.Doc
  readonly journal: Journal
  readonly log: Logger
  readonly now: () => number
  /** A tick is on disk under this number. */
  readonly onKept: (seq: number) => void
  /** The document holds what could not be kept: the room must be loaded again. */
  readonly onBroken: () => void
}

/**
 * A live atlas. Frames wait in arrival order; a tick judges them, applies the admitted ones in one transaction, has it
 * committed, and only then shares it, answers barriers and gives newcomers the whole. One tick at a time, so the
 * document never shows anyone what is not on disk. (R6, R7, R8)
 */
export class Room {
  readonly atlasId: string
  readonly doc: Y.Doc
  readonly seats = new Set<Seat>()
  #request: RoomRequest
  #presence: PresenceTable<Seat>
  #inbox: Asked[] = []
  #ticking = false
  #lastTickAt = Number.NEGATIVE_INFINITY
  #tickTimer: NodeJS.Timeout | null = null
  #presenceTimer: NodeJS.Timeout | null = null
  #isBroken = false
  #isClosing = false
  #whole: Uint8Array | null = null

  constructor(request: RoomRequest) {
    this.#request = request
    this.atlasId = request.atlasId
    this.doc = request.doc
    this.#presence = createPresenceTable(request.doc, () => this.#sharePresenceSoon())
  }

  enter(seat: Seat): void {
    if (this.isClosed) {
      seat.close('tryLater')
      return
    }
    this.seats.add(seat)
    this.#showOthers(seat)
  }

  leave(seat: Seat): void {
    this.seats.delete(seat)
    this.#presence.leave(seat)
  }

  /** Takes one frame of a seat. What can't be read ends its connection, and nothing of it is applied. (R4) */
  take(seat: Seat, bytes: Uint8Array): void {
    if (this.#isClosing || seat.isTurnedAway) return
    const frame = readFrame(bytes)
    if (bytes.byteLength > limits.frameBytes) this.#refuse(seat, 'tooLarge')
    else if (!frame) this.#refuse(seat, 'malformed')
    else if (frame.type === 'shows') this.#show(seat, frame.presence)
    else if (frame.type === 'asks-presence') this.#showOthers(seat)
    else {
      this.#inbox.push({ seat, frame })
      this.#tickSoon()
    }
  }

  /** Is it over for this room? Who comes now finds another one. */
  get isClosed(): boolean {
    return this.#isBroken || this.#isClosing
  }

  /** Is nothing waiting to be judged or written? */
  get isSettled(): boolean {
    return !this.#ticking && this.#inbox.length === 0
  }

  /** Resolves when everything taken so far is on disk and shared. */
  async settled(): Promise<void> {
    while (!this.isSettled && !this.#isBroken) await new Promise<void>((resolve) => setImmediate(resolve))
  }

  /** Takes nothing more, keeps and shares what was taken, then closes. What comes later is told again by its authors. (R14) */
  async finish(reason: CloseReason): Promise<void> {
    this.#isClosing = true
    await this.settled()
    this.close(reason)
  }

  close(reason: CloseReason): void {
    this.#isClosing = true
    for (const seat of this.seats) seat.close(reason)
    if (this.#tickTimer) clearTimeout(this.#tickTimer)
    if (this.#presenceTimer) clearTimeout(this.#presenceTimer)
    this.#presence.stop()
    this.doc.destroy()
  }

  // At once when the room is quiet, so that two people feel no delay; gathered when it is busy, so that eighty don't
  // cost eighty commits.
  #tickSoon(): void {
    if (this.#ticking || this.#tickTimer || this.#isBroken) return
    const rest = this.#lastTickAt + rhythm.tickMs - this.#request.now()
    this.#tickTimer = setTimeout(
      () => {
        this.#tickTimer = null
        void this.#tick()
      },
      Math.max(0, rest),
    )
  }

  async #tick(): Promise<void> {
    const asked = this.#inbox
    this.#inbox = []
    this.#ticking = true
    this.#lastTickAt = this.#request.now()
    try {
      const update = hear(this.doc, asked, (seat, reason) => this.#refuse(seat, reason))
      if (update) {
        this.#whole = null
        this.#request.onKept(await this.#request.journal.commit(this.atlasId, update))
        shareTick(this.seats, update)
      }
      this.#answer(asked)
    } catch (cause) {
      this.#break(cause)
    }
    this.#ticking = false
    if (this.#inbox.length > 0) this.#tickSoon()
  }

  /** At a commit boundary: newcomers get the whole and are asked what they have; barriers are answered. */
  #answer(asked: readonly Asked[]): void {
    const barriers = new Map<Seat, number>()
    for (const { seat, frame } of asked) {
      if (frame.type === 'asks') this.#welcome(seat, frame.stateVector)
      if (frame.type === 'barrier' && seat.speaksWire) seat.heldBarrier = Math.max(frame.count, seat.heldBarrier ?? 0)
      if (seat.heldBarrier === null || seat.history === 'owes' || seat.isTurnedAway) continue
      barriers.set(seat, seat.heldBarrier)
    }
    for (const seat of barriers.keys()) seat.heldBarrier = null
    tellKept(barriers)
  }

  #welcome(seat: Seat, stateVector: Uint8Array): void {
    const lacking = this.#lackingOf(stateVector)
    if (!lacking) {
      this.#refuse(seat, 'malformed')
      return
    }
    seat.send(answerFrame(lacking))
    seat.send(askFrame(Y.encodeStateVector(this.doc)))
    seat.isLive = true
  }

  #lackingOf(stateVector: Uint8Array): Uint8Array | null {
    const hasNothing = stateVector.byteLength === 1 && stateVector[0] === 0
    try {
      if (!hasNothing) return Y.encodeStateAsUpdate(this.doc, stateVector)
      this.#whole ??= Y.encodeStateAsUpdate(this.doc)
      return this.#whole
    } catch {
      return null
    }
  }

  #show(seat: Seat, presence: Uint8Array): void {
    const answer = this.#presence.take(seat, presence)
    if (answer) seat.sendPresence(presenceFrame(answer))
  }

  #showOthers(seat: Seat): void {
    const others = this.#presence.all()
    if (others) seat.sendPresence(presenceFrame(others))
  }

  #refuse(seat: Seat, reason: CloseReason): void {
    seat.isTurnedAway = true
    this.#request.log.warn({ event: 'seat.refused', atlasId: this.atlasId, reason, role: seat.role })
    seat.close(reason)
  }

  #break(cause: unknown): void {
    this.#isBroken = true
    this.#request.log.error({ event: 'tick.lost', atlasId: this.atlasId, err: cause })
    this.#request.onBroken()
  }

  #sharePresenceSoon(): void {
    this.#presenceTimer ??= setTimeout(() => {
      this.#presenceTimer = null
      const changes = this.#presence.changes()
      if (changes) sharePresence(this.seats, changes)
    }, rhythm.presenceMs)
  }
}
