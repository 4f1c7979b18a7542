import {
  type Atlas,
  type AtlasElement,
  type Call,
  type Clock,
  type ElementKind,
  type EndId,
  elementKindsToChoose,
  foldText,
  isInAtlas,
  type Phase,
  type Place,
  placesWithin,
  type Relation,
  readAuthor,
  sentenceText,
  siteOf,
  type Workshop,
} from '@maillage/atlas'
import type { Waiting } from '@maillage/wire'

export type Thing = AtlasElement | Relation

/** Whose work is looked at, or which part of it. */
export type Scope = 'table' | 'site' | 'all' | 'relations'

/** What can be told apart from this place: a table and its site, a site, or nothing. */
export function scopesFor(places: readonly Place[], site: string): readonly Scope[] {
  if (site === '') return ['all', 'relations']
  const isTable = siteOf(places, site) !== site
  return isTable ? ['table', 'site', 'all', 'relations'] : ['site', 'all', 'relations']
}

/** What was brought onto the map within a scope, newest first. (V75) */
export function newestOf(atlas: Atlas, scope: Scope, site: string): readonly Thing[] {
  const { places } = atlas.workshop
  const within = new Set(scope === 'table' ? [site] : placesWithin(places, siteOf(places, site)))
  const isWithin = ({ by }: Thing) => scope === 'all' || within.has(readAuthor(by).site)
  if (scope === 'relations') return newestFirst([...atlas.relations.values()])
  return newestFirst([...atlas.elements.values(), ...atlas.relations.values()].filter(isWithin))
}

/** Those in whose words all of what is sought is found, whatever its case and accents; all of them while nothing is. (V75) */
export function thingsFound(atlas: Atlas, things: readonly Thing[], sought: string): readonly Thing[] {
  const parts = foldText(sought).split(' ').filter(Boolean)
  if (parts.length === 0) return things
  return things.filter((thing) => {
    const said = foldText(`${'ends' in thing ? sentenceText(atlas, thing) : thing.label} ${thing.description}`)
    return parts.every((part) => said.includes(part))
  })
}

/**
 * What I brought that stands on the map, newest first. What the server makes of a contribution has its id with a number
 * behind: it is mine as well.
 */
export function mineOn(atlas: Atlas, isMine: (id: string) => boolean): readonly Thing[] {
  const isOwn = ({ id }: Thing) => isMine(id) || isMine(id.replace(/-\d+$/, ''))
  return newestFirst([...atlas.elements.values(), ...atlas.relations.values()].filter(isOwn))
}

/** Of my things, newest first, those that may not be on the server's disk yet: what the newest actions made. (V72) */
export function unsavedOf(mine: readonly Thing[], pending: number): ReadonlySet<EndId> {
  const times = [...new Set(mine.map(({ at }) => at))].slice(0, pending)
  return new Set(mine.filter(({ at }) => times.includes(at)).map(({ id }) => id))
}

/** What I brought that is not on the map: it waits, or was left out. What was let in meanwhile is no more among them. */
export function notOnMap(atlas: Atlas, brought: readonly Waiting[]): readonly Waiting[] {
  // reason: looked up; a name that nothing has is in no atlas.
  const isThere = (id: string) => [id, `${id}-1`, `${id}-2`, `${id}-3`].some((each) => isInAtlas(atlas, each as EndId))
  return brought.filter(({ id }) => !isThere(id)).toSorted((a, b) => b.at - a.at)
}

/** The kinds that may be added now, in the order of the phase. (V71) */
export function kindsNow(atlas: Atlas, phase: Phase | null): readonly ElementKind[] {
  const all = elementKindsToChoose(atlas)
  if (!phase?.kinds) return all
  return phase.kinds.flatMap((key) => all.find((kind) => kind.key === key) ?? [])
}

/** A word of those who lead, when it is meant for this place. */
export function callFor(call: Call | null, places: readonly Place[], site: string): Call | null {
  const isMeant = call && (call.to === '' || call.to === site || call.to === siteOf(places, site))
  return isMeant ? call : null
}

/** Which phase of its plan this is, counted from one, of how many; null outside of a plan. (V71) */
export function stepOf({ phase, plan }: Workshop): { readonly at: number; readonly of: number } | null {
  const at = plan?.phases.findIndex(({ key }) => key === phase?.key) ?? -1
  return plan && at >= 0 ? { at: at + 1, of: plan.phases.length } : null
}

/** Within this time after its start, nobody is late. Milliseconds. */
export const onTimeMs = 60_000

/** How many minutes ago the phase began for who comes in now; null when they are on time. (V71) */
export function lateBy(clock: Clock | null, arrivedAt: number): number | null {
  const late = clock ? arrivedAt - clock.startedAt : 0
  return late > onTimeMs ? Math.round(late / 60_000) : null
}

function newestFirst(things: readonly Thing[]): readonly Thing[] {
  return things.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
}
