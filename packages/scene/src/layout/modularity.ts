/** A link between two numbers, for grouping. */
export type Weighted = { readonly a: number; readonly b: number; readonly weight: number }

type Net = {
  readonly near: readonly (readonly (readonly [other: number, weight: number])[])[]
  /** Weight of all links at each number, those folded into it included. */
  readonly strength: readonly number[]
  readonly total: number
}

// Each round joins groups into larger ones; real maps settle in three or four.
const mostRounds = 30

/**
 * Numbers 0 to `count` − 1 in groups with more links inside than chance would give: the Louvain method (Blondel et al.,
 * 2008), visiting in order of number so that the same links give the same groups. A higher `resolution` gives smaller
 * groups. Answers with the group of each number.
 */
export function groupByLinks(count: number, links: readonly Weighted[], resolution: number): readonly number[] {
  let group: readonly number[] = Array.from({ length: count }, (_, at) => at)
  let folded: readonly Weighted[] = links
  let size = count
  for (let round = 0; round < mostRounds; round += 1) {
    const { names, groups } = settled(netOf(size, folded), resolution)
    group = group.map((at) => names[at] ?? at)
    if (groups === size) break
    folded = fold(folded, names)
    size = groups
  }
  return group
}

/** Links between groups; those inside a group become a link from it to itself. */
function fold(links: readonly Weighted[], names: readonly number[]): readonly Weighted[] {
  const found = new Map<string, Weighted>()
  for (const link of links) {
    const [one, other] = [names[link.a] ?? 0, names[link.b] ?? 0]
    const [a, b] = one < other ? [one, other] : [other, one]
    found.set(`${a} ${b}`, { a, b, weight: (found.get(`${a} ${b}`)?.weight ?? 0) + link.weight })
  }
  return [...found.values()]
}

function netOf(count: number, links: readonly Weighted[]): Net {
  const near = Array.from({ length: count }, (): [number, number][] => [])
  const strength = new Array<number>(count).fill(0)
  let total = 0
  for (const { a, b, weight } of links) {
    strength[a] = (strength[a] ?? 0) + weight
    strength[b] = (strength[b] ?? 0) + weight
    total += weight
    if (a === b) continue
    near[a]?.push([b, weight])
    near[b]?.push([a, weight])
  }
  return { near, strength, total }
}

/** Moves numbers one by one to the neighbouring group that gains most, until none gains; groups are named 0, 1, 2… */
function settled(
  { near, strength, total }: Net,
  resolution: number,
): { readonly names: readonly number[]; readonly groups: number } {
  const home = strength.map((_, at) => at)
  const weights = [...strength]
  for (let moved = total > 0, round = 0; moved && round < mostRounds; round += 1) {
    moved = false
    for (let at = 0; at < home.length; at += 1) {
      const own = home[at] ?? at
      const force = strength[at] ?? 0
      weights[own] = (weights[own] ?? 0) - force
      const best = bestHome(
        near[at] ?? [],
        own,
        home,
        (group) => (resolution * force * (weights[group] ?? 0)) / (2 * total),
      )
      weights[best] = (weights[best] ?? 0) + force
      home[at] = best
      if (best !== own) moved = true
    }
  }
  return renamed(home)
}

function bestHome(
  near: readonly (readonly [number, number])[],
  own: number,
  home: readonly number[],
  byChance: (group: number) => number,
): number {
  const pulls = new Map<number, number>([[own, 0]])
  for (const [other, weight] of near) {
    const group = home[other] ?? other
    pulls.set(group, (pulls.get(group) ?? 0) + weight)
  }
  let best = own
  let most = (pulls.get(own) ?? 0) - byChance(own) + 1e-9
  for (const [group, weight] of pulls) {
    const gain = weight - byChance(group)
    if (gain > most) [best, most] = [group, gain + 1e-9]
  }
  return best
}

function renamed(home: readonly number[]): { readonly names: readonly number[]; readonly groups: number } {
  const names = new Map<number, number>()
  const found = home.map((group) => {
    const known = names.get(group) ?? names.size
    names.set(group, known)
    return known
  })
  return { names: found, groups: names.size }
}
