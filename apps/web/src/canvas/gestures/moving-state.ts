import { StateNode, type TLPointerEventInfo } from 'tldraw'
import { drawingOf } from '../drawing.ts'
import { endMove, giveUpMove, type Held, showMove, takeHold } from './move.ts'

/** What is selected follows the pointer. Escape, or losing the pointer, puts everything back. (C8) */
export class Moving extends StateNode {
  static override id = 'moving'
  private held: Held | null = null
  private back = 'select'

  override onEnter(info?: { readonly back?: string }): void {
    this.held = takeHold(drawingOf(this.editor))
    this.back = info?.back ?? 'select'
    this.editor.setCursor({ type: 'grabbing', rotation: 0 })
    this.follow(false)
  }

  override onPointerMove(info: TLPointerEventInfo): void {
    this.follow(info.shiftKey)
  }

  override onPointerUp(info: TLPointerEventInfo): void {
    const [dx, dy] = this.distance(info.shiftKey)
    if (this.held) endMove(drawingOf(this.editor), this.held, dx, dy)
    this.held = null
    this.leave()
  }

  override onCancel(): void {
    this.leave()
  }

  override onInterrupt(): void {
    this.leave()
  }

  override onExit(): void {
    if (this.held) giveUpMove(drawingOf(this.editor), this.held)
    this.held = null
  }

  private leave(): void {
    if (this.back === 'select') this.parent.transition('idle')
    else this.editor.setCurrentTool(this.back)
  }

  private follow(straight: boolean): void {
    const [dx, dy] = this.distance(straight)
    if (this.held) showMove(drawingOf(this.editor), this.held, dx, dy)
  }

  /** How far the pointer went; with Shift along one axis only. */
  private distance(straight: boolean): readonly [number, number] {
    const { originPagePoint, currentPagePoint } = this.editor.inputs
    const dx = currentPagePoint.x - originPagePoint.x
    const dy = currentPagePoint.y - originPagePoint.y
    if (!straight) return [dx, dy]
    return Math.abs(dx) > Math.abs(dy) ? [dx, 0] : [0, dy]
  }
}
