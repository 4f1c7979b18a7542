import { acrossFrom, type LinkGraph } from './link-graph.ts'
import { groupByLinks } from './modularity.ts'

/** Elements that belong together, by number, and the most linked of them; `hub` is null for those without relations. */
export type Community = { readonly members: readonly number[]; readonly hub: number | null }

const least = 4
const most = 26

/**
 * Elements put in groups with many relations inside and few between, small enough to be taken in at a glance. The same
 * graph gives the same groups. Elements without relations are one group. Rule: S16.
 */
export function communitiesOf(graph: LinkGraph): readonly Community[] {
  const all = graph.ids.map((_, at) => at)
  const linked = all.filter((at) => (graph.near[at]?.length ?? 0) > 0)
  const alone = all.filter((at) => (graph.near[at]?.length ?? 0) === 0)
  const groups = withoutSmall(graph, split(graph, linked, 1))
  const found = groups.map((members): Community => ({ members, hub: hubOf(graph, members) }))
  return alone.length > 0 ? [...found, { members: alone, hub: null }] : found
}

/** The member with most links inside its group, then in all, then by id. */
export function hubOf(graph: LinkGraph, members: readonly number[]): number {
  const inside = new Set(members)
  const score = (at: number): number => {
    const links = graph.near[at] ?? []
    return links.filter((link) => inside.has(acrossFrom(link, at))).length * 1000 + links.length
  }
  return members.reduce((best, at) => (score(at) > score(best) ? at : best), members[0] ?? 0)
}

function split(graph: LinkGraph, members: readonly number[], resolution: number): readonly (readonly number[])[] {
  const groups = groupsWithin(graph, members, resolution)
  if (groups.length < 2 && resolution > 3) return groups
  return groups.flatMap((group) =>
    group.length > most && resolution < 6 ? split(graph, group, resolution * 1.6) : [group],
  )
}

function groupsWithin(
  graph: LinkGraph,
  members: readonly number[],
  resolution: number,
): readonly (readonly number[])[] {
  const numbers = new Map(members.map((at, number) => [at, number]))
  const links = members.flatMap((at, a) =>
    (graph.near[at] ?? []).flatMap((link) => {
      const b = link.a === at ? numbers.get(link.b) : undefined
      return b === undefined ? [] : [{ a, b, weight: link.weight }]
    }),
  )
  const groups = new Map<number, number[]>()
  groupByLinks(members.length, links, resolution).forEach((name, number) => {
    const at = members[number] ?? 0
    const group = groups.get(name)
    if (group) group.push(at)
    else groups.set(name, [at])
  })
  return [...groups.values()]
}

/** Small groups join the one they are most linked to; a small island stays an island. */
function withoutSmall(graph: LinkGraph, groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const home = new Map<number, number>()
  const grown = groups.map((group) => [...group])
  grown.forEach((group, name) => {
    for (const at of group) home.set(at, name)
  })
  for (const name of [...grown.keys()].sort((a, b) => (grown[a]?.length ?? 0) - (grown[b]?.length ?? 0) || a - b)) {
    const group = grown[name] ?? []
    const target = group.length > 0 && group.length < least ? mostLinked(graph, group, name, home) : null
    if (target === null) continue
    grown[target]?.push(...group)
    for (const at of group) home.set(at, target)
    grown[name] = []
  }
  return grown.filter((group) => group.length > 0).map((group) => group.sort((a, b) => a - b))
}

function mostLinked(
  graph: LinkGraph,
  group: readonly number[],
  name: number,
  home: ReadonlyMap<number, number>,
): number | null {
  const pulls = new Map<number, number>()
  for (const at of group) {
    for (const link of graph.near[at] ?? []) {
      const other = home.get(acrossFrom(link, at))
      if (other !== undefined && other !== name) pulls.set(other, (pulls.get(other) ?? 0) + link.weight)
    }
  }
  const best = [...pulls].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]
  return best ? best[0] : null
}
