import type { EndId } from '@maillage/atlas'
import { Box, StateNode, type TLPointerEventInfo } from 'tldraw'
import { drawingOf } from '../drawing.ts'
import { elementIdOf } from '../mirror/element-index.ts'
import { elementsIn } from './hit.ts'
import { afterMarquee } from './selecting.ts'

/** A rectangle is drawn over the whole map: elements are found in the scene, whether they stand in tldraw's store or not. */
export class Marquee extends StateNode {
  static override id = 'marquee'
  private before: readonly EndId[] = []

  override onEnter(info: TLPointerEventInfo): void {
    this.before = drawingOf(this.editor).selection.get()
    this.follow(info)
  }

  override onPointerMove(info: TLPointerEventInfo): void {
    this.follow(info)
  }

  override onPointerUp(): void {
    this.leave()
  }

  override onCancel(): void {
    drawingOf(this.editor).select(this.before)
    this.leave()
  }

  override onInterrupt(): void {
    this.leave()
  }

  private follow(info: TLPointerEventInfo): void {
    const { editor } = this
    const { originPagePoint, currentPagePoint } = editor.inputs
    const area = Box.FromPoints([originPagePoint, currentPagePoint])
    editor.updateInstanceState({ brush: { x: area.x, y: area.y, w: area.w, h: area.h } })
    const drawing = drawingOf(editor)
    drawing.select(afterMarquee(this.before, elementsIn(drawing.scene.boxes, area), info.shiftKey))
    const drawn = editor
      .getCurrentPageShapes()
      .filter(({ id }) => elementIdOf(id) === null && editor.getShapePageBounds(id)?.collides(area))
    editor.setSelectedShapes(drawn)
  }

  private leave(): void {
    this.editor.updateInstanceState({ brush: null })
    this.parent.transition('idle')
  }
}
