import type { ElementId, EndId, RelationId } from '@maillage/atlas'
import { type Box, hitRelation, type Point } from '@maillage/scene'
import type { SceneKeeper } from '../scene-keeper.ts'

/** What is under the pointer. `edge` is the handle a relation is pulled from. */
export type Hit =
  | { readonly type: 'edge'; readonly id: ElementId }
  | { readonly type: 'element'; readonly id: ElementId }
  | { readonly type: 'relation'; readonly id: RelationId }

/** How near counts as on it, in pixels of the screen. */
export const reach = { relation: 7, touch: 16, edge: 13, edgeOut: 13 } as const

/** The thing of the atlas under a point: an edge handle of the one that shows them, an element, then a relation. */
export function hitAt(
  scene: SceneKeeper,
  point: Point,
  zoom: number,
  given: { readonly handlesOf: ElementId | null; readonly coarse: boolean },
): Hit | null {
  const { handlesOf, coarse } = given
  const handled = handlesOf && scene.boxes.get(handlesOf)
  if (handlesOf && handled && onHandle(handled, point, zoom, coarse)) return { type: 'edge', id: handlesOf }
  const element = elementAtPoint(scene, point)
  if (element) return { type: 'element', id: element }
  const figure = hitRelation(scene.relations, point, (coarse ? reach.touch : reach.relation) / zoom)
  return figure ? { type: 'relation', id: figure.id } : null
}

/** Middles of the four sides, a little out: where a relation is pulled from. */
export function handlesOf(box: Box, zoom: number): readonly Point[] {
  const out = reach.edgeOut / zoom
  const x = box.x + box.w / 2
  const y = box.y + box.h / 2
  return [
    [x, box.y - out],
    [box.x + box.w + out, y],
    [x, box.y + box.h + out],
    [box.x - out, y],
  ]
}

/** Elements that a rectangle touches; relations whose two ends it holds come along by themselves when copied. */
export function elementsIn(boxes: ReadonlyMap<ElementId, Box>, area: Box): readonly ElementId[] {
  const found: ElementId[] = []
  for (const [id, { x, y, w, h }] of boxes) {
    if (x < area.x + area.w && x + w > area.x && y < area.y + area.h && y + h > area.y) found.push(id)
  }
  return found
}

function onHandle(box: Box, [px, py]: Point, zoom: number, coarse: boolean): boolean {
  const near = (coarse ? reach.edge * 1.5 : reach.edge) / zoom
  return handlesOf(box, zoom).some(([x, y]) => Math.hypot(px - x, py - y) <= near)
}

/** The topmost element under the point: of several, the one drawn last. */
function elementAtPoint(scene: SceneKeeper, [px, py]: Point): ElementId | null {
  let found: ElementId | null = null
  for (const [id, { x, y, w, h }] of scene.boxes) {
    if (px >= x && px <= x + w && py >= y && py <= y + h && (found === null || id > found)) found = id
  }
  return found
}

/** Is this hit a thing that a relation can end on, other than the end it starts from? */
export function endOf(hit: Hit | null): EndId | null {
  return hit ? hit.id : null
}
