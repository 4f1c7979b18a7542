import { type Atlas, type ElementId, elementKindOf, type Position } from '@maillage/atlas'
import { BoxGrid } from '../box-grid.ts'
import { boxOf } from '../figures/box-of.ts'
import { type Box, boxAround } from '../geometry.ts'

/** The boxes of elements at their places. */
export function boxesOf(atlas: Atlas, positions: ReadonlyMap<ElementId, Position>): ReadonlyMap<ElementId, Box> {
  const boxes = new Map<ElementId, Box>()
  for (const [id, place] of positions) {
    const element = atlas.elements.get(id)
    if (!element) continue
    const { w, h } = boxOf(element, elementKindOf(atlas, element))
    boxes.set(id, boxAround(place, w, h))
  }
  return boxes
}

/** The same, to ask what is taken. */
export function gridOf(boxes: ReadonlyMap<ElementId, Box>): BoxGrid<ElementId> {
  const grid = new BoxGrid<ElementId>()
  for (const [id, box] of boxes) grid.add(id, box)
  return grid
}
