import { type Atlas, type ElementId, type EndId, elementKindOf, type RelationId } from '@maillage/atlas'
import { boxOf } from '../figures/box-of.ts'
import { nameSize } from '../figures/project-relation.ts'
import { styleOfRelation } from '../style/style.ts'

/** All relations between two elements, seen as one link: how many, and the room their names take. */
export type Link = {
  readonly a: number
  readonly b: number
  readonly weight: number
  readonly count: number
  readonly nameW: number
  readonly nameH: number
}

/** What a layout sees of an atlas: sizes and links, by number, in the order of ids whatever the order of the atlas. */
export type LinkGraph = {
  readonly ids: readonly ElementId[]
  readonly w: readonly number[]
  readonly h: readonly number[]
  readonly links: readonly Link[]
  /** For each element, its links. */
  readonly near: readonly (readonly Link[])[]
}

/** Reads an atlas, or some of its elements, as sizes and links. */
export function linkGraphOf(atlas: Atlas, only?: ReadonlySet<ElementId>): LinkGraph {
  const ids = [...atlas.elements.keys()].filter((id) => !only || only.has(id)).sort()
  const numbers = new Map(ids.map((id, at) => [id, at]))
  const links = linksBetween(atlas, numbers)
  const near: Link[][] = ids.map(() => [])
  for (const link of links) {
    near[link.a]?.push(link)
    near[link.b]?.push(link)
  }
  const sizes = ids.map((id) => sizeIn(atlas, id))
  return { ids, w: sizes.map((size) => size.w), h: sizes.map((size) => size.h), links, near }
}

/** The other end of a link. */
export const acrossFrom = (link: Link, end: number): number => (link.a === end ? link.b : link.a)

function sizeIn(atlas: Atlas, id: ElementId): { readonly w: number; readonly h: number } {
  const element = atlas.elements.get(id)
  return element ? boxOf(element, elementKindOf(atlas, element)) : { w: 0, h: 0 }
}

function linksBetween(atlas: Atlas, numbers: ReadonlyMap<ElementId, number>): readonly Link[] {
  const found = new Map<string, Link>()
  for (const id of [...atlas.relations.keys()].sort()) {
    const relation = atlas.relations.get(id)
    if (!relation) continue
    const name = nameSize(relation, relation.name || styleOfRelation(atlas, relation).word)
    const from = elementsAt(atlas, relation.ends.from, numbers)
    const to = elementsAt(atlas, relation.ends.to, numbers)
    const weight = 1 / Math.max(1, from.length * to.length)
    for (const one of from)
      for (const other of to) if (one !== other) add(Math.min(one, other), Math.max(one, other), weight, name)
  }
  return [...found.values()]

  function add(a: number, b: number, weight: number, name: { readonly w: number; readonly h: number }): void {
    const old = found.get(`${a} ${b}`) ?? { a, b, weight: 0, count: 0, nameW: 0, nameH: 0 }
    const next = {
      a,
      b,
      weight: old.weight + weight,
      count: old.count + 1,
      nameW: Math.max(old.nameW, name.w),
      nameH: old.nameH + name.h + 6,
    }
    found.set(`${a} ${b}`, next)
  }
}

// A relation on a relation pulls towards the elements that one joins; three floors up the pull is not worth the search.
function elementsAt(atlas: Atlas, end: EndId, numbers: ReadonlyMap<ElementId, number>, floors = 3): readonly number[] {
  const number = numbers.get(end as ElementId) // reason: an EndId is looked up on both sides
  if (number !== undefined) return [number]
  const ends = floors > 0 ? atlas.relations.get(end as RelationId)?.ends : undefined // reason: likewise
  if (!ends) return []
  const both = [
    ...elementsAt(atlas, ends.from, numbers, floors - 1),
    ...elementsAt(atlas, ends.to, numbers, floors - 1),
  ]
  return [...new Set(both)]
}
