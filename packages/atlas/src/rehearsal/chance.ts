import { type Place, siteOf } from '../model/places.ts'
import type { Role } from '../rights/roles.ts'

/** Numbers from 0 to below 1. */
export type Chance = () => number

/** Whose turn it is: numbers that follow from a seed and a count, whatever was asked before. */
export function chanceAt(seed: number, at: number): Chance {
  return chanceOf(mixed(seed, at))
}

export function pick<Thing>(things: readonly Thing[], chance: Chance): Thing {
  // reason: never asked of an empty list, and a chance is below one.
  return things[Math.floor(chance() * things.length)] as Thing
}

/** Somebody simulated: their college, and where the door of it leads: citizens sit at tables, the others are of a site. */
export function somebody(places: readonly Place[], chance: Chance): { readonly role: Role; readonly site: string } {
  const where = places.length > 0 ? pick(places, chance) : null
  const role: Role = chance() < 0.8 ? 'citizen' : chance() < 0.5 ? 'elected' : 'technician'
  return { role, site: where ? (role === 'citizen' ? where.key : siteOf(places, where.key)) : '' }
}

/** One whole number of 32 bits from both: a seed may be as large as a time, and each count must change all that follows. */
function mixed(seed: number, at: number): number {
  const low = Math.imul((seed % 2 ** 32) | 0, 0x9e3779b1)
  const high = Math.imul(Math.floor(seed / 2 ** 32) | 0, 0x85ebca6b)
  return low ^ high ^ Math.imul(at + 1, 0xc2b2ae35)
}

/** Numbers that follow from a seed (mulberry32). */
function chanceOf(seed: number): Chance {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
