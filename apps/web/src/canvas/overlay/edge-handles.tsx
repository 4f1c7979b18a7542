import { useValue } from 'tldraw'
import { useDrawing } from '../drawing-context.ts'
import { handlesOf } from '../gestures/hit.ts'
import { handlesShownFor } from '../gestures/pointer.ts'

/** Four dots at the sides of an element: a relation is pulled from them. Shown only; the tool finds them by itself. */
export function EdgeHandles() {
  const drawing = useDrawing()
  const points = useValue('edge handles', () => {
    const { editor } = drawing
    drawing.revision.get()
    const id =
      editor.isInAny('select.idle', 'hand.idle', 'select.pointing_thing') && drawing.draft.get() === null
        ? handlesShownFor(drawing)
        : null
    const box = id && drawing.scene.boxes.get(id)
    const zoom = editor.getZoomLevel()
    if (!box || zoom < 0.2) return []
    return handlesOf(box, zoom).map(([x, y]) => editor.pageToViewport({ x, y }))
  }, [drawing])
  return points.map(({ x, y }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: reason: the four sides are told apart by their place only
    <span key={at} className="dv-handle" style={{ transform: `translate(${x}px, ${y}px)` }} aria-hidden="true" />
  ))
}
