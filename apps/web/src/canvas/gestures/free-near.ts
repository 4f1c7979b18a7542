import type { Box, Point } from '@maillage/scene'

/** Room that a new element asks for: a label of a few words, and a little air. */
const room = { w: 240, h: 100 } as const

/** The place nearest to the one wished for where a new element covers none of these boxes, looked for on wider rings. (C21) */
export function freeNear(boxes: readonly Box[], wished: Point): Point {
  for (let ring = 0; ring < 200; ring += 1) {
    const spots = Math.max(1, 8 * ring)
    for (let spot = 0; spot < spots; spot += 1) {
      const angle = (spot / spots) * 2 * Math.PI
      const place: Point = [
        Math.round(wished[0] + ring * 80 * Math.cos(angle)),
        Math.round(wished[1] + ring * 55 * Math.sin(angle)),
      ]
      if (!boxes.some((box) => covers(box, place))) return place
    }
  }
  return wished
}

function covers(box: Box, [x, y]: Point): boolean {
  return (
    box.x < x + room.w / 2 && x - room.w / 2 < box.x + box.w && box.y < y + room.h / 2 && y - room.h / 2 < box.y + box.h
  )
}
