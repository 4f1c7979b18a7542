import type { CloseReason } from '@maillage/wire'
import { answerArrivals } from './arrivals.ts'
import { shareTick } from './broadcast.ts'
import type { AskedCommand } from './commands/command.ts'
import { Decisions } from './decided.ts'
import { type Asked, type Heard, hear } from './hear.ts'
import { encodeTick } from './log-row.ts'
import type { Kept, RoomRequest } from './room-request.ts'
import type { RoomState } from './room-state.ts'
import type { Seat } from './seat.ts'
import { type Lacking, Whole } from './whole.ts'

/** Ends the connection of a seat, and says why. */
export type Refuse = (seat: Seat, reason: CloseReason, detail: string) => void

/** The three steps of a tick over the state of a room: what was said is heard, kept, and shared, in this order. (R6) */
export class TickSteps {
  #request: RoomRequest
  #refuse: Refuse
  #state: RoomState
  #whole: Whole
  #decisions: Decisions

  constructor(request: RoomRequest, refuse: Refuse) {
    this.#request = request
    this.#refuse = refuse
    this.#state = request.state
    this.#whole = new Whole(request.state.gate.doc)
    this.#decisions = new Decisions(request.state)
  }

  get state(): RoomState {
    return this.#state
  }

  /** The whole document as it is on disk: only between two ticks. */
  whole(): Lacking {
    return this.#whole.all()
  }

  /** Goes on from another state: what was heard and not kept is gone. */
  become(state: RoomState): void {
    this.close()
    this.#state = state
    this.#whole = new Whole(state.gate.doc)
    this.#decisions = new Decisions(state)
  }

  /** Goes on from the same state in another form: everybody's words and what was decided stay as they are. */
  goOnAs(state: RoomState): void {
    this.close()
    this.#state = state
    this.#whole = new Whole(state.gate.doc)
  }

  close(): void {
    this.#state.gate.doc.destroy()
  }

  /** Judges, and applies what is let in to the document. Throws when something is not as it was judged to be. */
  hear(commands: readonly AskedCommand[], asked: readonly Asked[]): Heard {
    const { meters, time, leases, now } = this.#request
    const began = now()
    const decided = this.#decisions.at(began)
    const onRefused = (reason: string) => meters.refusals.inc({ reason })
    const court = { state: this.#state, leases, time: time(), decided, refuse: this.#refuse, now: began, onRefused }
    const heard = hear(court, commands, asked)
    meters.tick.observe((now() - began) / 1000)
    meters.updates.inc(heard.entries.length)
    return heard
  }

  /** Resolves when it is on disk; null when there was nothing to keep. Rejects when it can't be written. */
  async keep({ entries, versions, invites }: Heard): Promise<Kept | null> {
    if (entries.length === 0) return null
    const { journal, atlasId, time } = this.#request
    const bytes = encodeTick({ at: time(), entries })
    const seq = await journal.commit({ atlasId, bytes, versions, invites })
    return { seq, bytes: bytes.byteLength }
  }

  /** At a commit boundary: everyone gets the tick, authors hear how far they are kept, newcomers get the whole. (R7, R8) */
  share(seats: ReadonlySet<Seat>, { updates, answers }: Heard, asked: readonly Asked[]): void {
    const { leases, time, now, atlasId, epoch } = this.#request
    this.#whole.committed(updates)
    if (answers.length > 0) {
      this.#whole.forget()
      this.#decisions.look(this.#state, now())
    }
    for (const { seat, said } of asked) {
      if (said.type === 'barrier' && seat.guest.wire > 0) seat.heldBarrier = Math.max(said.count, seat.heldBarrier ?? 0)
    }
    shareTick(seats, updates)
    for (const { asked: command, answer } of answers) command.settle(answer)
    const { times } = this.#state.history
    // Who has the history that was left out does not go on from it, but from the whole, as after a backup. (R41)
    const own = times === 0 ? epoch : `${epoch}.${times}`
    const request = { atlasId, state: this.#state, whole: this.#whole, leases, epoch: own, time: time() }
    for (const seat of answerArrivals(request, asked)) this.#refuse(seat, 'malformed', 'state vector')
  }
}
