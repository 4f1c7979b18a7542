import type { Box } from '../geometry.ts'

/** Room inside a region around its elements; above them stands the title. */
export const regionPadding = { side: 32, top: 82, bottom: 32 } as const

/** Room between two regions. */
export const regionGap = 48

/** The region around elements that take this box. */
export function regionRoom({ x, y, w, h }: Box): Box {
  const { side, top, bottom } = regionPadding
  return { x: x - side, y: y - top, w: w + 2 * side, h: h + top + bottom }
}
