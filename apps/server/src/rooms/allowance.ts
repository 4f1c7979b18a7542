/** So many at once, and so many a second for long. */
export type Measure = { readonly atOnce: number; readonly aSecond: number }

/**
 * What one seat may ask of everybody's time. Honest people stay far below: a page shows itself 25 times a second at the
 * most, asks for the whole once a connection, and is refused when it meets a decision it had not heard of. (R10)
 */
export const measures = {
  /** Showing itself: what is beyond is not looked at, and the next one says it all. */
  presence: { atOnce: 150, aSecond: 60 },
  /** Being given what it lacks, or who is here. */
  asking: { atOnce: 20, aSecond: 1 },
  /** Being refused: each refusal takes a fresh client id, and the document never forgets one that was written under. */
  refusals: { atOnce: 100, aSecond: 1 },
} as const satisfies Readonly<Record<string, Measure>>

/** A bucket of tokens: what is spent comes back with time. */
export class Allowance {
  #measure: Measure
  #left: number
  #at: number | null = null

  constructor(measure: Measure) {
    this.#measure = measure
    this.#left = measure.atOnce
  }

  /** Takes one, if there is one. `now`: milliseconds that only grow. */
  spend(now: number): boolean {
    const { atOnce, aSecond } = this.#measure
    this.#left = Math.min(atOnce, this.#left + ((now - (this.#at ?? now)) / 1000) * aSecond)
    this.#at = now
    if (this.#left < 1) return false
    this.#left -= 1
    return true
  }
}
