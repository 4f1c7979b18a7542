import { eachParcel, packBoxes, type Tie } from './pack-boxes.ts'
import { type Cut, type Parcel, sizeOfCut } from './page-cut.ts'

// Searching a page of n parcels costs n a step and needs more steps: above this, parcels are packed in bundles first.
const mostAtOnce = 14

/** Cuts a page for any number of parcels: tied ones near, none over another. Above 14, bundle by bundle. */
export function packParcels(parcels: readonly Parcel[], ties: readonly Tie[], seed: number): Cut {
  if (parcels.length <= mostAtOnce) return packBoxes(parcels, ties, 700 * parcels.length, seed)
  const bundles = bundlesOf(parcels.length, ties)
  const inside = bundles.map((bundle) => packBundle(bundle, parcels, ties, seed))
  const outside = packParcels(
    inside.map((cut) => [sizeOfCut(cut, parcels)]),
    tiesOfBundles(bundles, ties),
    seed,
  )
  return eachParcel(outside, (bundle) => inside[bundle.at] ?? bundle)
}

function packBundle(bundle: readonly number[], parcels: readonly Parcel[], ties: readonly Tie[], seed: number): Cut {
  const numbers = new Map(bundle.map((parcel, at) => [parcel, at]))
  const within = ties.flatMap(({ a, b, weight }) => {
    const [one, other] = [numbers.get(a), numbers.get(b)]
    return one === undefined || other === undefined ? [] : [{ a: one, b: other, weight }]
  })
  const own = bundle.map((parcel) => parcels[parcel] ?? [])
  const cut = packBoxes(own, within, 900, seed)
  return eachParcel(cut, (leaf) => ({ ...leaf, at: bundle[leaf.at] ?? 0 }))
}

/** Numbers in bundles below `mostAtOnce`: each grown from the most tied one left by the strongest ties. */
function bundlesOf(count: number, ties: readonly Tie[]): readonly (readonly number[])[] {
  const near = Array.from({ length: count }, (): Map<number, number> => new Map())
  for (const { a, b, weight } of ties) {
    near[a]?.set(b, weight)
    near[b]?.set(a, weight)
  }
  const weights = near.map((others) => [...others.values()].reduce((sum, weight) => sum + weight, 0))
  const left = new Set([...near.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b))
  const bundles: number[][] = []
  for (const seed of left) bundles.push(bundleFrom(seed, left, near))
  return bundles
}

function bundleFrom(seed: number, left: Set<number>, near: readonly ReadonlyMap<number, number>[]): number[] {
  const bundle: number[] = []
  const pulls = new Map<number, number>([[seed, 1]])
  while (bundle.length < mostAtOnce - 2) {
    const next = strongest(pulls) ?? left.values().next().value
    if (next === undefined) break
    bundle.push(next)
    left.delete(next)
    pulls.delete(next)
    for (const [other, weight] of near[next] ?? []) {
      if (left.has(other)) pulls.set(other, (pulls.get(other) ?? 0) + weight)
    }
  }
  return bundle
}

function strongest(pulls: ReadonlyMap<number, number>): number | undefined {
  let best: readonly [number, number] | undefined
  for (const pull of pulls) {
    if (!best || pull[1] > best[1] || (pull[1] === best[1] && pull[0] < best[0])) best = pull
  }
  return best?.[0]
}

function tiesOfBundles(bundles: readonly (readonly number[])[], ties: readonly Tie[]): readonly Tie[] {
  const home = new Map(bundles.flatMap((bundle, at) => bundle.map((parcel) => [parcel, at] as const)))
  return sumTies(ties.map(({ a, b, weight }) => ({ a: home.get(a) ?? 0, b: home.get(b) ?? 0, weight })))
}

/** Ties with those between the same two added up, and none from one to itself. */
export function sumTies(ties: readonly Tie[]): readonly Tie[] {
  const found = new Map<string, Tie>()
  for (const tie of ties) {
    const [a, b] = [Math.min(tie.a, tie.b), Math.max(tie.a, tie.b)]
    if (a !== b) found.set(`${a} ${b}`, { a, b, weight: (found.get(`${a} ${b}`)?.weight ?? 0) + tie.weight })
  }
  return [...found.values()]
}
