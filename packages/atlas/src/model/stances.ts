import { isRole, type Role } from '../rights/roles.ts'
import { readCount, readText } from './phases.ts'
import { maskedGroups } from './small-groups.ts'
import { isPlain } from './values.ts'

/** What somebody says of a relation, or of anything on the map: a reaction that counts, with its reason. */
export const stanceNames = ['agree', 'disagree', 'unsure'] as const
export type StanceName = (typeof stanceNames)[number]
export type StanceCount = Readonly<Record<StanceName, number>>

/** What one participant said. It is known to the server alone, which counts; the newest takes the place of those before. */
export type SaidStance = {
  readonly stance: StanceName
  readonly reason: string
  readonly role: Role
  readonly site: string
}

/** What one college or one site said; null while it is too small to stay anonymous. */
export type StanceGroup = { readonly of: 'role' | 'site'; readonly key: string; readonly count: StanceCount | null }

/** A reason somebody gave, word for word: never averaged away. Of which college, while that tells nobody apart. */
export type Reason = {
  readonly stance: StanceName
  readonly words: string
  readonly role: Role | null
  readonly site: string
}

/** What everyone sees of the stances on one thing. */
export type Stances = {
  readonly count: StanceCount
  readonly groups: readonly StanceGroup[]
  readonly reasons: readonly Reason[]
}

export const stanceLimits = { reason: 500, reasons: 300 } as const
export const noCount: StanceCount = { agree: 0, disagree: 0, unsure: 0 }

/**
 * Counts stances for everyone to see. Small groups are masked (A29); reasons keep their words, and name their college and
 * their site only where those are shown. Pure. (A38)
 */
export function countStances(said: readonly SaidStance[]): Stances {
  const groups = (['role', 'site'] as const).flatMap((of) => groupsBy(said, of))
  const isShown = (of: 'role' | 'site', key: string) =>
    groups.some((group) => group.of === of && group.key === key && group.count !== null)
  const reasons = said
    .filter(({ reason }) => reason !== '')
    .slice(-stanceLimits.reasons)
    .map(({ stance, reason, role, site }) => ({
      stance,
      words: reason,
      role: isShown('role', role) ? role : null,
      site: site !== '' && isShown('site', site) ? site : '',
    }))
  // In the order of their words, so that nobody is told by when they spoke.
  return { count: countOf(said), groups, reasons: reasons.sort((a, b) => (a.words < b.words ? -1 : 1)) }
}

/** Do people disagree on it? As many as a third of those who took sides are on each side. */
export function isContested({ count: { agree, disagree } }: Stances): boolean {
  const sides = agree + disagree
  return sides >= 2 && Math.min(agree, disagree) * 3 >= sides
}

/** Reads the stances on one thing; null when they can't be read. Total. (A19) */
export function readStances(raw: unknown): Stances | null {
  if (!isPlain(raw) || !isPlain(raw.count)) return null
  return {
    count: readStanceCount(raw.count),
    groups: (Array.isArray(raw.groups) ? raw.groups : []).flatMap(readGroup),
    reasons: (Array.isArray(raw.reasons) ? raw.reasons : []).slice(0, stanceLimits.reasons).flatMap(readReason),
  }
}

function groupsBy(said: readonly SaidStance[], of: 'role' | 'site'): readonly StanceGroup[] {
  const groups = [...Map.groupBy(said, (each) => each[of])]
    .filter(([key]) => key !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const masked = maskedGroups(new Map(groups.map(([key, each]) => [key, each.length])))
  return groups.map(([key, each]) => ({ of, key, count: masked.has(key) ? null : countOf(each) }))
}

function countOf(said: readonly SaidStance[]): StanceCount {
  const count = { ...noCount } as Record<StanceName, number>
  for (const { stance } of said) count[stance] += 1
  return count
}

function readStanceCount(raw: Readonly<Record<string, unknown>>): StanceCount {
  return { agree: readCount(raw.agree), disagree: readCount(raw.disagree), unsure: readCount(raw.unsure) }
}

function readGroup(raw: unknown): readonly StanceGroup[] {
  if (!isPlain(raw) || (raw.of !== 'role' && raw.of !== 'site') || typeof raw.key !== 'string') return []
  return [{ of: raw.of, key: raw.key.slice(0, 64), count: isPlain(raw.count) ? readStanceCount(raw.count) : null }]
}

function readReason(raw: unknown): readonly Reason[] {
  if (!isPlain(raw)) return []
  const stance = stanceNames.find((name) => name === raw.stance)
  const words = readText(raw.words, stanceLimits.reason)
  if (!stance || words === '') return []
  return [
    {
      stance,
      words,
      role: isRole(raw.role) ? raw.role : null,
      site: typeof raw.site === 'string' ? raw.site.slice(0, 24) : '',
    },
  ]
}
