import { type Right, readPhaseRights } from '../rights/rights.ts'
import type { Role } from '../rights/roles.ts'
import { isId, type KindKey } from './ids.ts'
import { isPlain, readValue } from './values.ts'

/**
 * How what people add comes onto the map in a phase. `direct`: at once. `inbox`: each one once somebody who leads has let
 * it in. `sealed`: all at once, when they are revealed; until then nobody but their writer reads them.
 */
export const ways = ['direct', 'inbox', 'sealed'] as const
export type Way = (typeof ways)[number]

export const beginnings = ['elements', 'relations'] as const
export type Beginning = (typeof beginnings)[number]

/** A moment of a workshop: what it is for, what people do, what may be added, and which rights stay while it lasts. */
export type Phase = {
  readonly key: string
  readonly title: string
  /** What it is for, for those who lead. */
  readonly goal: string
  /** What people do now: said to everyone. */
  readonly instruction: string
  /** How long it is meant to last; 0 when nobody counts. */
  readonly minutes: number
  /** The rights that stay, for the roles named; null when nothing is taken away. */
  readonly rights: Readonly<Partial<Record<Role, readonly Right[]>>> | null
  /** The kinds that people may add; null for all. */
  readonly kinds: readonly KindKey[] | null
  readonly relationKinds: readonly KindKey[] | null
  /** What the page of contributions opens on: adding elements, or relating them. */
  readonly begins: Beginning
  readonly way: Way
  /** What is added carries neither role nor site. */
  readonly isAnonymous: boolean
  /** What closes it, in words, for those who lead. */
  readonly closing: string
}

export const phaseLimits = { title: 120, text: 600, minutes: 600, kinds: 100 } as const

/** What stands as the author in an anonymous phase. */
export const nobody = 'anonymous'

/** What stands as the author of what is added in this phase by somebody who is otherwise said to be `by`. (A24) */
export function authorIn(phase: Phase | null, by: string): string {
  return phase?.isAnonymous ? nobody : by
}

/** Reads a phase; null when it has no key. Total. */
export function readPhase(raw: unknown): Phase | null {
  if (!isPlain(raw) || !isId(raw.key)) return null
  return {
    key: raw.key,
    title: readLine(raw.title, phaseLimits.title),
    goal: readText(raw.goal, phaseLimits.text),
    instruction: readText(raw.instruction, phaseLimits.text),
    minutes: readCount(raw.minutes, phaseLimits.minutes),
    rights: readPhaseRights(raw.rights),
    kinds: readKeys(raw.kinds),
    relationKinds: readKeys(raw.relationKinds),
    begins: beginnings.find((each) => each === raw.begins) ?? usualBeginning(raw),
    way: ways.find((way) => way === raw.way) ?? 'direct',
    isAnonymous: raw.isAnonymous === true,
    closing: readText(raw.closing, phaseLimits.text),
  }
}

// The ready conducteurs of before phases said so themselves called theirs by these keys.
const relating = ['relier-nommer', 'relate-name']

/** A phase that doesn't say what it begins with: relations, where no element may be added or where naming them is its work. */
function usualBeginning({ key, kinds }: Record<string, unknown>): Beginning {
  const addsNone = Array.isArray(kinds) && kinds.length === 0
  return addsNone || relating.some((each) => each === key) ? 'relations' : 'elements'
}

/** One line of words; '' when it is none. Total. */
export function readLine(raw: unknown, max: number): string {
  // reason: a text rule always reads as a string.
  return readValue({ type: 'text', max, lines: false, json: '' }, raw).value as string
}

/** Words on several lines; '' when there are none. Total. */
export function readText(raw: unknown, max: number): string {
  // reason: likewise.
  return readValue({ type: 'text', max, lines: true, json: '' }, raw).value as string
}

/** A whole number from 0 to `max`; 0 when it is none. Total. */
export function readCount(raw: unknown, max = Number.MAX_SAFE_INTEGER): number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0 ? Math.min(raw, max) : 0
}

function readKeys(raw: unknown): readonly KindKey[] | null {
  if (!Array.isArray(raw)) return null
  return raw.filter((key): key is KindKey => isId(key)).slice(0, phaseLimits.kinds) // reason: a key has the form of an id
}
