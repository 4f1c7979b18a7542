import { type Phase, phaseLimits, readLine, readPhase, readText } from './phases.ts'
import { isPlain } from './values.ts'

/** A *conducteur*: the plan of a workshop, as data that can be shared, used again and rehearsed. */
export type Plan = {
  readonly title: string
  /** How it is meant to be used, for whoever takes it up. */
  readonly about: string
  readonly phases: readonly Phase[]
}

export const planFormat = 'maillage-conducteur'
export const planLimits = { phases: 40, bytes: 200_000 } as const

/** Reads a plan as it stands in the document; null when it can't be one. Phases of one key twice: the first. Total. */
export function readPlan(raw: unknown): Plan | null {
  if (!isPlain(raw) || !Array.isArray(raw.phases)) return null
  const read = raw.phases.slice(0, planLimits.phases).flatMap((phase) => readPhase(phase) ?? [])
  const phases = [...new Map(read.toReversed().map((phase) => [phase.key, phase])).values()].toReversed()
  return { title: readLine(raw.title, phaseLimits.title), about: readText(raw.about, phaseLimits.text), phases }
}

/** Why a file is no plan that can be taken up. */
export type PlanFault = 'too-large' | 'not-json' | 'not-a-plan' | 'other-version' | 'no-phase'

/** What a file was read as: the plan, and how many of its phases could not be read; or what is wrong with it. */
export type PlanReading =
  | { readonly ok: true; readonly plan: Plan; readonly leftOut: number }
  | { readonly ok: false; readonly fault: PlanFault }

/** Reads the file of a plan (`docs/conducteur.md`), or says why it is none. Total. (A50) */
export function readPlanFile(text: string): PlanReading {
  if (text.length > planLimits.bytes) return { ok: false, fault: 'too-large' }
  const raw = parsed(text)
  if (raw === null) return { ok: false, fault: 'not-json' }
  if (!isPlain(raw) || raw.format !== planFormat) return { ok: false, fault: 'not-a-plan' }
  if (raw.version !== 1) return { ok: false, fault: 'other-version' }
  const plan = readPlan(raw)
  if (!plan || !Array.isArray(raw.phases) || plan.phases.length === 0) return { ok: false, fault: 'no-phase' }
  return { ok: true, plan, leftOut: raw.phases.length - plan.phases.length }
}

/** The file of a plan: read again it gives the same plan. (A50) */
export function writePlanFile(plan: Plan): string {
  return `${JSON.stringify({ format: planFormat, version: 1, ...plan }, null, 2)}\n`
}

/** The phase after this one in the plan; the first when none runs; null after the last, or when it isn't of the plan. */
export function phaseAfter(plan: Plan, key: string | null): Phase | null {
  if (key === null) return plan.phases[0] ?? null
  const at = plan.phases.findIndex((phase) => phase.key === key)
  return at < 0 ? null : (plan.phases[at + 1] ?? null)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
