import type { Atlas, ElementId, Position } from '@maillage/atlas'
import { boxAround, type Point } from '../geometry.ts'
import { elbowRoom, freePlaceNear } from './free-place.ts'
import { layOut } from './lay-out.ts'
import { acrossFrom, type LinkGraph, linkGraphOf } from './link-graph.ts'
import { boxesOf, gridOf } from './placed-boxes.ts'
import { shiftedClear } from './shifted-clear.ts'

type Positions = ReadonlyMap<ElementId, Position>

// Fewer places known than this share, and the page is laid out whole beside them.
const fewKnown = 0.1
const fewLinked = 12
// So many that are linked to nothing join the others of that sort one by one; more come as a block of their own.
const fewApart = 12
/** More than this is kept free for no name. */
const mostRoom = 220

/**
 * Places for the elements that have none; those known are left where they are. When nothing or hardly anything is placed,
 * a whole layout; otherwise each stands near the elements it is linked to, and those linked to none placed join the others
 * that are linked to nothing, or are laid out under the rest. The same atlas and places give the same answer. Rule: S21.
 */
export function placeUnplaced(atlas: Atlas, known: Positions): Positions {
  const placed = new Map([...known].filter(([id]) => atlas.elements.has(id)).sort(([a], [b]) => (a < b ? -1 : 1)))
  const missing = new Set([...atlas.elements.keys()].filter((id) => !placed.has(id)))
  if (missing.size === 0) return new Map()
  if (placed.size === 0) return layOut(atlas)
  if (placed.size < fewKnown * atlas.elements.size && missing.size > fewLinked) return beneath(atlas, placed, missing)
  return nearTheirs(atlas, placed, missing)
}

/** A layout of these under everything that is placed. */
function beneath(atlas: Atlas, placed: Positions, only: ReadonlySet<ElementId>): Positions {
  return shiftedClear(atlas, layOut(atlas, { only }), placed, 'below')
}

function nearTheirs(atlas: Atlas, placed: Positions, missing: ReadonlySet<ElementId>): Positions {
  const graph = linkGraphOf(atlas)
  const taken = gridOf(boxesOf(atlas, placed))
  const all = new Map<ElementId, Point>(placed)
  const found = new Map<ElementId, Position>()
  for (const at of reachable(graph, all, missing)) {
    const id = graph.ids[at]
    const wished = id === undefined ? null : middleOfLinked(graph, all, at)
    if (id === undefined || !wished) continue
    const [w, h] = [graph.w[at] ?? 0, graph.h[at] ?? 0]
    const place = freePlaceNear(taken, wished, { w, h, room: roomForNames(graph, all, at) })
    taken.add(id, boxAround(place, w, h))
    all.set(id, place)
    found.set(id, place)
  }
  const apart = [...missing].filter((id) => !found.has(id)).sort()
  if (apart.length === 0) return found
  const alone = new Set(graph.ids.filter((_, at) => linkedTo(graph, at).length === 0))
  const among = middleOf([...all].flatMap(([id, place]) => (alone.has(id) ? [place] : [])))
  if (!among || apart.length > fewApart) return new Map([...found, ...beneath(atlas, all, new Set(apart))])
  for (const id of apart) {
    const at = graph.ids.indexOf(id)
    const [w, h] = [graph.w[at] ?? 0, graph.h[at] ?? 0]
    const place = freePlaceNear(taken, among, { w, h })
    taken.add(id, boxAround(place, w, h))
    found.set(id, place)
  }
  return found
}

/** Those missing, in the order in which they are reached from what is placed. */
function reachable(graph: LinkGraph, placed: Positions, missing: ReadonlySet<ElementId>): ReadonlySet<number> {
  const isMissing = (at: number): boolean => missing.has(graph.ids[at] ?? ('' as ElementId)) // reason: '' is nobody's id
  const fromPlaced = graph.ids.flatMap((id, at) => (placed.has(id) ? [at] : []))
  const found = new Set<number>()
  for (const at of fromPlaced) for (const next of linkedTo(graph, at)) if (isMissing(next)) found.add(next)
  for (const at of found) for (const next of linkedTo(graph, at)) if (isMissing(next)) found.add(next) // walks what it adds
  return found
}

const linkedTo = (graph: LinkGraph, at: number): readonly number[] =>
  (graph.near[at] ?? []).map((link) => acrossFrom(link, at))

/** Beside what it is linked to there must be room for the name of the relation. */
function roomForNames(graph: LinkGraph, placed: ReadonlyMap<ElementId, Point>, at: number): readonly [number, number] {
  const links = (graph.near[at] ?? []).filter((link) =>
    placed.has(graph.ids[acrossFrom(link, at)] ?? ('' as ElementId)),
  ) // reason: '' is nobody's id
  const widest = Math.max(0, ...links.map(({ nameW }) => nameW))
  const highest = Math.max(0, ...links.map(({ nameH }) => nameH))
  return [Math.min(mostRoom, widest + elbowRoom), Math.min(mostRoom, highest + elbowRoom)]
}

function middleOfLinked(graph: LinkGraph, placed: ReadonlyMap<ElementId, Point>, at: number): Point | null {
  const places = linkedTo(graph, at).flatMap((other) => {
    const place = placed.get(graph.ids[other] ?? ('' as ElementId)) // reason: '' is nobody's id
    return place ? [place] : []
  })
  return middleOf(places)
}

function middleOf(places: readonly Point[]): Point | null {
  if (places.length === 0) return null
  const sum = places.reduce(([sx, sy], [x, y]) => [sx + x, sy + y] as const, [0, 0] as const)
  return [sum[0] / places.length, sum[1] / places.length]
}
