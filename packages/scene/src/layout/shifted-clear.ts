import type { Atlas, ElementId, Position } from '@maillage/atlas'
import { type Box, boxAroundAll, grown, type Point } from '../geometry.ts'
import { elbowRoom } from './free-place.ts'
import { boxesOf, gridOf } from './placed-boxes.ts'

type Positions = ReadonlyMap<ElementId, Position>

/**
 * A block of elements moved as one to where none of them overlaps another: around a wished middle, or below all others.
 */
export function shiftedClear(atlas: Atlas, block: Positions, others: Positions, where: Point | 'below'): Positions {
  const boxes = boxesOf(atlas, block)
  const around = boxAroundAll(boxes.values())
  if (!around) return new Map()
  const standing = boxesOf(atlas, others)
  const shift =
    where === 'below' ? below(around, boxAroundAll(standing.values())) : nearest(boxes, around, standing, where)
  return new Map([...block].map(([id, [x, y]]) => [id, [Math.round(x + shift[0]), Math.round(y + shift[1])]]))
}

function below(block: Box, standing: Box | null): Point {
  if (!standing) return [0, 0]
  return [standing.x + standing.w / 2 - (block.x + block.w / 2), standing.y + standing.h + 90 - block.y]
}

/** The smallest shift from the wished place that clears the block, on wider and wider rings. */
function nearest(
  boxes: ReadonlyMap<ElementId, Box>,
  around: Box,
  standing: ReadonlyMap<ElementId, Box>,
  where: Point,
): Point {
  const taken = gridOf(standing)
  const start: Point = [where[0] - around.x - around.w / 2, where[1] - around.y - around.h / 2]
  for (let ring = 0; ; ring += 1) {
    const spots = ring === 0 ? 1 : 16
    for (let spot = 0; spot < spots; spot += 1) {
      const angle = (spot / spots) * 2 * Math.PI
      const dx = Math.round(start[0] + ring * 90 * Math.cos(angle))
      const dy = Math.round(start[1] + ring * 60 * Math.sin(angle))
      if (
        [...boxes.values()].every((box) => !taken.isTaken(grown({ ...box, x: box.x + dx, y: box.y + dy }, elbowRoom)))
      )
        return [dx, dy]
    }
  }
}
