import type { EndId } from '@maillage/atlas'
import { type Box, boxAroundAll, suggestView } from '@maillage/scene'
import type { Drawing } from '../drawing.ts'

const still = { animation: { duration: 0 } } as const
const gliding = { animation: { duration: 260 } } as const
/** On a wall, slow enough for a room to see where it goes. */
const drifting = { animation: { duration: 900 } } as const
type How = 'gliding' | 'drifting' | 'still'

/** Room that our own tools take at the edges of the drawing, in pixels. */
const edges = { wide: 60, narrow: 24 } as const

/** Shows the whole map; elements outside tldraw's store count too. */
export function showAll(drawing: Drawing, how: How = 'gliding'): void {
  fitBox(drawing, wholeMap(drawing), how, 1)
}

/** The box around the map, its regions included; null when it is empty. */
export function wholeMap(drawing: Drawing): Box | null {
  const boxes = [drawing.scene.extent(), ...drawing.groups.map(({ region }) => region)].filter((box) => box !== null)
  return boxAroundAll(boxes)
}

/** Shows all of these, no larger than they are. */
export function fitThings(drawing: Drawing, ids: readonly EndId[]): void {
  const boxes = ids.map((id) => drawing.scene.boxOf(id)).filter((box) => box !== null)
  fitBox(drawing, boxAroundAll(boxes), 'gliding', 1)
}

/** Brings one thing into sight, large enough to be read; nothing moves when it is in sight already. */
export function reveal(drawing: Drawing, id: EndId): void {
  const box = drawing.scene.boxOf(id)
  if (!box) return
  const { editor } = drawing
  const seen = editor.getViewportPageBounds()
  const room = 24 / editor.getZoomLevel()
  const inside =
    box.x > seen.x + room &&
    box.y > seen.y + room &&
    box.x + box.w < seen.maxX - room &&
    box.y + box.h < seen.maxY - room
  if (inside && editor.getZoomLevel() >= 0.6) return
  const zoom = Math.max(0.8, Math.min(1.2, editor.getZoomLevel()))
  lookAt(drawing, box.x + box.w / 2, box.y + box.h / 2, zoom, 'gliding')
}

export function zoomBy(drawing: Drawing, factor: number): void {
  const { editor } = drawing
  const { x, y, w, h } = editor.getViewportPageBounds()
  const zoom = Math.max(0.02, Math.min(6, editor.getZoomLevel() * factor))
  lookAt(drawing, x + w / 2, y + h / 2, zoom, 'gliding')
}

/** Puts this point of the drawing in the middle of the screen. */
export function lookAt(drawing: Drawing, x: number, y: number, zoom: number, how: How): void {
  const { w, h } = drawing.editor.getViewportScreenBounds()
  const camera = { x: w / 2 / zoom - x, y: h / 2 / zoom - y, z: zoom }
  drawing.editor.setCamera(camera, how === 'still' || reducedMotion() ? still : how === 'drifting' ? drifting : gliding)
}

/** Shows a whole box, no larger than `most` times its size. */
export function fitBox(drawing: Drawing, box: Box | null, how: How, most: number): void {
  const { w, h } = drawing.editor.getViewportScreenBounds()
  const view = suggestView(box, { w, h }, { margin: w < 600 ? edges.narrow : edges.wide, least: 0.02, most })
  lookAt(drawing, view.x, view.y, view.zoom, how)
}

/** Does somebody ask for a still screen? */
export function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
