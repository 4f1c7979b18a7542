import type { ElementKind, RelationKind, TrameEntry } from './atlas.ts'
import { elementShapes, kindIcons, paletteColours, relationLines } from './atlas.ts'
import { inferredElementKind, inferredRelationKind } from './default-kinds.ts'
import type { KindKey, TrameCode } from './ids.ts'
import { isPlain, readValue } from './values.ts'

const word = { type: 'text', max: 120, lines: false, json: '' } as const

/** Reads a kind of element; null when the raw words are no object. Missing looks are those of an unknown kind. (A5) */
export function readElementKind(key: KindKey, raw: unknown): ElementKind | null {
  if (!isPlain(raw)) return null
  const fallback = inferredElementKind(key, rankOf(raw.rank))
  const label = textOf(raw.label) || fallback.label
  return {
    key,
    label,
    plural: textOf(raw.plural) || label,
    shape: oneOf(elementShapes, raw.shape, fallback.shape),
    icon: oneOf(kindIcons, raw.icon, fallback.icon),
    colour: oneOf(paletteColours, raw.colour, fallback.colour),
    rank: fallback.rank,
  }
}

/** Reads a kind of relation; null when the raw words are no object. (A5) */
export function readRelationKind(key: KindKey, raw: unknown): RelationKind | null {
  if (!isPlain(raw)) return null
  const fallback = inferredRelationKind(key, rankOf(raw.rank))
  return {
    key,
    label: textOf(raw.label) || fallback.label,
    inverse: textOf(raw.inverse),
    directed: raw.directed !== false,
    line: oneOf(relationLines, raw.line, fallback.line),
    colour: oneOf(paletteColours, raw.colour, fallback.colour),
    rank: fallback.rank,
  }
}

/** Reads one entry of an axis of the trame; null when the raw words are no object. (A11) */
export function readTrameEntry(code: TrameCode, raw: unknown): TrameEntry | null {
  if (!isPlain(raw)) return null
  const rank = rankOf(raw.rank)
  return { code, label: textOf(raw.label) || code, colour: oneOf(paletteColours, raw.colour, colourOfRank(rank)), rank }
}

/** The colour an entry gets when none was chosen: the palette in turn, without the grey. */
export function colourOfRank(rank: number): (typeof paletteColours)[number] {
  return paletteColours[1 + (Math.abs(Math.trunc(rank)) % (paletteColours.length - 1))] ?? 'slate'
}

/** Sorts entries by rank then key, so that everyone reads a table in the same order. */
export function inRankOrder<Key extends string, Entry extends { readonly rank: number }>(
  entries: Iterable<readonly [Key, Entry]>,
): ReadonlyMap<Key, Entry> {
  return new Map([...entries].sort(([keyA, a], [keyB, b]) => a.rank - b.rank || (keyA < keyB ? -1 : 1)))
}

function textOf(raw: unknown): string {
  // reason: a text rule always reads as a string.
  return readValue(word, raw).value as string
}

function rankOf(raw: unknown): number {
  return typeof raw === 'number' && Number.isFinite(raw) ? Math.max(-1e6, Math.min(1e6, raw)) : 1000
}

function oneOf<Choice extends string>(choices: readonly Choice[], raw: unknown, fallback: Choice): Choice {
  return choices.find((choice) => choice === raw) ?? fallback
}
