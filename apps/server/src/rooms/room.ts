import { type CloseReason, encodeJson, limits, type ServerState } from '@maillage/wire'
import { faultPoint } from '../fault-points.ts'
import type { AskedCommand } from './commands/command.ts'
import { workshopIn } from './decided.ts'
import { isAsking, isShowing, readFrame, type Showing } from './frames.ts'
import { type Asked, type Heard, isReading, type Said } from './hear.ts'
import { Inbox } from './inbox.ts'
import { Company } from './presence/company.ts'
import { aTurn, beatMs, Later, Rhythm } from './rhythm.ts'
import type { Kept, RoomRequest } from './room-request.ts'
import type { RoomState } from './room-state.ts'
import type { Seat } from './seat.ts'
import { TickSteps } from './tick-steps.ts'
import type { Lacking } from './whole.ts'

/**
 * A live atlas. What is said waits in arrival order; a tick hears it, has what came of it committed, and only then shares
 * it, tells its authors and gives newcomers the whole. One tick at a time, so the document never shows anyone what is
 * not on disk. (R6, R7, R8)
 */
export class Room {
  readonly atlasId: string
  readonly seats = new Set<Seat>()
  readonly presence: Company
  #request: RoomRequest
  #steps: TickSteps
  #inbox = new Inbox<Said>()
  #commands: AskedCommand[] = []
  #ticking = false
  #failing = false
  #lastTickAt = Number.NEGATIVE_INFINITY
  #rhythm = new Rhythm()
  #nextTick = new Later(() => void this.#tick())
  #beat = new Later(() => this.presence.beat(this.seats))
  #isOver = false

  constructor(request: RoomRequest) {
    this.#request = request
    this.atlasId = request.atlasId
    this.#steps = new TickSteps(request, this.#refuse)
    const onChange = () => this.#beat.in(beatMs(this.seats.size))
    this.presence = new Company({ ...request, onChange, workshop: () => workshopIn(this.state) })
  }

  get state(): RoomState {
    return this.#steps.state
  }

