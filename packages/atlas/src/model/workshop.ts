import { type Right, readPhaseRights } from '../rights/rights.ts'
import type { Role } from '../rights/roles.ts'
import type { Birth } from './atlas.ts'
import { type EndId, isId, type KindKey } from './ids.ts'
import { isPlain, readValue } from './values.ts'

/** A moment of a workshop: what may be added, and which rights stay, while it lasts. */
export type Phase = {
  readonly key: string
  readonly title: string
  /** The rights that stay, for the roles named; null when nothing is taken away. */
  readonly rights: Readonly<Partial<Record<Role, readonly Right[]>>> | null
  /** The kinds that people may add; null for all. */
  readonly kinds: readonly KindKey[] | null
  readonly relationKinds: readonly KindKey[] | null
}

/** What is decided for everyone in the room, by the server alone (commands). Plain data, each field under its own key. */
export type Workshop = {
  /** Nobody but who leads writes, since then and by that role; null when everybody does. */
  readonly frozen: Birth | null
  readonly phase: Phase | null
}
export type WorkshopField = keyof Workshop

/** What was decided about one thing, by the server alone: it stays as it is from then on. */
export type Marks = { readonly [Name in MarkName]: Birth | null }
export const markNames = ['validated', 'locked'] as const
export type MarkName = (typeof markNames)[number]

export const noMarks: Marks = { validated: null, locked: null }
export const openWorkshop: Workshop = { frozen: null, phase: null }

/** Reads what is decided for everyone. Total: what can't be read is not decided. (A19) */
export function readWorkshop(raw: Readonly<Record<string, unknown>>): Workshop {
  return { frozen: readBirth(raw.frozen), phase: readPhase(raw.phase) }
}

/** Reads a phase; null when it has no key. Total. */
export function readPhase(raw: unknown): Phase | null {
  if (!isPlain(raw) || !isId(raw.key)) return null
  return {
    key: raw.key,
    // reason: a text rule always reads as a string.
    title: readValue({ type: 'text', max: 120, lines: false, json: '' }, raw.title).value as string,
    rights: readPhaseRights(raw.rights),
    kinds: readKeys(raw.kinds),
    relationKinds: readKeys(raw.relationKinds),
  }
}

/** Reads who decided something and when; null when it can't be read. Total. */
export function readBirth(raw: unknown): Birth | null {
  if (!isPlain(raw) || typeof raw.by !== 'string' || typeof raw.at !== 'number' || !Number.isFinite(raw.at)) return null
  return { by: raw.by.slice(0, 64).toWellFormed(), at: raw.at }
}

/** The marks of a thing, from the atlas's list of them. */
export function marksOf(marks: ReadonlyMap<EndId, Marks>, id: EndId): Marks {
  return marks.get(id) ?? noMarks
}

export function isUnmarked(marks: Marks): boolean {
  return markNames.every((name) => marks[name] === null)
}

function readKeys(raw: unknown): readonly KindKey[] | null {
  if (!Array.isArray(raw)) return null
  return raw.filter((key): key is KindKey => isId(key)).slice(0, 100) // reason: a key has the form of an id
}
