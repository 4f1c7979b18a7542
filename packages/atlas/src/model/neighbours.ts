import type { Atlas, Relation } from './atlas.ts'
import { elementAt } from './graph.ts'
import { groupedBy } from './grouped-by.ts'
import type { EndId, KindKey, TrameCode } from './ids.ts'
import { directionOf, relationKindOf } from './kinds-of.ts'
import { sentenceOf } from './sentences.ts'

/** A thing at the other end of relations of a centre, with all of them, in the atlas's order. */
export type Neighbour = { readonly id: EndId; readonly relations: readonly Relation[] }

/** What neighbours are put together by: the verb they are joined by, what they are, or where they stand on the trame. */
export const sectorings = ['relation', 'kind', 'component'] as const
export type Sectoring = (typeof sectorings)[number]

/** Neighbours that share something. `of` says what: which of the three is set follows from the sectoring. */
export type Sector = {
  readonly key: string
  readonly of:
    | { readonly type: 'relation'; readonly kind: KindKey; readonly reading: 'from' | 'to' }
    | { readonly type: 'kind'; readonly kind: KindKey | null }
    | { readonly type: 'component'; readonly code: TrameCode | '' }
  readonly neighbours: readonly Neighbour[]
}

/**
 * Every neighbour of a thing once, with all relations between the two. What is joined to itself is its own neighbour. A
 * neighbour is an element, or a relation that the thing speaks of or that speaks of it. (A60)
 */
export function neighboursOf(atlas: Pick<Atlas, 'relations'>, centre: EndId): readonly Neighbour[] {
  const touching = [...atlas.relations.values()].filter(({ ends }) => ends.from === centre || ends.to === centre)
  return [...groupedBy(touching, ({ ends }) => (ends.from === centre ? ends.to : ends.from))].map(
    ([id, relations]) => ({ id, relations }),
  )
}

/**
 * The neighbours in sectors: each in one of them, sectors in the order of their table, those outside of it last. By
 * relation, a neighbour stands under the kind of its first relation, as it reads from the centre. (A61)
 */
export function sectorsOf(atlas: Atlas, centre: EndId, by: Sectoring): readonly Sector[] {
  const groups = groupedBy(
    neighboursOf(atlas, centre).map((neighbour) => ({ neighbour, of: sectorOf(atlas, centre, neighbour, by) })),
    ({ of }) => keyOf(of),
  )
  const order = orderOf(atlas, by)
  const rank = (key: string) => order.get(key) ?? Number.POSITIVE_INFINITY
  return [...groups]
    .flatMap(([key, [first, ...others]]): readonly Sector[] =>
      first ? [{ key, of: first.of, neighbours: [first, ...others].map(({ neighbour }) => neighbour) }] : [],
    )
    .sort((a, b) => (rank(a.key) === rank(b.key) ? 0 : rank(a.key) - rank(b.key)))
}

function sectorOf(atlas: Atlas, centre: EndId, { id, relations }: Neighbour, by: Sectoring): Sector['of'] {
  const element = elementAt(atlas, id)
  if (by === 'kind') return { type: 'kind', kind: element?.kind ?? null }
  if (by === 'component') return { type: 'component', code: element?.component ?? '' }
  const [first] = relations
  // A neighbour has at least one relation: it was found by it.
  if (!first) return { type: 'kind', kind: null }
  const isBackward = directionOf(atlas, first) === 'forward' && sentenceOf(atlas, first).subject !== centre
  return { type: 'relation', kind: first.kind, reading: isBackward ? 'to' : 'from' }
}

function keyOf(of: Sector['of']): string {
  switch (of.type) {
    case 'relation':
      return `${of.kind}/${of.reading}`
    case 'kind':
      return of.kind ?? ''
    case 'component':
      return of.code
  }
}

function orderOf(atlas: Atlas, by: Sectoring): ReadonlyMap<string, number> {
  const keys = {
    relation: () => [...atlas.relationKinds.keys()].flatMap((key) => [`${key}/from`, `${key}/to`]),
    kind: () => [...atlas.elementKinds.keys()],
    component: () => [...atlas.trame.components.keys()],
  }
  return new Map<string, number>(keys[by]().map((key, at) => [key, at]))
}

/** What the verb of a sector by relation is, from the centre: the words of its kind. */
export function verbOfSector(atlas: Pick<Atlas, 'relationKinds'>, kind: KindKey, reading: 'from' | 'to'): string {
  const known = relationKindOf(atlas, { kind })
  return reading === 'from' ? known.label : known.inverse || `← ${known.label}`
}
