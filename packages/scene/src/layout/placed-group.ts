import { type Box, boxAround, boxAroundAll, type Point } from '../geometry.ts'
import { arrangeGroup, type Pull, type Wishes } from './arrange-group.ts'
import type { Community } from './communities.ts'
import { acrossFrom, type LinkGraph } from './link-graph.ts'
import { seededRandom } from './random.ts'
import { regionRoom } from './region-room.ts'
import { treeOf } from './tree-of.ts'

/** A community with its members placed around (0, 0), which is the middle of its region. */
export type PlacedGroup = {
  readonly community: Community
  readonly places: ReadonlyMap<number, Point>
  readonly region: Box
}

/** Places the members of a community as they are wished. */
export function placeGroup(
  graph: LinkGraph,
  community: Community,
  wishes: Omit<Wishes, 'random'> & { readonly seed: number },
): PlacedGroup {
  const { members, hub } = community
  const places =
    hub === null
      ? inRows(graph, members, wishes.ratio)
      : arrangeGroup(graph, treeOf(graph, members, hub), { ...wishes, random: seededRandom(hub * 16 + wishes.seed) })
  const boxes = [...places].map(([at, place]) => boxAround(place, graph.w[at] ?? 0, graph.h[at] ?? 0))
  const region = regionRoom(boxAroundAll(boxes) ?? { x: 0, y: 0, w: 0, h: 0 })
  const [dx, dy] = [region.x + region.w / 2, region.y + region.h / 2]
  const centred = new Map([...places].map(([at, [x, y]]) => [at, [x - dx, y - dy] as const]))
  return { community, places: centred, region: { ...region, x: -region.w / 2, y: -region.h / 2 } }
}

/** Elements without relations, in rows. */
function inRows(graph: LinkGraph, members: readonly number[], ratio: number): ReadonlyMap<number, Point> {
  const columnW = Math.max(0, ...members.map((at) => graph.w[at] ?? 0)) + 40
  const columns = Math.max(1, Math.ceil(Math.sqrt((members.length * ratio * 110) / columnW)))
  const places = new Map<number, Point>()
  let top = 0
  for (let first = 0; first < members.length; first += columns) {
    const row = members.slice(first, first + columns)
    const height = Math.max(...row.map((at) => graph.h[at] ?? 0))
    row.forEach((at, column) => {
      places.set(at, [column * columnW, top + height / 2])
    })
    top += height + 30
  }
  return places
}

/** Where the links that leave each group go, seen from the group's hub, once groups have middles. */
export function pullsBetween(
  graph: LinkGraph,
  groups: readonly PlacedGroup[],
  middles: readonly Point[],
): readonly (readonly Pull[])[] {
  const onPage = new Map(groups.flatMap((group, at) => placesOf(group, middles[at] ?? [0, 0], at)))
  return groups.map(({ community }, group) => {
    const origin = onPage.get(community.hub ?? -1)
    return community.members.flatMap((member) =>
      (graph.near[member] ?? []).flatMap((link): Pull[] => {
        const there = onPage.get(acrossFrom(link, member))
        if (!origin || !there || there.group === group) return []
        return [{ member, weight: link.weight, to: [there.x - origin.x, there.y - origin.y] }]
      }),
    )
  })
}

type OnPage = { readonly group: number; readonly x: number; readonly y: number }

function placesOf({ places }: PlacedGroup, [x, y]: Point, group: number): readonly (readonly [number, OnPage])[] {
  return [...places].map(([at, place]) => [at, { group, x: x + place[0], y: y + place[1] }])
}
