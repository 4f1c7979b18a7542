import type { Oddity, Refusal } from '@maillage/atlas'
import type { Messages } from './index.ts'

/** Why it could not be done, as a sentence. (V20) */
export function sayRefusal(words: Messages, refusal: Refusal | { readonly code: 'unreachable' }): string {
  if (refusal.code === 'unreachable') return words.unreachable
  // reason: the table has one sentence a code, and the code of the refusal chooses it.
  const say = words.domain.refusals[refusal.code] as (reason: Refusal) => string
  return say(refusal)
}

/** What a reader could not take as it stood, as a sentence. (V20) */
export function sayOddity(words: Messages, oddity: Oddity): string {
  // reason: as above.
  const say = words.domain.oddities[oddity.code] as (reason: Oddity) => string
  return say(oddity)
}
