import { type Atlas, type EndId, type Relation, relationsByEnd } from '@maillage/atlas'

// Asked by every row of the outline: found once an atlas.
const known = new WeakMap<Atlas['relations'], ReadonlyMap<EndId, readonly Relation[]>>()

/** The relations that end on a thing. */
export function relationsOf(atlas: Atlas, id: EndId): readonly Relation[] {
  let byEnd = known.get(atlas.relations)
  if (!byEnd) {
    byEnd = relationsByEnd(atlas)
    known.set(atlas.relations, byEnd)
  }
  return byEnd.get(id) ?? []
}
