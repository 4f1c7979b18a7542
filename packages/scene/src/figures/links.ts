import type { Atlas, EndId, Relation, RelationId } from '@maillage/atlas'

/** Where a relation stands among those that join the same two ends: `place` is 0 for the only one, else …-1, 0, 1… */
export type Fan = { readonly place: number; readonly count: number }

/** Who is linked to whom, for drawing. */
export type Links = {
  /** The relations that end on each thing, by id; a relation to itself once. */
  readonly byEnd: ReadonlyMap<EndId, readonly RelationId[]>
  readonly fans: ReadonlyMap<RelationId, Fan>
}

const made = new WeakMap<Atlas['relations'], Links>()
const alone: Fan = { place: 0, count: 1 }

/** The links of an atlas, found once for each table of relations: dragging an element asks for them every frame. */
export function linksOf(atlas: Pick<Atlas, 'relations'>): Links {
  const known = made.get(atlas.relations)
  if (known) return known
  const links = findLinks([...atlas.relations.values()].sort((a, b) => (a.id < b.id ? -1 : 1)))
  made.set(atlas.relations, links)
  return links
}

function findLinks(relations: readonly Relation[]): Links {
  const byEnd = new Map<EndId, RelationId[]>()
  const byPair = new Map<string, RelationId[]>()
  for (const { id, ends } of relations) {
    put(byEnd, ends.from, id)
    if (ends.to !== ends.from) put(byEnd, ends.to, id)
    put(byPair, ends.from < ends.to ? `${ends.from} ${ends.to}` : `${ends.to} ${ends.from}`, id)
  }
  const fans = new Map<RelationId, Fan>()
  for (const ids of byPair.values()) {
    const count = ids.length
    ids.forEach((id, at) => {
      fans.set(id, count === 1 ? alone : { place: at - (count - 1) / 2, count })
    })
  }
  return { byEnd, fans }
}

function put<Key>(lists: Map<Key, RelationId[]>, key: Key, id: RelationId): void {
  const list = lists.get(key)
  if (list) list.push(id)
  else lists.set(key, [id])
}
