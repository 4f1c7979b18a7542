import { type ElementKind, foldText } from '@maillage/atlas'

/** The kind that a key chooses: its digit in the row, or the next one after `now` that begins with that letter. (V95) */
export function kindOfKey(kinds: readonly ElementKind[], key: string, now: string): ElementKind | null {
  if (/^[1-9]$/.test(key)) return kinds[Number(key) - 1] ?? null
  if (!/^\p{L}$/u.test(key)) return null
  const at = kinds.findIndex((kind) => kind.key === now)
  const inTurn = [...kinds.slice(at + 1), ...kinds.slice(0, at + 1)]
  return inTurn.find(({ label }) => foldText(label).startsWith(foldText(key))) ?? null
}

/** The number to propose after this one: the next that no card has; `first` to begin with. (V95) */
export function nextNumber(last: number | null, first: number, inUse: ReadonlySet<number>): number {
  let number = last === null ? first : last + 1
  while (inUse.has(number)) number += 1
  return number
}

/** A card as it was read from a pasted line; what the line does not say is null. */
export type PastedCard = { readonly number: number | null; readonly kind: string | null; readonly text: string }

/**
 * Reads pasted lines as cards, one a line: a number first if it has one (`12. `, `12 ; `, `n° 12 : `), then a kind of the
 * atlas if it names one (`Constat : `), then the words. Lines without words are passed over. Total. (V95)
 */
export function readPasted(pasted: string, kinds: readonly ElementKind[]): readonly PastedCard[] {
  return pasted
    .split(/\r\n|[\r\n]/)
    .map((line) => readLine(line, kinds))
    .filter(({ text }) => text !== '')
    .slice(0, mostPasted)
}

export const mostPasted = 200

function readLine(line: string, kinds: readonly ElementKind[]): PastedCard {
  const [, digits, rest = ''] = /^\s*(?:(?:n\s*[°º]|#)?\s*(\d{1,7})\s*[.;:)\t|]\s*)?(.*)$/i.exec(line) ?? []
  const [, word = '', words = ''] = /^\s*([\p{L} ’'-]{2,40}?)\s*[:;\t|]\s*(.*)$/u.exec(rest) ?? []
  const kind = kinds.find(({ label, plural }) => [label, plural].some((name) => foldText(name) === foldText(word)))
  const number = digits === undefined ? null : Number(digits)
  return {
    number: number === 0 ? null : number,
    kind: kind?.key ?? null,
    text: (kind ? words : rest).trim().slice(0, 300),
  }
}
