import type { Outcome } from '../outcome.ts'
import { refused } from '../outcome.ts'
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

/** Reads the file of a plan (`docs/conducteur.md`). Refuses, without any part of it taken, what is no such file. */
export function readPlanFile(text: string): Outcome<Plan> {
  const raw = text.length > planLimits.bytes ? null : parsed(text)
  const plan = isPlain(raw) && raw.format === planFormat && raw.version === 1 ? readPlan(raw) : null
  return plan && plan.phases.length > 0 ? { ok: true, value: plan } : refused({ code: 'file-not-readable' })
}

/** The file of a plan: read again it gives the same plan. */
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
