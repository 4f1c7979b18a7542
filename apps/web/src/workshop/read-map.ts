import { type Atlas, type AtlasElement, type ElementId, type EndId, elementAt, type Relation } from '@maillage/atlas'

/** What a map says of itself, for its report: suggestions to be talked about, each with what it rests on. */
export type MapReading = {
  /** Elements with most others at the other end, most first. */
  readonly linked: readonly { readonly element: AtlasElement; readonly others: number }[]
  /** Elements without which so many would be cut off from the rest, most first. */
  readonly bridges: readonly { readonly element: AtlasElement; readonly cutOff: number }[]
  /** Relations that say that something is missing, held back, or in tension. */
  readonly lacks: readonly Relation[]
  /** Two schemes that touch one theme, with no link and no actor between them. */
  readonly apart: readonly { readonly one: AtlasElement; readonly other: AtlasElement; readonly theme: AtlasElement }[]
  /** Issues and questions with no scenario next to them. */
  readonly unanswered: readonly AtlasElement[]
  readonly alone: readonly AtlasElement[]
}

type Neighbours = ReadonlyMap<ElementId, ReadonlySet<ElementId>>

const most = 8
const lackKinds = ['ignore', 'tension', 'freine']

/** Reads a map as it is talked about at the end of a workshop. Pure; no order but that of the atlas decides. (V144) */
export function readMap(atlas: Atlas): MapReading {
  const near = neighboursIn(atlas)
  const elements = [...atlas.elements.values()]
  const countOf = ({ id }: AtlasElement) => near.get(id)?.size ?? 0
  return {
    linked: elements
      .map((element) => ({ element, others: countOf(element) }))
      .filter(({ others }) => others >= 3)
      .sort((a, b) => b.others - a.others)
      .slice(0, most),
    bridges: bridgesOf(atlas, near).slice(0, most),
    lacks: [...atlas.relations.values()].filter(({ kind }) => lackKinds.includes(kind)),
    apart: apartIn(elements, near).slice(0, most),
    unanswered: elements.filter(
      (element) =>
        (element.kind === 'enjeu' || element.kind === 'questionnement') && !hasNear(atlas, near, element, 'scenario'),
    ),
    alone: elements.filter((element) => countOf(element) === 0),
  }
}

/** The elements each element is joined to; a relation that ends on a relation joins what that one joins. */
function neighboursIn(atlas: Atlas): Neighbours {
  const near = new Map<ElementId, Set<ElementId>>()
  for (const { id } of atlas.elements.values()) near.set(id, new Set())
  for (const { ends } of atlas.relations.values()) {
    const [from, to] = [elementsAt(atlas, ends.from), elementsAt(atlas, ends.to)]
    for (const a of from) {
      for (const b of to) {
        if (a === b) continue
        near.get(a)?.add(b)
        near.get(b)?.add(a)
      }
    }
  }
  return near
}

function elementsAt(atlas: Atlas, end: EndId, depth = 4): readonly ElementId[] {
  const element = elementAt(atlas, end)
  if (element) return [element.id]
  // reason: what is no element is looked up among relations.
  const relation = atlas.relations.get(end as Relation['id'])
  if (!relation || depth === 0) return []
  return [...elementsAt(atlas, relation.ends.from, depth - 1), ...elementsAt(atlas, relation.ends.to, depth - 1)]
}

function hasNear(atlas: Atlas, near: Neighbours, { id }: AtlasElement, kind: string): boolean {
  return [...(near.get(id) ?? [])].some((other) => atlas.elements.get(other)?.kind === kind)
}

/** For each element whose loss would split its part of the map: how many stand outside of the largest piece left. */
function bridgesOf(atlas: Atlas, near: Neighbours): MapReading['bridges'] {
  // Each candidate is tried by walking its part: above this many links it would hold a phone up.
  if (near.size > 1500) return []
  return [...atlas.elements.values()]
    .filter(({ id }) => (near.get(id)?.size ?? 0) > 1)
    .map((element) => ({ element, cutOff: cutOffWithout(near, element.id) }))
    .filter(({ cutOff }) => cutOff > 1) // an element at the end of a branch is what every hub holds
    .sort((a, b) => b.cutOff - a.cutOff)
}

function cutOffWithout(near: Neighbours, gone: ElementId): number {
  const seen = new Set<ElementId>([gone])
  const pieces: number[] = []
  for (const start of near.get(gone) ?? []) {
    if (seen.has(start)) continue
    const piece = new Set<ElementId>([start])
    for (const id of piece) for (const next of near.get(id) ?? []) if (next !== gone) piece.add(next)
    for (const id of piece) seen.add(id)
    pieces.push(piece.size)
  }
  return pieces.length < 2 ? 0 : pieces.reduce((sum, size) => sum + size, 0) - Math.max(...pieces)
}

function apartIn(elements: readonly AtlasElement[], near: Neighbours): MapReading['apart'] {
  const nearOf = (id: ElementId) => near.get(id) ?? new Set<ElementId>()
  const actors = new Set(elements.filter(({ kind }) => kind === 'acteur').map(({ id }) => id))
  return elements
    .filter(({ kind }) => kind === 'descripteur')
    .flatMap((theme) => {
      const schemes = elements.filter(({ id, kind }) => kind === 'dispositif' && nearOf(theme.id).has(id))
      return schemes.flatMap((one, at) =>
        schemes
          .slice(at + 1)
          .filter(
            ({ id }) => !nearOf(one.id).has(id) && ![...nearOf(one.id)].some((a) => actors.has(a) && nearOf(id).has(a)),
          )
          .map((other) => ({ one, other, theme })),
      )
    })
}
