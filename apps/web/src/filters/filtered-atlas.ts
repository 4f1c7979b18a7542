import {
  type Atlas,
  type AtlasElement,
  type ElementId,
  type EndId,
  elementAt,
  placesWithin,
  type Relation,
  type RelationId,
  readAuthor,
  relationAt,
} from '@maillage/atlas'
import { type Filter, isNarrowing } from './filter.ts'
import { isFound, isFoundBy, readQuery } from './search-query.ts'
import { ownWordsOfRelation, wordsOfElement, wordsOfRelation } from './words-of-things.ts'

/** What a filter shows of an atlas. */
export type Filtered = {
  /** The atlas with only what is shown; the atlas itself when nothing narrows it. */
  readonly atlas: Atlas
  /** The things that match by themselves; the others are shown because a relation that matches ends on them. */
  readonly matches: ReadonlySet<EndId>
  readonly isNarrowed: boolean
}

/**
 * Narrows an atlas. Shown are: the elements that match, the relations whose two ends are shown, and the relations that
 * match, with their ends. A filter on elements alone matches no relation by itself, and one on relations alone no element:
 * so « finance » shows who finances whom, and « acteurs » shows actors and what stands between them. A filter on kinds of
 * relation or states holds for every relation shown. (V38)
 */
export function filterAtlas(atlas: Atlas, filter: Filter): Filtered {
  const everything = new Set<EndId>()
  if (!isNarrowing(filter)) return { atlas, matches: everything, isNarrowed: false }
  const asks = asksOf(atlas, filter)
  const elements = new Set<EndId>()
  for (const element of atlas.elements.values()) if (asks.elementMatches(element)) elements.add(element.id)
  const relations = new Set<EndId>()
  for (const relation of atlas.relations.values()) if (asks.relationMatches(relation)) relations.add(relation.id)
  const matches = new Set([...elements, ...relations])
  const shown = withEnds(atlas, matches)
  addBetween(atlas, shown, matches, asks.relationMayShow)
  return { atlas: onlyShown(atlas, shown), matches, isNarrowed: true }
}

type Asks = {
  readonly elementMatches: (element: AtlasElement) => boolean
  readonly relationMatches: (relation: Relation) => boolean
  readonly relationMayShow: (relation: Relation) => boolean
}

function asksOf(atlas: Atlas, filter: Filter): Asks {
  const query = readQuery(filter.words)
  const isWithin = periodOf(filter)
  const ofElements = isAsked(filter, ['kinds', 'components', 'angles', 'scales'])
  const ofRelations = isAsked(filter, ['relationKinds', 'statuses'])
  const ofBoth = isAsked(filter, ['sites', 'roles']) || query.length > 0 || filter.since !== '' || filter.until !== ''
  // Who asks for a site asks for its tables too.
  const sites = filter.sites.flatMap((site) => (site === '' ? [''] : placesWithin(atlas.workshop.places, site)))
  const isTheirs = (thing: AtlasElement | Relation) => {
    const { role, site } = readAuthor(thing.by)
    return holds(filter.roles, role ?? '') && holds(sites, site) && isWithin(thing.at)
  }
  const isOfKind = (element: AtlasElement) =>
    holds(filter.kinds, element.kind) &&
    holds(filter.components, element.component) &&
    holds(filter.angles, element.angle) &&
    holds(filter.scales, element.scale)
  const leadsToKind = (end: EndId, depth = 8): boolean => {
    const element = elementAt(atlas, end)
    if (element) return isOfKind(element)
    const ends = depth > 0 ? relationAt(atlas, end)?.ends : undefined
    return ends !== undefined && leadsToKind(ends.from, depth - 1) && leadsToKind(ends.to, depth - 1)
  }
  const relationMayShow = ({ kind, status }: Relation) =>
    holds(filter.relationKinds, kind) && holds(filter.statuses, status)
  return {
    relationMayShow,
    elementMatches: (element) =>
      (ofElements || ofBoth) && isOfKind(element) && isTheirs(element) && isFound(query, wordsOfElement(element)),
    relationMatches: (relation) =>
      (ofRelations || ofBoth) &&
      relationMayShow(relation) &&
      isTheirs(relation) &&
      (!ofElements || (leadsToKind(relation.ends.from) && leadsToKind(relation.ends.to))) &&
      (query.length === 0 || isFoundBy(query, wordsOfRelation(atlas, relation), ownWordsOfRelation(atlas, relation))),
  }
}

function isAsked(filter: Filter, lists: readonly (keyof Filter)[]): boolean {
  return lists.some((list) => filter[list].length > 0)
}

function holds(list: readonly string[], value: string): boolean {
  return list.length === 0 || list.includes(value)
}

/** From the beginning of the first day to the end of the last, where this page is. */
function periodOf({ since, until }: Filter): (at: number) => boolean {
  const from = since === '' ? Number.NEGATIVE_INFINITY : new Date(`${since}T00:00:00`).getTime()
  const to = until === '' ? Number.POSITIVE_INFINITY : new Date(`${until}T23:59:59.999`).getTime()
  return (at) => !(at < from) && !(at > to)
}

/** These things and, for a relation, the ends it can't be read without. */
function withEnds(atlas: Atlas, ids: Iterable<EndId>): Set<EndId> {
  const shown = new Set<EndId>(ids)
  for (const id of shown) {
    const ends = relationAt(atlas, id)?.ends
    if (ends) shown.add(ends.from).add(ends.to) // a Set is walked with what is added on the way
  }
  return shown
}

/** Adds the relations that stand between two things that match; one of them may be a relation added here. */
function addBetween(
  atlas: Atlas,
  shown: Set<EndId>,
  matches: ReadonlySet<EndId>,
  mayShow: (relation: Relation) => boolean,
): void {
  const between = new Set<EndId>(matches)
  for (let before = -1; before !== between.size; ) {
    before = between.size
    for (const relation of atlas.relations.values()) {
      const { id, ends } = relation
      if (between.has(id) || !between.has(ends.from) || !between.has(ends.to) || !mayShow(relation)) continue
      between.add(id)
      shown.add(id)
    }
  }
}

function onlyShown(atlas: Atlas, shown: ReadonlySet<EndId>): Atlas {
  const only = <Id extends ElementId | RelationId, Thing>(things: ReadonlyMap<Id, Thing>) =>
    new Map([...things].filter(([id]) => shown.has(id)))
  return {
    ...atlas,
    elements: only(atlas.elements),
    relations: only(atlas.relations),
    positions: only(atlas.positions),
  }
}
