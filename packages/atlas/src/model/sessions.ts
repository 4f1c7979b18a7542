import { isSite } from '../rights/roles.ts'
import type { Birth } from './atlas.ts'
import { readCount, readText } from './phases.ts'
import { type Place, placeLimits } from './places.ts'
import { isPlain } from './values.ts'

/** What people who were invited may still do once a session has ended: read and react, or go on writing. */
export const afterwards = ['read', 'write'] as const
export type Afterwards = (typeof afterwards)[number]

/** A session that has run and ended: by whom and when, and what stays possible; writing, until `until`. */
export type Ended = Birth & { readonly after: Afterwards; readonly until: number | null }

/** How many people a place had in a session, and how often it spoke, as it was counted. */
export type CountedPlace = Pick<Place, 'key' | 'heads' | 'turns'>

/** A session of this atlas: from its first phase to its end (`to` null while it runs). */
export type Held = { readonly from: number; readonly to: number | null; readonly places: readonly CountedPlace[] }

/** What those who lead write into the report: an introduction, and what comes next. */
export type ReportWords = { readonly intro: string; readonly next: string }

export const sessionLimits = { held: 60, words: 4000, untilMs: 400 * 24 * 3_600_000, sameMs: 6 * 3_600_000 } as const

/** Reads how a session ended; null when it has not. Total. */
export function readEnded(raw: unknown): Ended | null {
  if (!isPlain(raw) || typeof raw.by !== 'string' || !isTime(raw.at)) return null
  const until = isTime(raw.until) ? raw.until : null
  // Writing without a date would go on for ever: it is read as reading.
  const after = raw.after === 'write' && until !== null ? 'write' : 'read'
  return { by: raw.by.slice(0, 64).toWellFormed(), at: raw.at, after, until: after === 'write' ? until : null }
}

/** Reads the sessions that were held, oldest first; what can't be read is left out. Total. */
export function readHeld(raw: unknown): readonly Held[] {
  if (!Array.isArray(raw)) return []
  return raw.slice(-sessionLimits.held).flatMap((held) => {
    if (!isPlain(held) || !isTime(held.from)) return []
    const places = Array.isArray(held.places) ? held.places.slice(0, placeLimits.places).flatMap(readCounted) : []
    return [{ from: held.from, to: isTime(held.to) ? held.to : null, places }]
  })
}

/** Reads the words of the report; null when there are none. Total. */
export function readReportWords(raw: unknown): ReportWords | null {
  if (!isPlain(raw)) return null
  const [intro, next] = [raw.intro, raw.next].map((words) => readText(words, sessionLimits.words).trim())
  return intro || next ? { intro: intro ?? '', next: next ?? '' } : null
}

/** Is writing over for those who were invited? After the end, unless it goes on until a date still to come. */
export function isClosed({ ended }: { readonly ended: Ended | null }, now: number): boolean {
  return ended !== null && (ended.after === 'read' || ended.until === null || now >= ended.until)
}

/** The sessions once a phase opens: the one that runs, or that ended only just now, goes on; else a new one begins. (A70) */
export function sessionsBegun(held: readonly Held[], ended: Ended | null, now: number): readonly Held[] {
  const last = held.at(-1)
  if (last && last.to === null) return held
  if (last && ended && now - ended.at < sessionLimits.sameMs) return [...held.slice(0, -1), { ...last, to: null }]
  return [...held, { from: now, to: null, places: [] }].slice(-sessionLimits.held)
}

/** The sessions once this one ends: it keeps how many people its places had; one that never began is as long as its end. (A70) */
export function sessionsEnded(held: readonly Held[], places: readonly Place[], now: number): readonly Held[] {
  const last = held.at(-1)
  const isRunning = last !== undefined && last.to === null
  const counted = places.map(({ key, heads, turns }) => ({ key, heads, turns }))
  const one: Held = { from: isRunning ? last.from : now, to: now, places: counted }
  return [...(isRunning ? held.slice(0, -1) : held), one].slice(-sessionLimits.held)
}

function readCounted(raw: unknown): readonly CountedPlace[] {
  if (!isPlain(raw) || !isSite(raw.key) || raw.key === '') return []
  const heads = typeof raw.heads === 'number' ? readCount(raw.heads, placeLimits.heads) : null
  return [{ key: raw.key, heads, turns: readCount(raw.turns, 10_000) }]
}

function isTime(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isFinite(raw)
}
