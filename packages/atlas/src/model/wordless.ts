import type { Refusal } from '../refusal.ts'
import type { Contribution } from './contributions.ts'

// Punctuation, spaces, lone marks, arrows and other signs that stand between words, and letters that nobody sees.
const between = /^[\p{P}\p{Z}\p{C}\p{M}\p{Sm}\p{Sk}\u2190-\u21ff\u2794-\u27bf\u2800\u3164\u115f\u1160\uffa0]*$/u

/** Does this say nothing at all: only dashes, punctuation, arrows, spaces? Total. */
export function isWordless(text: string): boolean {
  return between.test(text)
}

/**
 * Does this hold a sign that parts a sentence: a dash between spaces inside, or one left hanging at an end? The short dash
 * of « Clermont – Livradois » is one of its letters.
 */
export function holdsParting(label: string): boolean {
  return /\s(?:—|--)\s|^(?:[—–]|--)|(?:[—–]|\s-|--)$/u.test(label.trim())
}

/**
 * What stands against the words of a contribution themselves; null when nothing does. `isKnown` tells whether the atlas has
 * an element of this label: what is there already is called by its name, whatever that is. Rule A42.
 */
export function faultOfWords(contribution: Contribution, isKnown: (label: string) => boolean): Refusal | null {
  const isElement = contribution.type === 'element'
  const link = isElement ? contribution.link : contribution
  const label = isElement ? contribution.label : contribution.from
  for (const [part, words] of [
    [isElement ? 'label' : 'from', label],
    ['verb', link?.verb],
    ['to', link?.to],
  ] as const) {
    if (words !== undefined && isWordless(words)) return { code: 'no-words', part }
  }
  const made = isElement ? [label, ...newOf(link?.to)] : newOf(label, link?.to)
  const parted = made.find(holdsParting)
  return parted === undefined ? null : { code: 'dash-in-label', label: parted }

  function newOf(...ends: readonly (string | undefined)[]): readonly string[] {
    return ends.filter((end): end is string => end !== undefined && holdsParting(end) && !isKnown(end))
  }
}
