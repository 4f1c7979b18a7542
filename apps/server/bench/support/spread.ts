/** Many durations, counted by their tenths of a millisecond. */
export class Spread {
  #counts = new Map<number, number>()
  #total = 0

  add(ms: number): void {
    const key = Math.max(0, Math.round(ms * 10))
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
    this.#total += 1
  }

  get size(): number {
    return this.#total
  }

  /** The duration that this share of them does not pass; NaN when there are none. */
  at(share: number): number {
    const wanted = Math.ceil(share * this.#total)
    let seen = 0
    for (const key of [...this.#counts.keys()].sort((a, b) => a - b)) {
      seen += this.#counts.get(key) ?? 0
      if (seen >= wanted) return key / 10
    }
    return Number.NaN
  }
}

/** Whole milliseconds, or a tenth for short ones. */
export function ms(value: number): string {
  if (Number.isNaN(value)) return '–'
  return value < 10 ? value.toFixed(1) : value.toFixed(0)
}

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
