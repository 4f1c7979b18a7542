import type { Atlas, AtlasElement } from '@maillage/atlas'

/** The number that stands on a card: `12`, `n° 12`, `carte 12`. Null when these words are none. (V97) */
export function readCardNumber(words: string): number | null {
  const found = /^\s*(?:carte|card)?\s*(?:n\s*[°ºo]\.?|no\.?|#)?\s*(\d{1,7})\s*$/i.exec(words)
  const number = found ? Number(found[1]) : 0
  return number > 0 ? number : null
}

/** The elements that came in from the card of this number, oldest first: one, as long as numbers are unique. (V97) */
export function elementsOfCard(atlas: Atlas, number: number): readonly AtlasElement[] {
  return [...atlas.elements.values()].filter(({ card }) => card !== '' && readCardNumber(card) === number)
}
