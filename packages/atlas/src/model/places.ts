import { isSite, type Role } from '../rights/roles.ts'
import { type PaletteColour, paletteColours } from './atlas.ts'
import { readCount, readLine } from './phases.ts'
import { isPlain } from './values.ts'

/** Told apart without colour. */
export const patterns = ['plain', 'stripes', 'dots', 'grid', 'waves', 'cross'] as const
export type Pattern = (typeof patterns)[number]

/**
 * A site or a table of a workshop: a participant in its own right. A table names the site it stands in (`within`); a site
 * does not. Its key is what stands in authors (`citizen@brest-t1`).
 */
export type Place = {
  readonly key: string
  readonly name: string
  readonly within: string | null
  readonly colour: PaletteColour
  readonly pattern: Pattern
  /** How many people are there, those without a device too; null when nobody has counted. */
  readonly heads: number | null
  /** How often it has spoken aloud, as whoever leads noted. */
  readonly turns: number
}

export const placeLimits = { places: 60, name: 60, heads: 2000 } as const

/** Reads the places of a workshop; what can't be read is left out, and so is a table of no site. Total. */
export function readPlaces(raw: unknown): readonly Place[] {
  if (!Array.isArray(raw)) return []
  const read = raw.slice(0, placeLimits.places).flatMap(readPlace)
  const places = [...new Map(read.map((place) => [place.key, place])).values()]
  const sites = new Set(places.filter(({ within }) => within === null).map(({ key }) => key))
  return places.filter(({ within }) => within === null || sites.has(within))
}

function readPlace(raw: unknown, index: number): readonly Place[] {
  if (!isPlain(raw) || !isSite(raw.key) || raw.key === '') return []
  return [
    {
      key: raw.key,
      name: readLine(raw.name, placeLimits.name) || raw.key,
      within: isSite(raw.within) && raw.within !== '' ? raw.within : null,
      colour: paletteColours.find((colour) => colour === raw.colour) ?? paletteColours[(index * 5 + 1) % 12] ?? 'blue',
      pattern: patterns.find((pattern) => pattern === raw.pattern) ?? patterns[index % patterns.length] ?? 'plain',
      heads: typeof raw.heads === 'number' ? readCount(raw.heads, placeLimits.heads) : null,
      turns: readCount(raw.turns, 10_000),
    },
  ]
}

/** The site a place belongs to: itself, or the one its table stands in. Unknown keys are themselves. */
export function siteOf(places: readonly Place[], key: string): string {
  return places.find((place) => place.key === key)?.within ?? key
}

/** A place and the tables in it. */
export function placesWithin(places: readonly Place[], key: string): readonly string[] {
  return [key, ...places.filter(({ within }) => within === key).map((place) => place.key)]
}

/**
 * The places that somebody who came by a link may say they are at: with the link of a site one of its tables, with a link
 * of nowhere in particular any place. Those who lead or read are nowhere. (A54)
 */
export function placesToChoose(
  places: readonly Place[],
  { role, site }: { readonly role: Role; readonly site: string },
): readonly Place[] {
  if (role !== 'citizen' && role !== 'elected') return []
  return site === '' ? places : places.filter(({ within }) => within === site)
}

/** A key for a new place from its name, that none of these has: `Médiathèque de Carhaix` → `mediatheque-de-carhaix`. */
export function placeKey(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 20)
    .replace(/-+$/, '')
  const base = plain || 'lieu'
  const free = [base, ...Array.from({ length: taken.length + 1 }, (_, at) => `${base}-${at + 2}`)]
  return free.find((key) => !taken.includes(key)) ?? base
}

/** The name of a place with that of its site: `Brest, table 1`; the key when it is in no list. */
export function nameOfPlace(places: readonly Place[], key: string): string {
  const place = places.find((each) => each.key === key)
  const site = places.find((each) => each.key === place?.within)
  return place ? (site ? `${site.name}, ${place.name}` : place.name) : key
}
