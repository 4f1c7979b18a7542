import { isSite } from '../rights/roles.ts'
import type { Birth } from './atlas.ts'
import { type EndId, isId } from './ids.ts'
import { type Phase, readCount, readLine, readPhase, readText } from './phases.ts'
import { type Place, readPlaces } from './places.ts'
import { type Plan, readPlan } from './plan.ts'
import { type Ended, type Held, type ReportWords, readEnded, readHeld, readReportWords } from './sessions.ts'
import { isPlain } from './values.ts'

/** When the phase began and when it is meant to end, by the server's clock; `endsAt` null when nobody counts. */
export type Clock = { readonly startedAt: number; readonly endsAt: number | null }

/** What everyone is asked to look at; `ids` may be empty: then nothing in particular. */
export type Spotlight = Birth & {
  readonly ids: readonly EndId[]
  /** Why it is shown, in a line; '' when nothing was said. */
  readonly words: string
}

/** A word to one place, or to all (`to` is ''). */
export type Call = Birth & { readonly to: string; readonly words: string }

/** Is this a rehearsal? Then what was there before stands in this version and here, and comes back at its end. */
export type Rehearsal = Birth & {
  readonly version: string
  readonly phase: Phase | null
  readonly clock: Clock | null
  readonly places: readonly Place[]
  readonly ended: Ended | null
  readonly held: readonly Held[]
}

/** How many contributions wait: to be revealed, and to be let in. */
export type Waiting = { readonly sealed: number; readonly inbox: number }

/** What people read before they write: who asks, why, how long it is kept, whom to write to. */
export type Notice = {
  readonly controller: string
  readonly purpose: string
  readonly kept: string
  readonly contact: string
}

/** What is decided for everyone in the room, by the server alone (commands). Plain data, each field under its own key. */
export type Workshop = {
  /** Nobody but who leads writes, since then and by that role; null when everybody does. */
  readonly frozen: Birth | null
  readonly phase: Phase | null
  readonly clock: Clock | null
  readonly plan: Plan | null
  readonly places: readonly Place[]
  readonly spotlight: Spotlight | null
  readonly call: Call | null
  readonly rehearsal: Rehearsal | null
  readonly waiting: Waiting
  readonly notice: Notice | null
  /** The session has run and is over; null before it, and while one runs. */
  readonly ended: Ended | null
  /** The sessions that were held, oldest first. */
  readonly held: readonly Held[]
  readonly report: ReportWords | null
}
export type WorkshopField = keyof Workshop

/** What was decided about one thing, by the server alone: it stays as it is from then on. */
export type Marks = { readonly [Name in MarkName]: Birth | null }
export const markNames = ['validated', 'locked'] as const
export type MarkName = (typeof markNames)[number]

export const workshopLimits = { spotlight: 50, call: 200, notice: 1000 } as const

export const noMarks: Marks = { validated: null, locked: null }
export const openWorkshop: Workshop = {
  frozen: null,
  phase: null,
  clock: null,
  plan: null,
  places: [],
  spotlight: null,
  call: null,
  rehearsal: null,
  waiting: { sealed: 0, inbox: 0 },
  notice: null,
  ended: null,
  held: [],
  report: null,
}

/** Reads what is decided for everyone. Total: what can't be read is not decided. (A19) */
export function readWorkshop(raw: Readonly<Record<string, unknown>>): Workshop {
  return {
    frozen: readBirth(raw.frozen),
    phase: readPhase(raw.phase),
    clock: readClock(raw.clock),
    plan: readPlan(raw.plan),
    places: readPlaces(raw.places),
    spotlight: readSpotlight(raw.spotlight),
    call: readCall(raw.call),
    rehearsal: readRehearsal(raw.rehearsal),
    waiting: readWaiting(raw.waiting),
    notice: readNotice(raw.notice),
    ended: readEnded(raw.ended),
    held: readHeld(raw.held),
    report: readReportWords(raw.report),
  }
}

/** Reads who decided something and when; null when it can't be read. Total. */
export function readBirth(raw: unknown): Birth | null {
  if (!isPlain(raw) || typeof raw.by !== 'string' || typeof raw.at !== 'number' || !Number.isFinite(raw.at)) return null
  return { by: raw.by.slice(0, 64).toWellFormed(), at: raw.at }
}

/** Reads the notice; null when none was written. Total. */
export function readNotice(raw: unknown): Notice | null {
  if (!isPlain(raw)) return null
  const [controller, purpose, kept, contact] = [raw.controller, raw.purpose, raw.kept, raw.contact].map((words) =>
    readText(words, workshopLimits.notice),
  )
  return controller || purpose || kept || contact
    ? { controller: controller ?? '', purpose: purpose ?? '', kept: kept ?? '', contact: contact ?? '' }
    : null
}

/** The marks of a thing, from the atlas's list of them. */
export function marksOf(marks: ReadonlyMap<EndId, Marks>, id: EndId): Marks {
  return marks.get(id) ?? noMarks
}

export function isUnmarked(marks: Marks): boolean {
  return markNames.every((name) => marks[name] === null)
}

/** What time it is for the phase that runs: in a pause it stands still at the moment the pause began. Milliseconds. */
export function phaseTime({ frozen, clock }: Pick<Workshop, 'frozen' | 'clock'>, now: number): number {
  return frozen ? Math.max(frozen.at, clock?.startedAt ?? 0) : now
}

/** Reads a clock; null when it is none. */
export function readClock(raw: unknown): Clock | null {
  if (!isPlain(raw) || typeof raw.startedAt !== 'number' || !Number.isFinite(raw.startedAt)) return null
  const { endsAt } = raw
  return { startedAt: raw.startedAt, endsAt: typeof endsAt === 'number' && Number.isFinite(endsAt) ? endsAt : null }
}

function readSpotlight(raw: unknown): Spotlight | null {
  const act = readBirth(raw)
  if (!act || !isPlain(raw) || !Array.isArray(raw.ids)) return null
  // reason: an id's form is all an end has.
  const ids = raw.ids.filter((id): id is EndId => isId(id)).slice(0, workshopLimits.spotlight)
  return { ...act, ids, words: readLine(raw.words, workshopLimits.call) }
}

function readCall(raw: unknown): Call | null {
  const act = readBirth(raw)
  if (!act || !isPlain(raw) || !isSite(raw.to)) return null
  return { ...act, to: raw.to, words: readLine(raw.words, workshopLimits.call) }
}

function readRehearsal(raw: unknown): Rehearsal | null {
  const act = readBirth(raw)
  if (!act || !isPlain(raw) || typeof raw.version !== 'string') return null
  const before = { phase: readPhase(raw.phase), clock: readClock(raw.clock), places: readPlaces(raw.places) }
  const sessions = { ended: readEnded(raw.ended), held: readHeld(raw.held) }
  return { ...act, version: raw.version.slice(0, 64), ...before, ...sessions }
}

function readWaiting(raw: unknown): Waiting {
  const waiting = isPlain(raw) ? raw : {}
  return { sealed: readCount(waiting.sealed, 1e6), inbox: readCount(waiting.inbox, 1e6) }
}
