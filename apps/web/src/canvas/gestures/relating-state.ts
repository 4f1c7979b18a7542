import type { EndId } from '@maillage/atlas'
import { StateNode } from 'tldraw'
import { drawingOf } from '../drawing.ts'
import { leaveField } from '../fields/leave-field.ts'
import { annotationAtPointer, hitAtPointer } from './pointer.ts'

type Start = { readonly from: EndId; readonly sticky: boolean }

/**
 * A relation is being drawn: a line follows the pointer until it is let go (or clicked, when begun by a key) on an
 * element, on a relation, or where nothing is. Then its name is asked for at once. (C10)
 */
export class Relating extends StateNode {
  static override id = 'relating'
  private start: Start | null = null
  /** Has the line left the thing it starts from? Coming back to it relates it to itself. */
  private hasLeft = false
  private done = false
  /** Was the pointer pulled with the button down? By the time it is up, the editor has forgotten. */
  private pulled = false

  override onEnter(start: Start): void {
    leaveField()
    this.start = start
    this.hasLeft = false
    this.done = false
    this.pulled = false
    const drawing = drawingOf(this.editor)
    this.editor.setCursor({ type: 'cross', rotation: 0 })
    if (start.sticky) drawing.field.set({ type: 'target', from: start.from })
    this.follow()
  }

  override onPointerMove(): void {
    if (this.editor.inputs.isDragging) this.pulled = true
    this.follow()
  }

  override onPointerUp(): void {
    const { start } = this
    if (!start) return
    this.follow()
    // A click on the handle, without a pull, waits for a second click on the other end.
    if (!start.sticky && !this.pulled) {
      this.start = { ...start, sticky: true }
      drawingOf(this.editor).field.set({ type: 'target', from: start.from })
      return
    }
    this.finish(start.from)
  }

  override onCancel(): void {
    this.parent.transition('idle')
  }

  override onInterrupt(): void {
    this.parent.transition('idle')
  }

  override onExit(): void {
    const drawing = drawingOf(this.editor)
    drawing.session.show({ gesture: null })
    if (this.done) return
    drawing.draft.set(null)
    if (drawing.field.get()?.type === 'target') drawing.field.set(null)
  }

  private follow(): void {
    const { start } = this
    if (!start) return
    const drawing = drawingOf(this.editor)
    const { x, y } = this.editor.inputs.currentPagePoint
    const aimed = this.aim(start.from)
    drawing.draft.set({ from: start.from, to: [x, y], aimed })
    drawing.session.show({ gesture: { type: 'relating', from: start.from, to: [Math.round(x), Math.round(y)] } })
  }

  private aim(from: EndId): EndId | null {
    if (annotationAtPointer(this.editor)) return null
    const hit = hitAtPointer(drawingOf(this.editor))
    if (hit?.id !== from) this.hasLeft = true
    return hit && (hit.id !== from || (this.hasLeft && hit.type === 'element')) ? hit.id : null
  }

  private finish(from: EndId): void {
    const drawing = drawingOf(this.editor)
    const draft = drawing.draft.get()
    if (!draft || (!draft.aimed && hitAtPointer(drawing)?.id === from)) {
      this.parent.transition('idle')
      return
    }
    this.done = true
    const [x, y] = draft.to
    if (draft.aimed) drawing.field.set({ type: 'name-relation', from, to: { type: 'thing', id: draft.aimed } })
    else drawing.field.set({ type: 'new-element', at: [Math.round(x), Math.round(y)], text: '', kind: null, from })
    this.parent.transition('idle')
  }
}
