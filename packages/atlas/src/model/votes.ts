import { isRole, type Role } from '../rights/roles.ts'
import type { Birth } from './atlas.ts'
import { type EndId, isId } from './ids.ts'
import { isPlain, readValue } from './values.ts'
import { readBirth } from './workshop.ts'

/** How many dots each thing got. */
export type Tally = Readonly<Record<string, number>>

/** What one college or one site gave; masked, both null, while it is too small to stay anonymous. */
export type VoteGroup = {
  readonly of: 'role' | 'site'
  readonly key: string
  readonly voters: number | null
  readonly tally: Tally | null
}

/** A vote by dots, as everyone sees it. Who gave what is known to the server alone, which counts. */
export type Vote = {
  readonly title: string
  /** What may be given dots, in the order in which it is shown. */
  readonly on: readonly EndId[]
  /** How many dots each person has in all. */
  readonly dots: number
  /** Who votes; null for everyone who may vote at all. */
  readonly who: readonly Role[] | null
  /** When the count is shown. */
  readonly shows: 'live' | 'at-close'
  readonly opened: Birth
  readonly closed: Birth | null
  readonly voters: number
  /** How many of them have no device: what they gave was counted by hand in their room. */
  readonly byHand: number
  /** Null while the count is not shown. */
  readonly tally: Tally | null
  readonly groups: readonly VoteGroup[]
}

export const voteLimits = { things: 500, dots: 20, title: 300 } as const

/** Reads a vote; null when it can't be one. Total. (A19) */
export function readVote(raw: unknown): Vote | null {
  if (!isPlain(raw)) return null
  const opened = readBirth(raw.opened)
  if (!opened || !Array.isArray(raw.on)) return null
  return {
    // reason: a text rule always reads as a string.
    title: readValue({ type: 'text', max: voteLimits.title, lines: false, json: '' }, raw.title).value as string,
    on: raw.on.filter((id): id is EndId => isId(id)).slice(0, voteLimits.things), // reason: an id's form is all an end has
    dots: Math.max(1, Math.min(voteLimits.dots, countOf(raw.dots))),
    who: Array.isArray(raw.who) ? raw.who.filter(isRole) : null,
    shows: raw.shows === 'live' ? 'live' : 'at-close',
    opened,
    closed: readBirth(raw.closed),
    voters: countOf(raw.voters),
    byHand: countOf(raw.byHand),
    tally: isPlain(raw.tally) ? readTally(raw.tally) : null,
    groups: (Array.isArray(raw.groups) ? raw.groups : []).flatMap(readGroup),
  }
}

function readGroup(raw: unknown): readonly VoteGroup[] {
  if (!isPlain(raw) || (raw.of !== 'role' && raw.of !== 'site') || typeof raw.key !== 'string') return []
  const isShown = typeof raw.voters === 'number' && isPlain(raw.tally)
  return [
    {
      of: raw.of,
      key: raw.key.slice(0, 64),
      voters: isShown ? countOf(raw.voters) : null,
      tally: isShown && isPlain(raw.tally) ? readTally(raw.tally) : null,
    },
  ]
}

function readTally(raw: Readonly<Record<string, unknown>>): Tally {
  return Object.fromEntries(
    Object.entries(raw)
      .filter(([id]) => isId(id))
      .map(([id, count]) => [id, countOf(count)]),
  )
}

function countOf(raw: unknown): number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0 ? raw : 0
}
