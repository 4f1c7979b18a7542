import { fanCardWidth, fanLayout } from './lay-out-fan.ts'
import { ringCardWidth, ringLayout } from './lay-out-ring.ts'
import { type FocusLayout, measuresFor, type Room, type SectorToPlace } from './placing.ts'

const narrowBelow = 600

/**
 * Places one element in the middle and its neighbours around it, in their sectors: on an arc at each side; below it, one
 * after the other, where the room is narrow. No two boxes touch, none leaves the width, and the map grows downwards as
 * far as it must. Pure. (V51)
 */
export function layOutFocus(sectors: readonly SectorToPlace[], room: Room): FocusLayout {
  const count = sectors.reduce((sum, { cards }) => sum + cards.length, 0)
  const measures = measuresFor(room.unit, count)
  return isNarrow(room) ? fanLayout(sectors, room, measures) : ringLayout(sectors, room, measures)
}

/** How wide a card is in this room. */
export function cardWidthIn({ width, unit }: Room): number {
  return isNarrow({ width, unit }) ? fanCardWidth(width) : ringCardWidth(width, unit)
}

function isNarrow({ width, unit }: Pick<Room, 'width' | 'unit'>): boolean {
  return width < narrowBelow * unit
}
