import { HandTool, StateNode, type TLClickEventInfo, type TLStateNodeConstructor } from 'tldraw'
import { drawingOf } from '../drawing.ts'
import { leaveField } from '../fields/leave-field.ts'
import { openFieldAt } from './open-field.ts'
import { hitAtPointer } from './pointer.ts'

/** The hand is down: a tap selects, a pull moves the view, a long press takes hold of an element. */
class HandPointing extends StateNode {
  static override id = 'pointing'

  override onEnter(): void {
    leaveField()
    this.editor.stopCameraAnimation()
  }

  override onPointerMove(): void {
    if (this.editor.inputs.isDragging) this.parent.transition('dragging')
  }

  override onLongPress(): void {
    const drawing = drawingOf(this.editor)
    const hit = hitAtPointer(drawing)
    if (!drawing.session.mayEdit || (hit && hit.type === 'relation')) return
    if (!hit) {
      openFieldAt(drawing)
      this.parent.transition('idle')
      return
    }
    if (!drawing.selection.get().includes(hit.id)) drawing.select([hit.id])
    this.editor.setCurrentTool('select.moving', { back: 'hand' })
  }

  override onPointerUp(): void {
    const drawing = drawingOf(this.editor)
    const hit = hitAtPointer(drawing)
    if (hit?.type === 'edge') this.editor.setCurrentTool('select.relating', { from: hit.id, sticky: true })
    else {
      drawing.select(hit ? [hit.id] : [])
      this.parent.transition('idle')
    }
  }

  override onCancel(): void {
    this.parent.transition('idle')
  }
  override onInterrupt(): void {
    this.parent.transition('idle')
  }
}

/** The hand, first on touch screens: moves the view, and yet a tap selects and a double tap opens a field. */
export class TouchHandTool extends HandTool {
  static override children(): TLStateNodeConstructor[] {
    return [...HandTool.children().filter(({ id }) => id !== 'pointing'), HandPointing]
  }

  override onDoubleClick(info: TLClickEventInfo): void {
    if (info.phase === 'up') openFieldAt(drawingOf(this.editor))
  }
  override onTripleClick(): void {}
  override onQuadrupleClick(): void {}
}
