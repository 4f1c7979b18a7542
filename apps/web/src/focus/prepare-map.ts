import { type Atlas, type EndId, labelOf, type Neighbour } from '@maillage/atlas'
import { cardWidthIn, layOutFocus } from './lay-out-focus.ts'
import type { NamedSector } from './name-sectors.ts'
import type { FocusLayout, Room } from './placing.ts'
import { centreStop, type Stop, stopsOf } from './walk-map.ts'

/** A sector shows so many neighbours until it is unfolded. */
export const shownAtFirst = 40

/** The names of the stops of the map: a card, a relation, the button that unfolds a sector. */
export const stopOf = {
  centre: centreStop,
  card: (id: string): string => `n/${id}`,
  relation: (id: string): string => `r/${id}`,
  more: (key: string): string => `+/${key}`,
}

export type PreparedMap = {
  readonly layout: FocusLayout
  readonly stops: readonly Stop[]
  readonly neighbourAt: ReadonlyMap<string, Neighbour>
  /** How many a folded sector keeps back. */
  readonly hiddenIn: ReadonlyMap<string, number>
}

/** Everything the map needs to be drawn: where each card stands, and what the keys walk along. Pure. */
export function prepareMap(
  atlas: Atlas,
  sectors: readonly NamedSector[],
  room: Room,
  unfolded: ReadonlySet<string>,
): PreparedMap {
  const neighbourAt = new Map<string, Neighbour>()
  const hiddenIn = new Map<string, number>()
  // An average letter of the interface, a little more than half as wide as it is high.
  const longFrom = (cardWidthIn(room) / room.unit - 92) / 8.2
  const toPlace = sectors.map(({ key, neighbours }) => {
    const isFolded = neighbours.length > shownAtFirst + 1 && !unfolded.has(key)
    const shown = isFolded ? neighbours.slice(0, shownAtFirst) : neighbours
    const cards = shown.map(({ id, relations }) => ({
      id: stopOf.card(id),
      lines: relations.length,
      isLong: labelOf(atlas, id).length > longFrom,
    }))
    for (const neighbour of shown) neighbourAt.set(stopOf.card(neighbour.id), neighbour)
    if (!isFolded) return { key, cards }
    hiddenIn.set(key, neighbours.length - shown.length)
    return { key, cards: [...cards, { id: stopOf.more(key), lines: 1, isLong: false }] }
  })
  const layout = layOutFocus(toPlace, room)
  const relationsAt = (card: string) =>
    (neighbourAt.get(card)?.relations ?? []).map((relation) => stopOf.relation(relation.id))
  return { layout, stops: stopsOf(layout, relationsAt, (card) => card), neighbourAt, hiddenIn }
}

/** The element that a card stands for. */
export function neighbourOfStop(map: PreparedMap, stop: string): EndId | null {
  return map.neighbourAt.get(stop)?.id ?? null
}
