import type { ElementId } from '@maillage/atlas'
import type { Editor, TLShape } from 'tldraw'
import type { Drawing } from '../drawing.ts'
import { elementIdOf } from '../mirror/element-index.ts'
import { type Hit, hitAt } from './hit.ts'

/** The thing of the atlas under the pointer. */
export function hitAtPointer(drawing: Drawing): Hit | null {
  const { editor, scene } = drawing
  const { x, y } = editor.inputs.currentPagePoint
  const coarse = editor.getInstanceState().isCoarsePointer
  return hitAt(scene, [x, y], editor.getZoomLevel(), { handlesOf: handlesShownFor(drawing), coarse })
}

/** The element whose edge handles are shown: the only one selected, else the one under the mouse. */
export function handlesShownFor(drawing: Drawing): ElementId | null {
  if (!drawing.session.mayEdit || drawing.field.get() !== null) return null
  const hovered = drawing.hovered.get()
  const selection = drawing.selection.get()
  const only = selection.length === 1 ? selection[0] : null
  const shown = hovered && drawing.scene.elements.has(hovered as ElementId) ? hovered : only // reason: an EndId is looked up on both sides
  return shown && drawing.scene.elements.has(shown as ElementId) ? (shown as ElementId) : null // reason: just asked
}

/** The drawing, note or text under the pointer. Elements are locked, so tldraw looks through them. */
export function annotationAtPointer(editor: Editor): TLShape | null {
  const found = editor.getShapeAtPoint(editor.inputs.currentPagePoint, {
    margin: editor.options.hitTestMargin / editor.getZoomLevel(),
    hitInside: false,
    filter: (shape) => elementIdOf(shape.id) === null,
  })
  return found ?? null
}
