import type { RelationId } from '@maillage/atlas'
import type { RelationFigure } from './figures/figures.ts'
import { type Box, type Point, pointAt } from './geometry.ts'

/** Relations by place, to find the one under a pointer among thousands. Made anew or told what changed. */
export type RelationIndex = {
  readonly figures: Map<RelationId, RelationFigure>
  readonly cells: Map<number, Set<RelationId>>
}

const cell = 256
// Long relations cover many cells; beyond this many they are kept apart and always looked at.
const mostCells = 64
const everywhere = Number.POSITIVE_INFINITY
const steps = 24

/** An index of these relations, in a grid of cells. Rule: S15. */
export function indexRelations(figures: Iterable<RelationFigure>): RelationIndex {
  const index: RelationIndex = { figures: new Map(), cells: new Map() }
  for (const figure of figures) putInIndex(index, figure)
  return index
}

/** Puts a relation in the index, in the place of the one of the same name. Changes the index it is given. */
export function putInIndex(index: RelationIndex, figure: RelationFigure): void {
  dropFromIndex(index, figure.id)
  index.figures.set(figure.id, figure)
  for (const key of cellsOf(figure.bounds)) {
    const found = index.cells.get(key)
    if (found) found.add(figure.id)
    else index.cells.set(key, new Set([figure.id]))
  }
}

/** Takes a relation out of the index. Changes the index it is given. */
export function dropFromIndex(index: RelationIndex, id: RelationId): void {
  const old = index.figures.get(id)
  if (!old) return
  index.figures.delete(id)
  for (const key of cellsOf(old.bounds)) {
    const found = index.cells.get(key)
    found?.delete(id)
    if (found?.size === 0) index.cells.delete(key)
  }
}

/** The relations that may be seen in a box: those whose own box meets it. */
export function relationsIn(index: RelationIndex, box: Box): readonly RelationFigure[] {
  const found = new Set<RelationId>(index.cells.get(everywhere))
  const keys = cellsOf(box)
  if (keys[0] === everywhere) for (const id of index.figures.keys()) found.add(id)
  for (const key of keys) for (const id of index.cells.get(key) ?? []) found.add(id)
  const seen: RelationFigure[] = []
  for (const id of found) {
    const figure = index.figures.get(id)
    if (figure && meets(figure.bounds, box)) seen.push(figure)
  }
  return seen
}

/**
 * The relation under a point: the nearest whose curve passes within `tolerance`, a name under the point counting as
 * nearest of all. Null when there is none. Of two equally near, the one whose id comes first. Rule: S15.
 */
export function hitRelation(index: RelationIndex, point: Point, tolerance: number): RelationFigure | null {
  const around: Box = { x: point[0] - tolerance, y: point[1] - tolerance, w: 2 * tolerance, h: 2 * tolerance }
  return nearestRelation(relationsIn(index, around), point, tolerance)
}

/** The same answer by looking at each of them: what the index is tested against. */
export function nearestRelation(
  figures: Iterable<RelationFigure>,
  point: Point,
  tolerance: number,
): RelationFigure | null {
  let best: RelationFigure | null = null
  let least = tolerance
  for (const figure of figures) {
    const distance = distanceTo(figure, point)
    if (distance > least || (distance === least && best !== null && best.id < figure.id)) continue
    best = figure
    least = distance
  }
  return best
}

function distanceTo({ label, curve }: RelationFigure, point: Point): number {
  if (label && holds(label.box, point)) return -1
  let least = Number.POSITIVE_INFINITY
  let last = curve.from
  for (let step = 1; step <= steps; step += 1) {
    const next = pointAt(curve, step / steps)
    least = Math.min(least, distanceToSegment(point, last, next))
    last = next
  }
  return least
}

function distanceToSegment([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const dx = bx - ax
  const dy = by - ay
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length))
  return Math.hypot(px - ax - t * dx, py - ay - t * dy)
}

const holds = (box: Box, [x, y]: Point): boolean => x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h

const meets = (a: Box, b: Box): boolean => a.x <= b.x + b.w && b.x <= a.x + a.w && a.y <= b.y + b.h && b.y <= a.y + a.h

function cellsOf(box: Box): readonly number[] {
  const [left, top] = [Math.floor(box.x / cell), Math.floor(box.y / cell)]
  const [right, bottom] = [Math.floor((box.x + box.w) / cell), Math.floor((box.y + box.h) / cell)]
  if ((right - left + 1) * (bottom - top + 1) > mostCells) return [everywhere]
  const keys: number[] = []
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) keys.push(row * 2 ** 25 + column)
  return keys
}
