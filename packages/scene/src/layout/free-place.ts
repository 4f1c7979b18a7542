import type { BoxGrid } from '../box-grid.ts'
import { boxAround, type Point } from '../geometry.ts'

/** Room kept free around an element that is placed among others: a short name fits. */
export const elbowRoom = 30

/** A box, and how much is kept free at its sides and above and under it. */
export type WantedRoom = { readonly w: number; readonly h: number; readonly room?: readonly [number, number] }

/**
 * The free place for a box nearest to where it is wished, searched on wider and wider rings. There always is one: the
 * drawing has no end.
 */
export function freePlaceNear<Id>(
  taken: BoxGrid<Id>,
  wished: Point,
  { w, h, room = [elbowRoom, elbowRoom] }: WantedRoom,
): Point {
  for (let ring = 0; ; ring += 1) {
    const spots = ring === 0 ? 1 : 8 * ring
    for (let spot = 0; spot < spots; spot += 1) {
      const angle = (spot / spots) * 2 * Math.PI
      const place: Point = [
        Math.round(wished[0] + ring * 96 * Math.cos(angle)),
        Math.round(wished[1] + ring * 60 * Math.sin(angle)),
      ]
      if (!taken.isTaken(boxAround(place, w + 2 * room[0], h + 2 * room[1]))) return place
    }
  }
}
