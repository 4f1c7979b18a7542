import type { ElementId, EndId, RelationId } from '@maillage/atlas'
import { middleOf } from '@maillage/scene'
import type { Drawing } from '../drawing.ts'
import { freeNear } from './free-near.ts'
import { hitAtPointer } from './pointer.ts'

/** Opens the field for what is under the pointer: rename it, or name a new element. */
export function openFieldAt(drawing: Drawing): void {
  if (!drawing.session.mayEdit) return
  const hit = hitAtPointer(drawing)
  if (hit) {
    rename(drawing, hit.id)
    return
  }
  const { x, y } = drawing.editor.inputs.currentPagePoint
  openNewElement(drawing, '', [Math.round(x), Math.round(y)])
}

/** Opens the label of a new element where the pointer is, or at a free place near the middle of what is seen. */
export function openNewElement(
  drawing: Drawing,
  text: string,
  at: readonly [number, number] = freeNear([...drawing.scene.boxes.values()], middleOfView(drawing)),
): void {
  if (!drawing.session.mayEdit) return
  drawing.field.set({ type: 'new-element', at, text, kind: null, from: null })
}

/** Opens the label of an element or the name of a relation. */
export function rename(drawing: Drawing, id: EndId): void {
  if (!drawing.session.mayEdit) return
  const { scene } = drawing
  if (scene.elements.has(id as ElementId))
    drawing.field.set({ type: 'rename-element', id: id as ElementId }) // reason: just asked
  else if (scene.relations.figures.has(id as RelationId))
    drawing.field.set({ type: 'rename-relation', id: id as RelationId }) // reason: just asked
}

/** Starts a relation from what is selected: to the second of two, or to what will be pointed at. */
export function relateSelected(drawing: Drawing): boolean {
  const [from, to, more] = drawing.selection.get()
  if (!drawing.session.mayEdit || !from || more) return false
  if (to) {
    drawing.draft.set({ from, to: middleOf(drawing.scene.boxOf(to) ?? { x: 0, y: 0, w: 0, h: 0 }), aimed: to })
    drawing.field.set({ type: 'name-relation', from, to: { type: 'thing', id: to } })
    return true
  }
  drawing.editor.setCurrentTool('select.relating', { from, sticky: true })
  return true
}

export function middleOfView(drawing: Drawing): readonly [number, number] {
  const { x, y, w, h } = drawing.editor.getViewportPageBounds()
  return [Math.round(x + w / 2), Math.round(y + h / 2)]
}
