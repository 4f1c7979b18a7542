import { presenceLimits } from '@maillage/wire'
import { type DeviceShelf, deviceShelf, keptJson } from './device.ts'

/** Colours of people: each at least 3:1 on both papers, and 4.5:1 under white initials, and told apart by initials too. (V10) */
export const personColours = [
  '#c2410c',
  '#2563eb',
  '#0c7f57',
  '#9333ea',
  '#ca2369',
  '#0e7490',
  '#866a00',
  '#dc2626',
  '#5b5bd6',
  '#3f7d20',
] as const

/** How somebody wishes to be shown on this device. `name` is null until they were asked; '' means no name wished. */
export type Person = { readonly name: string | null; readonly colour: string }

const key = 'maillage.person'

/** Reads what this device knows; the colour is drawn by `chance` (0 to 1) when none was kept. Total. (V10) */
export function readPerson(chance: number, shelf: DeviceShelf = deviceShelf): Person {
  const drawn = personColours[Math.floor(chance * personColours.length)] ?? personColours[0]
  const kept = readKept(shelf.read(key))
  const colour = personColours.find((known) => known === kept.colour) ?? drawn
  return { name: typeof kept.name === 'string' ? kept.name.slice(0, presenceLimits.name) : null, colour }
}

/** Keeps it on this device only; the server never stores names. */
export function keepPerson(person: Person, shelf: DeviceShelf = deviceShelf): void {
  shelf.keep(key, JSON.stringify(person))
}

function readKept(words: string | null): { readonly name?: unknown; readonly colour?: unknown } {
  const value = keptJson(words)
  return typeof value === 'object' && value !== null ? value : {}
}
