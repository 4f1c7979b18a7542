import type { Seat } from '../seat.ts'

/** Of whom something is still to be told, whoever has waited longest first: in a crowd not all is told at once. */
export class Owed {
  #seats = new Set<Seat>()

  get size(): number {
    return this.#seats.size
  }

  /** Who waits already keeps their place. */
  add(seats: Iterable<Seat>): void {
    for (const seat of seats) this.#seats.add(seat)
  }

  drop(seat: Seat): void {
    this.#seats.delete(seat)
  }

  /** So many whose turn it is, or all. */
  take(most = Number.POSITIVE_INFINITY): readonly Seat[] {
    const taken: Seat[] = []
    for (const seat of this.#seats) {
      if (taken.length >= most) break
      taken.push(seat)
      this.#seats.delete(seat)
    }
    return taken
  }
}
