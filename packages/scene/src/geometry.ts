/** A place on the drawing: x to the right, y down. */
export type Point = readonly [x: number, y: number]

/** A rectangle by its top left corner. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

/** A cubic curve from `from` to `to`. */
export type Curve = { readonly from: Point; readonly c1: Point; readonly c2: Point; readonly to: Point }

export const middleOf = (box: Box): Point => [box.x + box.w / 2, box.y + box.h / 2]

export const boxAround = ([x, y]: Point, w: number, h: number): Box => ({ x: x - w / 2, y: y - h / 2, w, h })

export const grown = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  w: box.w + 2 * by,
  h: box.h + 2 * by,
})

/** Do these two share more than an edge? */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

/** The smallest box around these, or null around nothing. */
export function boxAroundAll(boxes: Iterable<Box>): Box | null {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.w)
    bottom = Math.max(bottom, box.y + box.h)
  }
  return left > right ? null : { x: left, y: top, w: right - left, h: bottom - top }
}

/** The smallest box around two. */
export function boxOfBoth(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y }
}

/** The point at `t` (0 to 1) of a curve. */
export function pointAt({ from, c1, c2, to }: Curve, t: number): Point {
  const s = 1 - t
  const a = s * s * s
  const b = 3 * s * s * t
  const c = 3 * s * t * t
  const d = t * t * t
  return [a * from[0] + b * c1[0] + c * c2[0] + d * to[0], a * from[1] + b * c1[1] + c * c2[1] + d * to[1]]
}

/** A box that holds the whole curve: that of its four points. */
export function curveBox({ from, c1, c2, to }: Curve): Box {
  const x = Math.min(from[0], c1[0], c2[0], to[0])
  const y = Math.min(from[1], c1[1], c2[1], to[1])
  return {
    x,
    y,
    w: Math.max(from[0], c1[0], c2[0], to[0]) - x,
    h: Math.max(from[1], c1[1], c2[1], to[1]) - y,
  }
}

/** Path data of a curve, for SVG and Path2D. */
export function curvePath({ from, c1, c2, to }: Curve): string {
  return `M${round(from[0])} ${round(from[1])}C${round(c1[0])} ${round(c1[1])} ${round(c2[0])} ${round(c2[1])} ${round(to[0])} ${round(to[1])}`
}

/** One decimal is finer than any screen shows. */
export const round = (value: number): number => Math.round(value * 10) / 10
