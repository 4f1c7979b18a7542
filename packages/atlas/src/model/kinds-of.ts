import type { Atlas, AtlasElement, ElementKind, Relation, RelationKind } from './atlas.ts'
import { inferredElementKind, inferredRelationKind } from './default-kinds.ts'
import type { KindKey } from './ids.ts'

/** The kind of an element, from the atlas's table; an unknown key gets plain looks under its own name. (A5) */
export function elementKindOf(atlas: Pick<Atlas, 'elementKinds'>, element: Pick<AtlasElement, 'kind'>): ElementKind {
  return atlas.elementKinds.get(element.kind) ?? inferredElementKind(element.kind, 1000)
}

/** The kind of a relation, likewise. (A5) */
export function relationKindOf(atlas: Pick<Atlas, 'relationKinds'>, relation: Pick<Relation, 'kind'>): RelationKind {
  return atlas.relationKinds.get(relation.kind) ?? inferredRelationKind(relation.kind, 1000)
}

/** The kinds of element a person can choose: the table, then those in use outside it. (A5) */
export function elementKindsToChoose(atlas: Atlas): readonly ElementKind[] {
  return withUsed(atlas.elementKinds, atlas.elements, (element) => elementKindOf(atlas, element))
}

/** The kinds of relation a person can choose: the table, then those in use outside it. (A5) */
export function relationKindsToChoose(atlas: Atlas): readonly RelationKind[] {
  return withUsed(atlas.relationKinds, atlas.relations, (relation) => relationKindOf(atlas, relation))
}

/** Where a relation points: its own direction, else its kind's. `none` is read the same way from both ends. */
export function directionOf(atlas: Pick<Atlas, 'relationKinds'>, relation: Relation): 'forward' | 'both' | 'none' {
  if (relation.direction !== '') return relation.direction
  return relationKindOf(atlas, relation).directed ? 'forward' : 'none'
}

function withUsed<Kind extends { readonly key: KindKey }, Thing extends { readonly kind: KindKey }>(
  table: ReadonlyMap<KindKey, Kind>,
  things: ReadonlyMap<unknown, Thing>,
  kindOf: (thing: Thing) => Kind,
): readonly Kind[] {
  const found = new Map(table)
  for (const thing of things.values()) {
    if (!found.has(thing.kind)) found.set(thing.kind, kindOf(thing))
  }
  return [...found.values()]
}
