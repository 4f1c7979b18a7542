import type { EndId } from '@maillage/atlas'
import { StateNode, type TLPointerEventInfo } from 'tldraw'
import { drawingOf } from '../drawing.ts'
import { leaveField } from '../fields/leave-field.ts'
import { afterClick } from './selecting.ts'

type Pressed = TLPointerEventInfo & { readonly id: EndId; readonly movable: boolean }

/** The pointer is down on an element or a relation: a click selects it, a pull moves it. */
export class PointingThing extends StateNode {
  static override id = 'pointing_thing'
  private pressed: Pressed | null = null

  override onEnter(info: Pressed): void {
    this.pressed = info
    leaveField()
  }

  override onPointerMove(): void {
    const drawing = drawingOf(this.editor)
    const { pressed } = this
    if (!pressed || !this.editor.inputs.isDragging) return
    if (!pressed.movable || !drawing.session.mayEdit) return
    if (!drawing.selection.get().includes(pressed.id)) {
      drawing.select(afterClick(drawing.selection.get(), pressed.id, pressed.shiftKey))
      if (!pressed.shiftKey) this.editor.selectNone()
    }
    this.parent.transition('moving')
  }

  override onPointerUp(info: TLPointerEventInfo): void {
    const drawing = drawingOf(this.editor)
    if (this.pressed) {
      drawing.select(afterClick(drawing.selection.get(), this.pressed.id, info.shiftKey || info.ctrlKey))
      if (!info.shiftKey) this.editor.selectNone()
    }
    this.parent.transition('idle')
  }

  override onCancel(): void {
    this.parent.transition('idle')
  }
  override onInterrupt(): void {
    this.parent.transition('idle')
  }
}

/** The pointer is down where nothing is: a click selects nothing, a pull draws a marquee. */
export class PointingEmpty extends StateNode {
  static override id = 'pointing_empty'

  override onEnter(): void {
    leaveField()
  }

  override onPointerMove(info: TLPointerEventInfo): void {
    if (this.editor.inputs.isDragging) this.parent.transition('marquee', info)
  }

  override onPointerUp(info: TLPointerEventInfo): void {
    if (!info.shiftKey) {
      drawingOf(this.editor).select([])
      this.editor.selectNone()
    }
    this.parent.transition('idle')
  }

  override onCancel(): void {
    this.parent.transition('idle')
  }
  override onInterrupt(): void {
    this.parent.transition('idle')
  }
}
