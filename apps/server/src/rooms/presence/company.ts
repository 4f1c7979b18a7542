import type { Showing } from '../frames.ts'
import type { Seat } from '../seat.ts'
import type { HandsRequest } from './hands.ts'
import { HandsTable } from './hands.ts'
import { PresenceTable } from './presence.ts'

/** Who is in a room: what they show of themselves, and who asks to speak. Both seen, neither kept. (R9, R45) */
export class Company {
  #shown: PresenceTable
  #hands: HandsTable

  constructor(request: Omit<HandsRequest, 'nameOf'>) {
    this.#shown = new PresenceTable(request.onChange)
    this.#hands = new HandsTable({ ...request, nameOf: (seat) => this.#shown.nameOf(seat) })
  }

  /** Somebody sits down, and is shown who is here. */
  enter(seat: Seat): void {
    this.#shown.enter(seat)
    this.#hands.enter(seat)
    this.welcome(seat)
  }

  /** Shows somebody who arrives all that is here. */
  welcome(seat: Seat): void {
    this.#shown.welcome(seat)
    this.#hands.welcome(seat)
  }

  leave(seat: Seat): void {
    this.#shown.leave(seat)
    this.#hands.leave(seat)
  }

  take(seat: Seat, showing: Showing): void {
    if (showing.type === 'raises') this.#hands.take(seat, showing.wish)
    else this.#shown.take(seat, showing)
    if (showing.type === 'introduces') this.#hands.renamed(seat)
  }

  /** The id under which a plain provider shows itself; null for everyone else. */
  idOf(seat: Seat): number | null {
    return this.#shown.idOf(seat)
  }

  /** Whoever came by this link is gone for good. */
  takeBack(link: string): void {
    this.#hands.takeBack(link)
  }

  /** Something was decided for everyone. */
  look(): void {
    this.#hands.look()
  }

  /** Tells everyone what changed since the last beat. */
  beat(seats: ReadonlySet<Seat>): void {
    this.#shown.beat(seats)
    this.#hands.beat(seats)
  }

  /** Shows what pages show anew to plain providers. */
  renew(seats: Iterable<Seat>): void {
    this.#shown.renew(seats)
  }

  stop(): void {
    this.#hands.stop()
  }
}
