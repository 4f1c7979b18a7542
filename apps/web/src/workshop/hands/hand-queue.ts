import { type Place, siteOf } from '@maillage/atlas'
import type { Hand } from '@maillage/wire'

/** A hand that is up, and the site it asks from; null where that is not told, or is no site of the workshop. */
export type Asking = {
  readonly hand: Hand
  readonly site: Place | null
  /** Its site has spoken less than another: it is proposed first. */
  readonly isProposed: boolean
}

/**
 * Who asks to speak, in the order they are proposed: first whoever has waited longest at the site that has spoken least,
 * when another has spoken more; then all as they came. Pure. (V106)
 */
export function askingInOrder(hands: readonly Hand[], places: readonly Place[]): readonly Asking[] {
  const sites = places.filter(({ within }) => within === null)
  const all = hands.map((hand) => ({ hand, site: sites.find(({ key }) => key === siteOf(places, hand.place)) ?? null }))
  const most = Math.max(0, ...sites.map(({ turns }) => turns))
  const [first] = all
    .filter(({ site }) => site !== null && site.turns < most)
    .toSorted((a, b) => (a.site?.turns ?? 0) - (b.site?.turns ?? 0))
  const proposed = first ? [{ ...first, isProposed: true }] : []
  return [...proposed, ...all.filter((each) => each !== first).map((each) => ({ ...each, isProposed: false }))]
}

/** How many hands are up at each site; under '' those whose site is not told. */
export function handsBySite(hands: readonly Hand[], places: readonly Place[]): ReadonlyMap<string, number> {
  const sites = askingInOrder(hands, places).map(({ site }) => site?.key ?? '')
  return new Map([...Map.groupBy(sites, (site) => site)].map(([site, all]) => [site, all.length]))
}
