import type { Atlas, AtlasElement, Relation } from './atlas.ts'
import type { ElementId, EndId, RelationId } from './ids.ts'

/** The element under this name, if the name is an element's. */
export function elementAt(atlas: Atlas, id: EndId): AtlasElement | null {
  return atlas.elements.get(id as ElementId) ?? null // reason: an EndId is looked up on both sides
}

/** The relation under this name, if the name is a relation's. */
export function relationAt(atlas: Atlas, id: EndId): Relation | null {
  return atlas.relations.get(id as RelationId) ?? null // reason: likewise
}

/** Does this name stand on the map? */
export function isInAtlas(atlas: Atlas, id: EndId): boolean {
  return elementAt(atlas, id) !== null || relationAt(atlas, id) !== null
}

/** The relations that end on each thing, in the atlas's order; a relation to itself is listed once. */
export function relationsByEnd(atlas: Pick<Atlas, 'relations'>): ReadonlyMap<EndId, readonly Relation[]> {
  const found = new Map<EndId, Relation[]>()
  const put = (end: EndId, relation: Relation) => {
    const list = found.get(end)
    if (list) list.push(relation)
    else found.set(end, [relation])
  }
  for (const relation of atlas.relations.values()) {
    put(relation.ends.from, relation)
    if (relation.ends.to !== relation.ends.from) put(relation.ends.to, relation)
  }
  return found
}

/**
 * These things and every relation that can't stand without them: those that end on one of them, and so on.
 * Rule A13: removing a thing removes the relations that end on it.
 */
export function withDependents(atlas: Atlas, ids: Iterable<EndId>): ReadonlySet<EndId> {
  const byEnd = relationsByEnd(atlas)
  const found = new Set<EndId>(ids)
  for (const id of found) {
    for (const relation of byEnd.get(id) ?? []) found.add(relation.id) // a Set is walked with what is added on the way
  }
  return found
}
