import { RateLimiterMemory } from 'rate-limiter-flexible'

/**
 * Counts attempts by address. A whole town hall shares one address, and two hundred phones come in at once: what is
 * counted, and how much of it, must leave room for them. (R2)
 */
export type Attempts = {
  /** Notes one more from this address. Answers whether there were too many. */
  readonly note: (address: string | undefined) => Promise<boolean>
}

/** Wrong tokens, at the page's interface and at the live door together: only they are counted, and only they turned away. */
export function countWrongTokens(): Attempts {
  return counting({ points: 60, duration: 60 })
}

/** Wrong spoken codes: short, so that fewer are let pass. */
export function countWrongCodes(): Attempts {
  return counting({ points: 30, duration: 60 })
}

/** Sign-ins that failed: as few as wrong codes. */
export function countWrongSignIns(): Attempts {
  return counting({ points: 30, duration: 60 })
}

/** Sign-ins begun: each is kept for a while, and those of others must not be pushed out. */
export function countSignIns(): Attempts {
  return counting({ points: 60, duration: 60 })
}

/** Doors opened, with right tokens too: a page that comes back too fast, over and over, is slowed down. */
export function countJoins(): Attempts {
  return counting({ points: 3000, duration: 10 })
}

/** Commands, by participant: each is a write of the server's own. */
export function countCommands(): Attempts {
  return counting({ points: 200, duration: 10 })
}

function counting(options: { readonly points: number; readonly duration: number }): Attempts {
  const limiter = new RateLimiterMemory(options)
  return {
    note: (address = 'unknown') =>
      limiter.consume(address).then(
        () => false,
        () => true,
      ),
  }
}
