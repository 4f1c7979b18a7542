import type { CloseReason } from '@maillage/wire'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import { sharePresence, shareTick, tellKept } from './broadcast.ts'
import { answerFrame, askFrame, type Frame, presenceFrame, readFrame } from './frames.ts'
import type { Journal } from './journal.ts'
import { judge } from './judge.ts'
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

type Asked = { readonly seat: Seat; readonly frame: Frame }

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
  #whole: Uint8Array | null = null

  constructor(request: RoomRequest) {
    this.#request = request
    this.atlasId = request.atlasId
    this.doc = request.doc
    this.#presence = createPresenceTable(request.doc, () => this.#sharePresenceSoon())
  }

  enter(seat: Seat): void {
    this.seats.add(seat)
    const others = this.#presence.all()
    if (others) seat.sendPresence(presenceFrame(others))
  }

  leave(seat: Seat): void {
    this.seats.delete(seat)
    this.#presence.leave(seat)
  }

  /** Takes one frame of a seat. What can't be read ends its connection, and nothing of it is applied. (R4) */
  take(seat: Seat, bytes: Uint8Array): void {
    const frame = readFrame(bytes)
    if (!frame) {
      this.#refuse(seat, 'malformed')
      return
    }
    if (frame.type === 'shows') {
      if (!this.#presence.take(seat, frame.presence))
        this.#request.log.debug({ event: 'presence.refused', atlasId: this.atlasId })
      return
    }
    if (frame.type === 'asks-presence') {
      this.enter(seat)
      return
    }
    this.#inbox.push({ seat, frame })
    this.#tickSoon()
  }

  /** Is nothing waiting to be judged or written? */
  get isSettled(): boolean {
    return !this.#ticking && this.#inbox.length === 0
  }

  /** Resolves when everything taken so far is on disk and shared. */
  async settled(): Promise<void> {
    while (!this.isSettled && !this.#isBroken) await new Promise<void>((resolve) => setImmediate(resolve))
  }

  close(reason: CloseReason): void {
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
    const update = this.#apply(asked)
    try {
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

  /** Judges and applies in one transaction; answers with what changed, as the room's own encoding. */
  #apply(asked: readonly Asked[]): Uint8Array | null {
    let update: Uint8Array | null = null
    const keep = (bytes: Uint8Array) => {
      update = bytes
    }
    this.doc.on('update', keep)
    this.doc.transact(() => {
      for (const { seat, frame } of asked) {
        if (frame.type !== 'writes' || !seat.isOpen) continue
        const verdict = judge(this.doc, seat.role, frame.update)
        if (verdict.is === 'refused') this.#refuse(seat, verdict.reason)
        else if (verdict.is === 'admitted') Y.applyUpdate(this.doc, frame.update)
      }
    })
    this.doc.off('update', keep)
    return update
  }

  /** At a commit boundary: newcomers get the whole and are asked what they have; barriers are answered. */
  #answer(asked: readonly Asked[]): void {
    const barriers = new Map<Seat, number>()
    for (const { seat, frame } of asked) {
      if (frame.type === 'asks') this.#welcome(seat, frame.stateVector)
      if (frame.type === 'barrier' && seat.speaksWire)
        barriers.set(seat, Math.max(frame.count, barriers.get(seat) ?? 0))
    }
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

  #refuse(seat: Seat, reason: CloseReason): void {
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
