import { type Atlas, type Place, siteOf } from '@maillage/atlas'
import { readCardNumber } from '../../filters/card-number.ts'

/** How many numbers each site has for its cards, so that two rooms never print the same one. */
export const numbersASite = 1000

/** The most cards that are printed at once. */
export const mostCards = 400

/** Numbers of cards, from one to another. */
export type Range = { readonly from: number; readonly to: number }

/** The numbers of the cards that are in the atlas. */
export function numbersInUse(atlas: Atlas): ReadonlySet<number> {
  const all = [...atlas.elements.values()].map(({ card }) => readCardNumber(card))
  return new Set(all.filter((number) => number !== null))
}

/** The numbers that belong to a place: its site's thousand; after all sites', for no place in particular. (V98) */
export function numbersOf(places: readonly Place[], key: string): Range {
  const sites = places.filter(({ within }) => within === null)
  const at = sites.findIndex((site) => site.key === siteOf(places, key))
  const block = at < 0 ? sites.length : at
  return { from: block * numbersASite + 1, to: (block + 1) * numbersASite }
}

/** The first number of a place that is neither in the atlas nor printed here before. (V98) */
export function firstFree({ from, to }: Range, inUse: ReadonlySet<number>, printedUpTo: number): number {
  const taken = [...inUse].filter((number) => number >= from && number <= to)
  const isHere = printedUpTo >= from && printedUpTo < to
  return Math.min(to, Math.max(from - 1, isHere ? printedUpTo : 0, ...taken) + 1)
}

/** Every number of a range once; none when it is no range, and never more than are printed at once. (V98) */
export function numbersIn({ from, to }: Range): readonly number[] {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 1 || to < from) return []
  return Array.from({ length: Math.min(mostCards, to - from + 1) }, (_, at) => from + at)
}

/** Things dealt out on sheets, so many each. */
export function sheetsOf<Thing>(things: readonly Thing[], each = 4): readonly (readonly Thing[])[] {
  return Array.from({ length: Math.ceil(things.length / each) }, (_, at) => things.slice(at * each, at * each + each))
}
