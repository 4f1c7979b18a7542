import { foldText } from '../model/fold-text.ts'

/** Small words that a name may have or not: `la mairie`, `Mairie`. */
const smallWords = new Set(
  'a au aux d de des du en et l la le les un une the of and in an to'.split(' '), // French, then English
)

/** A label as it is compared with others for saying the same. */
export type ComparedLabel = {
  readonly words: readonly string[]
  /** Its words without small ones, one after the other. */
  readonly text: string
  /** The same, in the order of the alphabet. */
  readonly sorted: string
  readonly digits: string
}

export function comparedLabel(label: string): ComparedLabel {
  const all = foldText(label).match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = all.filter((word) => !smallWords.has(word))
  const words = telling.length > 0 ? telling : all
  return {
    words,
    text: words.join(' '),
    sorted: words.toSorted().join(' '),
    digits: words.flatMap((word) => word.match(/\d+/g) ?? []).join(' '),
  }
}

export type Nearness = 'same' | 'near'

/**
 * Do two labels say the same? `same`: the same words, but for accents, case, small words and order. `near`: but for a slip
 * of the hand or a plural. Different figures tell things apart: `table 1` is not `table 2`. Null otherwise.
 */
export function nearnessOf(a: ComparedLabel, b: ComparedLabel): Nearness | null {
  if (a.text === '' || b.text === '') return null
  if (a.sorted === b.sorted) return 'same'
  if (a.digits !== b.digits) return null
  const shortest = Math.min(a.text.length, b.text.length)
  const slips = shortest >= 14 ? 2 : shortest >= 5 ? 1 : 0
  return slips > 0 && isWithin(a.text, b.text, slips) ? 'near' : null
}

/** Can one be made of the other by so many letters put in, left out or changed, or two neighbours swapped? */
function isWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    if (Math.min(...next) > most) return false
    before = row
    row = next
  }
  return (row[b.length] ?? most + 1) <= most
}
