import { type Box, boxAround, boxAroundAll, overlap, type Point } from '../geometry.ts'
import type { Link, LinkGraph } from './link-graph.ts'
import { placeTree } from './place-tree.ts'
import type { Tree } from './tree-of.ts'

/** Where a link that leaves the group goes, seen from the hub. */
export type Pull = { readonly member: number; readonly to: Point; readonly weight: number }

/** What a group should look like besides being clear; `ratio` is its width for one of height, `effort` (0 to 1) how long to search. */
export type Wishes = {
  readonly pulls: readonly Pull[]
  readonly ratio: number
  readonly effort: number
  readonly random: () => number
}

type Draft = { left: number[]; right: number[]; order: Map<number, number[]> }

/**
 * A good way to deal out the branches of a group: little crossing, little height, members turned towards the groups they
 * are linked to. Tries small changes and keeps what helps; the same chance gives the same answer.
 */
export function arrangeGroup(graph: LinkGraph, tree: Tree, wishes: Wishes): ReadonlyMap<number, Point> {
  const { random } = wishes
  let draft = firstDraft(graph, tree)
  const tallest = tallestFor(graph, tree, wishes.ratio)
  let places = placeTree(graph, tree, draft, tallest)
  let cost = costOf(graph, tree, places, wishes)
  const tries = Math.min(500, tree.stem.size * 30) * wishes.effort
  for (let round = 0; round < tries; round += 1) {
    const next = changed(draft, random)
    const nextPlaces = placeTree(graph, tree, next, tallest)
    const nextCost = costOf(graph, tree, nextPlaces, wishes)
    if (nextCost > cost) continue
    draft = next
    places = nextPlaces
    cost = nextCost
  }
  return places
}

// About as tall as wide: a big star takes several columns on each side.
function tallestFor(graph: LinkGraph, tree: Tree, ratio: number): number {
  let area = 0
  for (const at of tree.children.keys()) area += ((graph.w[at] ?? 0) + 190) * ((graph.h[at] ?? 0) + 26)
  return Math.max(320, Math.sqrt(area / ratio) * 1.15)
}

function firstDraft(graph: LinkGraph, tree: Tree): Draft {
  const weight = (at: number): number =>
    (graph.h[at] ?? 0) + (tree.children.get(at) ?? []).reduce((sum, under) => sum + weight(under), 0)
  const draft: Draft = {
    left: [],
    right: [],
    order: new Map([...tree.children].map(([at, under]) => [at, [...under]])),
  }
  let lean = 0
  for (const at of [...(tree.children.get(tree.hub) ?? [])].sort((a, b) => weight(b) - weight(a) || a - b)) {
    if (lean > 0) draft.left.push(at)
    else draft.right.push(at)
    lean += lean > 0 ? -weight(at) : weight(at)
  }
  return draft
}

function changed(draft: Draft, random: () => number): Draft {
  const next: Draft = { left: [...draft.left], right: [...draft.right], order: draft.order }
  const deeper = [...draft.order].filter(([, under]) => under.length > 1)
  if (deeper.length > 0 && random() < 0.3) return swappedBelow(next, deeper, random)
  const from = random() * (next.left.length + next.right.length) < next.left.length ? next.left : next.right
  const to = random() < 0.5 ? next.left : next.right
  const [at] = from.splice(Math.floor(random() * from.length), 1)
  if (at !== undefined) to.splice(Math.floor(random() * (to.length + 1)), 0, at)
  return next
}

function swappedBelow(
  draft: Draft,
  deeper: readonly (readonly [number, readonly number[]])[],
  random: () => number,
): Draft {
  const [parent, under] = deeper[Math.floor(random() * deeper.length)] ?? [-1, []]
  const next = [...under]
  const [at] = next.splice(Math.floor(random() * next.length), 1)
  if (at !== undefined) next.splice(Math.floor(random() * (next.length + 1)), 0, at)
  return { ...draft, order: new Map(draft.order).set(parent, next) }
}

function costOf(graph: LinkGraph, tree: Tree, places: ReadonlyMap<number, Point>, { pulls, ratio }: Wishes): number {
  const boxes = new Map<number, Box>()
  for (const [at, place] of places) boxes.set(at, boxAround(place, graph.w[at] ?? 0, graph.h[at] ?? 0))
  const around = boxAroundAll(boxes.values())
  let cost = around ? (4 * Math.max(around.w, ratio * around.h)) / Math.sqrt(ratio) + Math.sqrt(around.w * around.h) : 0
  for (const link of tree.crossing) cost += crossingCost(link, boxes)
  for (const { member, to, weight } of pulls) {
    const place = places.get(member)
    if (place) cost += 0.35 * weight * Math.hypot(to[0] - place[0], to[1] - place[1])
  }
  return cost
}

function crossingCost(link: Link, boxes: ReadonlyMap<number, Box>): number {
  const [a, b] = [boxes.get(link.a), boxes.get(link.b)]
  if (!a || !b) return 0
  const from: Point = [a.x + a.w / 2, a.y + a.h / 2]
  const to: Point = [b.x + b.w / 2, b.y + b.h / 2]
  let cost = link.count * Math.hypot(to[0] - from[0], to[1] - from[1])
  for (const box of boxes.values()) if (box !== a && box !== b && passesThrough(from, to, box)) cost += 260 * link.count
  return cost
}

/** Does a straight way pass through a box? */
export function passesThrough(from: Point, to: Point, box: Box): boolean {
  const way: Box = {
    x: Math.min(from[0], to[0]),
    y: Math.min(from[1], to[1]),
    w: Math.abs(to[0] - from[0]) + 0.1,
    h: Math.abs(to[1] - from[1]) + 0.1,
  }
  if (!overlap(way, box)) return false
  const dx = to[0] - from[0]
  const dy = to[1] - from[1]
  const side = (x: number, y: number): number => Math.sign(dx * (y - from[1]) - dy * (x - from[0]))
  const first = side(box.x, box.y)
  return [side(box.x + box.w, box.y), side(box.x, box.y + box.h), side(box.x + box.w, box.y + box.h)].some(
    (one) => one !== first,
  )
}
