import { type Cut, type Parcel, placesOnPage, sizeOfCut } from './page-cut.ts'
import { seededRandom } from './random.ts'

/** How strongly two parcels want to be near one another. */
export type Tie = { readonly a: number; readonly b: number; readonly weight: number }

/** The page's width for one of height. */
const pageRatio = 1.6

/**
 * Cuts a page of 16:10 so that parcels fill it and ties are short. Searches by changing the cuts and cooling down; the
 * same parcels give the same page.
 */
export function packBoxes(parcels: readonly Parcel[], ties: readonly Tie[], rounds: number, seed: number): Cut {
  const random = seededRandom(seed)
  let cut = firstCut(parcels.map((_, at) => at))
  let cost = costOf(cut, parcels, ties)
  let best = cut
  let least = cost
  for (let round = 0; round < rounds && parcels.length > 1; round += 1) {
    const warmth = 0.08 * (1 - round / rounds) ** 2
    const next = changedCut(cut, parcels, random)
    const nextCost = costOf(next, parcels, ties)
    if (nextCost > cost && random() >= Math.exp((cost - nextCost) / (cost * warmth + 1e-9))) continue
    cut = next
    cost = nextCost
    if (cost >= least) continue
    best = cut
    least = cost
  }
  return best
}

function firstCut(ids: readonly number[], depth = 0): Cut {
  const [first] = ids
  if (ids.length <= 1) return { is: 'parcel', at: first ?? 0, form: 0 }
  const half = Math.ceil(ids.length / 2)
  const [one, other] = [firstCut(ids.slice(0, half), depth + 1), firstCut(ids.slice(half), depth + 1)]
  return { is: depth % 2 === 0 ? 'beside' : 'below', one, other }
}

function costOf(cut: Cut, parcels: readonly Parcel[], ties: readonly Tie[]): number {
  const { w, h } = sizeOfCut(cut, parcels)
  const page = Math.max(w, h * pageRatio) + 0.1 * Math.min(w, h * pageRatio)
  if (ties.length === 0) return page
  const places = placesOnPage(cut, parcels)
  let length = 0
  let weight = 0
  for (const tie of ties) {
    const [a, b] = [places[tie.a], places[tie.b]]
    if (!a || !b) continue
    length += tie.weight * Math.hypot(a[0] - b[0], a[1] - b[1])
    weight += tie.weight
  }
  return page + 0.5 * (length / weight)
}

function changedCut(cut: Cut, parcels: readonly Parcel[], random: () => number): Cut {
  const some = (): number => Math.floor(random() * parcels.length)
  const dice = random()
  if (dice < 0.3) return swapped(cut, some(), some())
  if (dice < 0.55) return turnedAt(cut, Math.floor(random() * (parcels.length - 1)), random() < 0.4).cut
  if (dice < 0.75) return reformed(cut, some(), random(), parcels)
  return moved(cut, some(), some(), random)
}

function swapped(cut: Cut, a: number, b: number): Cut {
  const exchange = (at: number): number => (at === a ? b : at === b ? a : at)
  return eachParcel(cut, (parcel) => ({ ...parcel, at: exchange(parcel.at) }))
}

function reformed(cut: Cut, at: number, dice: number, parcels: readonly Parcel[]): Cut {
  const form = Math.floor(dice * (parcels[at]?.length ?? 1))
  return eachParcel(cut, (parcel) => (parcel.at === at ? { ...parcel, form } : parcel))
}

type Leaf = Extract<Cut, { is: 'parcel' }>

/** A cut with each of its parcels put in another's place. */
export function eachParcel(cut: Cut, change: (parcel: Leaf) => Cut): Cut {
  if (cut.is === 'parcel') return change(cut)
  return { is: cut.is, one: eachParcel(cut.one, change), other: eachParcel(cut.other, change) }
}

/** Turns the cut met as number `which`, or exchanges its two sides. */
function turnedAt(cut: Cut, which: number, exchange: boolean): { readonly cut: Cut; readonly left: number } {
  if (cut.is === 'parcel') return { cut, left: which }
  if (which === 0) return { cut: turned(cut, exchange), left: -1 }
  const one = turnedAt(cut.one, which - 1, exchange)
  if (one.left < 0) return { cut: { ...cut, one: one.cut }, left: -1 }
  const other = turnedAt(cut.other, one.left, exchange)
  return { cut: { ...cut, other: other.cut }, left: other.left }
}

function turned(cut: Exclude<Cut, Leaf>, exchange: boolean): Cut {
  if (exchange) return { is: cut.is, one: cut.other, other: cut.one }
  return { is: cut.is === 'beside' ? 'below' : 'beside', one: cut.one, other: cut.other }
}

/** Takes a parcel out and puts it beside or below another. */
function moved(cut: Cut, at: number, to: number, random: () => number): Cut {
  const guest = at === to ? null : parcelIn(cut, at)
  const rest = guest && without(cut, at)
  if (!guest || !rest) return cut
  const how = random() < 0.5 ? 'beside' : 'below'
  const first = random() < 0.5
  return eachParcel(rest, (parcel) => {
    if (parcel.at !== to) return parcel
    return first ? { is: how, one: guest, other: parcel } : { is: how, one: parcel, other: guest }
  })
}

function parcelIn(cut: Cut, at: number): Leaf | null {
  if (cut.is === 'parcel') return cut.at === at ? cut : null
  return parcelIn(cut.one, at) ?? parcelIn(cut.other, at)
}

function without(cut: Cut, at: number): Cut | null {
  if (cut.is === 'parcel') return cut.at === at ? null : cut
  const one = without(cut.one, at)
  const other = without(cut.other, at)
  return one && other ? { is: cut.is, one, other } : (one ?? other)
}
