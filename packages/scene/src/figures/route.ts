import type { ElementShape } from '@maillage/atlas'
import type { Box, Curve, Point } from '../geometry.ts'
import type { EndMark } from './figures.ts'
import { insetAtSide, insetAtTop } from './shapes.ts'

/** Something a relation ends on: a shape in its box. */
export type Anchor = { readonly shape: ElementShape; readonly box: Box }

/** What a route must know besides its two ends. */
export type RouteRequest = {
  readonly from: Anchor
  readonly to: Anchor
  /** Step aside, in fan places, from the middle of parallel relations. */
  readonly aside: number
  /** How many relations join the same two ends. */
  readonly count: number
  /** Room between two parallel relations. */
  readonly spacing: number
  /** Which end has few relations: the curve runs straight before it, and the name stands there. */
  readonly calm: 'from' | 'to' | 'both'
  readonly marks: readonly [from: EndMark['mark'], to: EndMark['mark']]
}

/** A way from edge to edge, with the marks at its ends and the place of its name on it. */
export type Route = { readonly curve: Curve; readonly marks: readonly [EndMark, EndMark]; readonly nameAt: number }

type Side = 'left' | 'right' | 'top' | 'bottom'
type Port = { readonly at: Point; readonly side: Side }

const outward: Readonly<Record<Side, Point>> = { left: [-1, 0], right: [1, 0], top: [0, -1], bottom: [0, 1] }
const markRoom = { arrow: 9, dot: 0 } as const
const least = 36

/**
 * The way of a relation between two boxes: out of the sides that face one another, clipped at the shapes. It depends on
 * nothing but the two ends and the place in the fan, so moving an element changes only its own relations. Rules: S9, S10.
 */
export function routeBetween(request: RouteRequest): Route {
  const { from, to } = request
  const [sideFrom, sideTo] = facingSides(from.box, to.box)
  const start = portOn(from, sideFrom, to.box, request)
  const end = portOn(to, sideTo, from.box, request)
  const curve = curveBetween(start, end, request)
  return {
    curve,
    marks: [mark(request.marks[0], start), mark(request.marks[1], end)],
    nameAt: nameAtOf(request, curve, sideFrom),
  }
}

// The name stands before the end that has room; a long curve keeps it near that end, where its reader looks. Upright
// parallel curves have their names one under the other.
function nameAtOf({ calm, aside, count }: RouteRequest, { from, to }: Curve, side: Side): number {
  const upright = side === 'top' || side === 'bottom'
  if (upright && count > 1) return 0.5 + (side === 'bottom' ? aside : -aside) * Math.min(0.26, 0.7 / (count - 1))
  if (calm === 'both') return 0.5
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const before = Math.min(0.26, 110 / Math.max(1, length) + (upright ? 0 : 0.04))
  return calm === 'to' ? 1 - before : before
}

/** Which sides look at each other: left and right as soon as there is room between them for a curve. */
function facingSides(a: Box, b: Box): readonly [Side, Side] {
  const right = b.x - (a.x + a.w)
  const left = a.x - (b.x + b.w)
  const below = b.y - (a.y + a.h)
  const above = a.y - (b.y + b.h)
  const across = Math.max(right, left)
  const upright = Math.max(below, above)
  if (across >= Math.min(least, Math.max(upright, 0)) && across >= upright / 6)
    return right > left ? ['right', 'left'] : ['left', 'right']
  return below > above ? ['bottom', 'top'] : ['top', 'bottom']
}

/** The point of a shape's edge from which a relation leaves: towards the other end, and aside for parallel ones. */
function portOn({ shape, box }: Anchor, side: Side, other: Box, { aside, spacing }: RouteRequest): Port {
  const lying = side === 'top' || side === 'bottom'
  const length = lying ? box.w : box.h
  const far = lying ? other.x + other.w / 2 - (box.x + box.w / 2) : other.y + other.h / 2 - (box.y + box.h / 2)
  const lean = (far / (Math.abs(far) + 220)) * length * 0.42
  const shift = Math.max(-0.42 * length, Math.min(0.42 * length, lean + aside * Math.min(spacing, (length * 0.7) / 2)))
  const along = length / 2 + shift
  return { at: edgePoint(shape, box, side, along), side }
}

function edgePoint(shape: ElementShape, box: Box, side: Side, along: number): Point {
  const { x, y, w, h } = box
  if (side === 'top') return [x + along, y + insetAtTop(shape, 'top', w, h, along)]
  if (side === 'bottom') return [x + along, y + h - insetAtTop(shape, 'bottom', w, h, along)]
  const inset = insetAtSide(shape, side, w, h, along)
  return side === 'left' ? [x + inset, y + along] : [x + w - inset, y + along]
}

function curveBetween(start: Port, end: Port, { aside, spacing, calm, marks }: RouteRequest): Curve {
  const from = shortOf(start, markRoom[marks[0]])
  const to = shortOf(end, markRoom[marks[1]])
  const lying = start.side === 'left' || start.side === 'right'
  const gap = Math.abs(lying ? to[0] - from[0] : to[1] - from[1])
  const bow = (aside * spacing * 4) / 3
  const [outFrom, outTo] = calm === 'both' ? [0.5, 0.5] : calm === 'to' ? [0.25, 0.72] : [0.72, 0.25]
  const c1 = reach(from, start.side, gap * outFrom, bow)
  const c2 = reach(to, end.side, gap * outTo, bow)
  return { from, c1, c2, to }
}

function shortOf({ at, side }: Port, room: number): Point {
  const [dx, dy] = outward[side]
  return [at[0] + dx * room, at[1] + dy * room]
}

function reach([x, y]: Point, side: Side, by: number, bow: number): Point {
  const [dx, dy] = outward[side]
  return dx === 0 ? [x + bow, y + dy * by] : [x + dx * by, y + bow]
}

function mark(kind: EndMark['mark'], { at, side }: Port): EndMark {
  const [dx, dy] = outward[side]
  return { mark: kind, at, angle: Math.atan2(-dy, -dx) }
}

/** The way of a relation from a thing to itself: a loop over its right top corner, larger for each one more. (S10) */
export function routeToItself(anchor: Anchor, place: number, marks: RouteRequest['marks']): Route {
  const { shape, box } = anchor
  const size = 46 + place * 34
  const start: Port = { at: edgePoint(shape, box, 'top', box.w * 0.72), side: 'top' }
  const end: Port = { at: edgePoint(shape, box, 'right', box.h * 0.36), side: 'right' }
  const from = shortOf(start, markRoom[marks[0]])
  const to = shortOf(end, markRoom[marks[1]])
  const curve: Curve = { from, c1: [from[0], from[1] - size * 1.5], c2: [to[0] + size * 1.8, to[1]], to }
  return { curve, marks: [mark(marks[0], start), mark(marks[1], end)], nameAt: 0.5 }
}
