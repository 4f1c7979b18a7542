import type { Atlas, ElementId, Position } from '@maillage/atlas'
import type { Point } from '../geometry.ts'
import type { Pull } from './arrange-group.ts'
import { type Community, communitiesOf } from './communities.ts'
import { judgeLayout } from './judge-layout.ts'
import { type LinkGraph, linkGraphOf } from './link-graph.ts'
import type { Tie } from './pack-boxes.ts'
import { packParcels, sumTies } from './pack-parcels.ts'
import { type Form, formsIn, placesOnPage } from './page-cut.ts'
import { type PlacedGroup, placeGroup, pullsBetween } from './placed-group.ts'
import { regionGap } from './region-room.ts'

// Up to here there is time to draw several pages and keep the best one.
const mostForTries = 300

/** What to lay out: all elements, or only some. */
export type LayOutOptions = { readonly only?: ReadonlySet<ElementId> }

// Width for one of height: groups are tried tall, like a page and wide, and the page takes what fits.
const ratios = [1.5, 0.8, 1.1, 2.2, 3.2] as const
const fewRatios = [1.5, 0.9, 2.6] as const

/**
 * Places for elements (the middle of each box): groups of much linked elements, each around its most linked one, packed
 * on a page of 16:10. The same atlas gives the same places, whatever its order; no box touches another. Rule: S16.
 */
export function layOut(atlas: Atlas, { only }: LayOutOptions = {}): ReadonlyMap<ElementId, Position> {
  const graph = linkGraphOf(atlas, only)
  const communities = communitiesOf(graph)
  const tries = graph.ids.length <= mostForTries ? [1, 2, 3, 4, 5] : [1]
  const drafts = tries.map((seed) => draftOf(graph, communities, seed))
  if (drafts.length === 1) return drafts[0] ?? new Map()
  const judged = drafts.map((positions) => ({ positions, cost: judgeLayout(atlas, positions) }))
  return judged.reduce((best, next) => (next.cost < best.cost ? next : best)).positions
}

/** One way to lay out the groups; another seed gives another way. */
function draftOf(graph: LinkGraph, communities: readonly Community[], seed: number): Map<ElementId, Position> {
  const effort = Math.min(1, 1200 / graph.ids.length)
  const tried = effort < 1 ? fewRatios : ratios
  const place = (community: Community, pulls: readonly Pull[], ratio: number): PlacedGroup =>
    placeGroup(graph, community, { pulls, ratio, effort, seed })
  // Twice: once to know how large groups are and where they go, once more with each turned towards its neighbours.
  const forms = communities.map((community) => tried.map((ratio) => place(community, [], ratio)))
  const parcels = forms.map((groups) => groups.map(roomOf))
  const cut = packParcels(parcels, tiesBetween(graph, communities), seed)
  const chosen = formsIn(cut)
  const rough = forms.flatMap((groups, at) => groups[chosen.get(at) ?? 0] ?? [])
  const pulls = pullsBetween(graph, rough, placesOnPage(cut, parcels))
  const turned = communities.map((community, at) =>
    place(community, pulls[at] ?? [], tried[chosen.get(at) ?? 0] ?? tried[0]),
  )
  const middles = placesOnPage(
    cut,
    turned.map((group) => [roomOf(group)]),
  )
  return new Map(turned.flatMap((group, at) => positionsOf(graph, group, middles[at] ?? [0, 0])))
}

const roomOf = ({ region }: PlacedGroup): Form => ({ w: region.w + regionGap, h: region.h + regionGap })

function tiesBetween(graph: LinkGraph, communities: readonly Community[]): readonly Tie[] {
  const home = new Map(communities.flatMap(({ members }, group) => members.map((at) => [at, group] as const)))
  return sumTies(graph.links.map(({ a, b, weight }) => ({ a: home.get(a) ?? 0, b: home.get(b) ?? 0, weight })))
}

function positionsOf(
  graph: LinkGraph,
  { places }: PlacedGroup,
  [x, y]: Point,
): readonly (readonly [ElementId, Position])[] {
  return [...places].flatMap(([at, place]) => {
    const id = graph.ids[at]
    return id === undefined ? [] : [[id, [Math.round(x + place[0]), Math.round(y + place[1])]] as const]
  })
}