  enter(seat: Seat): void {
    if (this.#isOver) {
      seat.close('tryLater')
      return
    }
    this.seats.add(seat)
    this.presence.enter(seat)
    if (this.#failing && seat.speaksWire) seat.send(encodeJson('state', { storage: 'failing', restarting: false }))
  }

  /** The link was taken back: whoever came by it is sent away. */
  sendAway(link: string): void {
    for (const seat of this.seats) if (seat.guest.link === link) this.#refuse(seat, 'notInvited', 'link taken back')
    this.presence.takeBack(link)
  }

  leave(seat: Seat): void {
    this.seats.delete(seat)
    this.presence.leave(seat)
    this.#request.leases.leave(seat)
  }

  /** Takes one frame of a seat. What can't be read ends its connection, and nothing of it is applied. (R4) */
  take(seat: Seat, bytes: Uint8Array): void {
    if (this.#isOver || seat.isTurnedAway) return
    const isTooLarge = bytes.byteLength > limits.frameBytes
    const frame = isTooLarge ? null : readFrame(bytes)
    if (!frame) {
      this.#refuse(seat, isTooLarge ? 'tooLarge' : 'malformed', 'frame')
      return
    }
    faultPoint('frame-read')
    this.#request.meters.frames.inc({ type: frame.type })
    if (isAsking(frame) && !seat.allowances.asking.spend(this.#request.now())) {
      this.#refuse(seat, 'tooMany', frame.type)
    } else if (isShowing(frame)) this.#show(seat, frame)
    else {
      this.#inbox.put(seat, frame, bytes.byteLength)
      this.#tickSoon()
    }
  }

  /** What is shown too often is let go: the next one says all. */
  #show(seat: Seat, frame: Showing): void {
    const { now, leases } = this.#request
    if (!seat.allowances.presence.spend(now())) return
    this.presence.take(seat, frame)
    const id = this.presence.idOf(seat)
    if (id !== null) leases.show(seat, id, this.state)
  }

  /** Puts a command into the next tick. While nothing can be kept, it is sent back at once. */
  command(asked: AskedCommand): void {
    if (this.#failing || this.#isOver) asked.fail()
    else {
      this.#commands.push(asked)
      this.#tickSoon()
    }
  }

  /** Is it over for this room? Who comes now finds another one. */
  get isClosed(): boolean {
    return this.#isOver
  }

  /** Can't it keep anything at the moment? */
  get isFailing(): boolean {
    return this.#failing
  }

  /** Is nothing waiting to be judged or written? */
  get isSettled(): boolean {
    return !this.#ticking && this.#inbox.size === 0 && this.#commands.length === 0
  }

  /** The whole document as it is on disk; resolves at the next commit boundary. */
  async whole(): Promise<Lacking> {
    while (this.#ticking) await aTurn()
    return this.#steps.whole()
  }

  /** Resolves when everything taken so far is on disk and shared, or can't be. */
  async settled(): Promise<void> {
    while (this.#ticking || (!this.isSettled && !this.#failing && !this.#isOver)) await aTurn()
  }

  /** Does something while nothing is heard; what is said meanwhile waits. */
  async aside(work: () => Promise<void>): Promise<void> {
    while (this.#ticking) await aTurn()
    this.#ticking = true
    if (!this.#isOver) await work()
    this.#ticking = false
    if (!this.isSettled) this.#tickSoon()
  }

  /** Goes on from the same state in another form: to be called between two ticks. */
  goOnAs(state: RoomState): void {
    this.#steps.goOnAs(state)
  }

  /** Takes nothing more, keeps and shares what was taken, then closes. What comes later its authors tell again. (R14) */
  async finish(reason: CloseReason, last: () => Promise<void> = async () => {}): Promise<void> {
    for (const step of [last, async () => {}]) await this.settled().then(step)
    this.close(reason)
  }

  close(reason: CloseReason): void {
    this.#isOver = true
    for (const seat of this.seats) seat.close(reason)
    for (const command of this.#commands.splice(0)) command.fail()
    this.#nextTick.stop()
    this.#beat.stop()
    this.presence.stop()
    this.#steps.close()
  }

  /** Tells every page how the server is. */
  tell(state: ServerState): void {
    const frame = encodeJson('state', state)
    for (const seat of this.seats) if (seat.speaksWire) seat.send(frame)
  }

  // At once when the room is quiet, so that two people feel no delay; gathered when it is busy, so that eighty don't
  // cost eighty commits.
  #tickSoon(): void {
    if (this.#ticking || this.#isOver) return
    const rest = this.#lastTickAt + this.#rhythm.tick - this.#request.now()
    this.#nextTick.in(Math.max(0, rest))
  }

  async #tick(): Promise<void> {
    // While nothing can be kept, those who only read are still answered.
    const asked = this.#failing ? this.#inbox.take(isReading) : this.#inbox.take()
    const commands = this.#commands.splice(0)
    this.#ticking = true
    this.#lastTickAt = this.#request.now()
    await this.#hearAndKeep(commands, asked)
    this.#ticking = false
    if (!this.isSettled && !(this.#failing && asked.length === 0)) this.#tickSoon()
  }

  async #hearAndKeep(commands: readonly AskedCommand[], asked: readonly Asked[]): Promise<void> {
    const { now } = this.#request
    const began = now()
    let heard: Heard
    try {
      heard = this.#steps.hear(commands, asked)
      faultPoint('tick-heard')
    } catch (cause) {
      // Not as judged: nobody's words of this tick can be trusted, and each page still holds its own.
      for (const { seat, said } of asked) if (!isReading(said)) this.#refuse(seat, 'tryLater', 'tick not as judged')
      return this.#giveUpTick(cause, commands, [])
    }
    const judging = now() - began
    let kept: Kept | null
    try {
      kept = await this.#steps.keep(heard)
    } catch (cause) {
      return this.#giveUpTick(cause, commands, asked)
    }
    if (kept) faultPoint('before-acknowledgement')
    const sharing = now()
    this.#steps.share(this.seats, heard, asked)
    if (heard.answers.length > 0) this.presence.look()
    this.#rhythm.worked(judging + now() - sharing)
    if (kept) await this.#request.onKept(kept)
  }

  /**
   * Nothing of the tick is kept, so nothing of it may stay: the state is read again from what is kept. What was asked
   * waits until the storage is well; its authors still hold it, and are told. (R17)
   */
  async #giveUpTick(cause: unknown, commands: readonly AskedCommand[], asked: readonly Asked[]): Promise<void> {
    const { log, atlasId, reload, storageIsWell, meters, onBroken } = this.#request
    meters.lostTicks.inc({ why: asked.length > 0 ? 'storage' : 'judgement' })
    log.error({ event: 'tick.lost', atlasId, err: cause })
    for (const command of commands) command.fail()
    this.#inbox.putBack(asked)
    for (const seat of this.seats) {
      seat.heldPush = null
      seat.tellRefusal()
    }
    try {
      this.#steps.become(await reload())
    } catch (failure) {
      log.error({ event: 'room.broken', atlasId, err: failure })
      return onBroken()
    }
    this.#setFailing(true)
    void storageIsWell().then(() => {
      this.#setFailing(false)
      if (!this.isSettled) this.#tickSoon()
    })
  }

  #setFailing(isFailing: boolean): void {
    if (this.#failing === isFailing || this.#isOver) return
    this.#failing = isFailing
    this.tell({ storage: isFailing ? 'failing' : 'well', restarting: false })
  }

  #refuse = (seat: Seat, reason: CloseReason, detail: string): void => {
    seat.isTurnedAway = true
    const { log, atlasId, meters } = this.#request
    log.warn({ event: 'seat.refused', atlasId, reason, detail, role: seat.role })
    meters.refusals.inc({ reason })
    seat.close(reason)
  }
}
