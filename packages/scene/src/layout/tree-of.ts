import { acrossFrom, type Link, type LinkGraph } from './link-graph.ts'

/** A group as a tree around its hub: who hangs on whom, and by which link. */
export type Tree = {
  readonly hub: number
  readonly children: ReadonlyMap<number, readonly number[]>
  readonly stem: ReadonlyMap<number, Link>
  /** Links inside the group that the tree does not use. */
  readonly crossing: readonly Link[]
}

/** The tree of a group, grown from its hub level by level; each member hangs on the least laden of those above it. */
export function treeOf(graph: LinkGraph, members: readonly number[], hub: number): Tree {
  const inside = new Set(members)
  const children = new Map<number, number[]>([[hub, []]])
  const stem = new Map<number, Link>()
  let level = [hub]
  const left = new Set(members.filter((at) => at !== hub))
  while (left.size > 0) {
    const next: number[] = []
    for (const at of reached(graph, level, left)) {
      const link = bestStem(graph, at, level, children)
      if (!link) continue
      children.get(acrossFrom(link, at))?.push(at)
      children.set(at, [])
      stem.set(at, link)
      left.delete(at)
      next.push(at)
    }
    level = next.length > 0 ? next : adopt(left, hub, children)
  }
  const used = new Set(stem.values())
  const crossing = members.flatMap((at) =>
    (graph.near[at] ?? []).filter((l) => l.a === at && inside.has(l.b) && !used.has(l)),
  )
  return { hub, children, stem, crossing }
}

function reached(graph: LinkGraph, level: readonly number[], left: ReadonlySet<number>): readonly number[] {
  const found = new Set<number>()
  for (const at of level)
    for (const link of graph.near[at] ?? []) if (left.has(acrossFrom(link, at))) found.add(acrossFrom(link, at))
  return [...found].sort((a, b) => a - b)
}

function bestStem(
  graph: LinkGraph,
  at: number,
  level: readonly number[],
  children: ReadonlyMap<number, readonly number[]>,
): Link | null {
  const above = new Set(level)
  const load = (link: Link): number => (children.get(acrossFrom(link, at))?.length ?? 0) - 4 * link.count
  const links = (graph.near[at] ?? []).filter((link) => above.has(acrossFrom(link, at)))
  return links.reduce<Link | null>((best, link) => (best === null || load(link) < load(best) ? link : best), null)
}

/** A member out of reach (its links go outside) hangs on the hub without a link. */
function adopt(left: Set<number>, hub: number, children: Map<number, number[]>): number[] {
  const [at] = left
  if (at === undefined) return []
  left.delete(at)
  children.get(hub)?.push(at)
  children.set(at, [])
  return [at]
}
