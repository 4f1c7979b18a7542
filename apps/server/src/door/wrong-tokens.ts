import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Wrong tokens an address may show in a minute, at the page's interface and at the live door together. */
const aMinute = 60

/**
 * Slows down guessing. Only wrong tokens are counted, and only they are turned away: a whole town hall shares one
 * address, and one person's old link must not shut out the others. (R2)
 */
export type WrongTokens = {
  /** Notes one more wrong token from this address. Answers whether there were too many. */
  readonly note: (address: string | undefined) => Promise<boolean>
}

export function countWrongTokens(): WrongTokens {
  const limiter = new RateLimiterMemory({ points: aMinute, duration: 60 })
  return {
    note: (address = 'unknown') =>
      limiter.consume(address).then(
        () => false,
        () => true,
      ),
  }
}
