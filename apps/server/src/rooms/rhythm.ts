/** How long a room waits between two ticks at the least and at the most, and how much of its time ticks may take. */
const ticks = { least: 10, most: 60, share: 1 / 3 } as const

/** How much the newest tick counts in what a tick is expected to cost. */
const weight = 0.2

/**
 * How a room beats, in milliseconds. Ticks follow one another as closely as their work allows: a quiet room answers
 * within ten milliseconds however many sit in it, a busy one gathers more at a time. (R40)
 */
export class Rhythm {
  #cost = 0

  /** From the beginning of one tick to that of the next. */
  get tick(): number {
    return Math.min(ticks.most, Math.max(ticks.least, this.#cost / ticks.share))
  }

  /** A tick has kept the process busy for so long: judging, applying and sharing, but not waiting for the disk. */
  worked(ms: number): void {
    this.#cost += (ms - this.#cost) * weight
  }
}

/** From one beat of presence to the next: longer the more people there are. */
export function beatMs(seats: number): number {
  return seats > 400 ? 200 : seats > 30 ? 100 : 50
}

/** Resolves one turn of the process later. */
export const aTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Does something once, so many milliseconds after it was first wished for. */
export class Later {
  #act: () => void
  #timer: NodeJS.Timeout | null = null

  constructor(act: () => void) {
    this.#act = act
  }

  in(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.#act()
    }, ms)
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }
}
