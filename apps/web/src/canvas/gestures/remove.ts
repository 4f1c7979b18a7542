import { removeThings } from '@maillage/atlas'
import type { Drawing } from '../drawing.ts'
import { performSteps } from './perform-steps.ts'

/** Removes what is selected: things of the atlas, with the relations that end on them, and drawings. */
export function removeSelected(drawing: Drawing): void {
  const ids = drawing.selection.get()
  const annotations = drawing.editor.getSelectedShapeIds()
  if (annotations.length > 0) drawing.editor.deleteShapes([...annotations])
  if (ids.length === 0) return
  drawing.select([])
  performSteps(drawing, [(atlas, context) => removeThings(atlas, context, { ids })])
}
