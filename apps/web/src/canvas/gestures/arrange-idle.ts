import { SelectTool, type TLClickEventInfo, type TLPointerEventInfo, type TLStateNodeConstructor } from 'tldraw'
import { drawingOf } from '../drawing.ts'
import { openFieldAt } from './open-field.ts'
import { annotationAtPointer, hitAtPointer } from './pointer.ts'

// Throws when tldraw's select tool has no idle state: a version that this adapter was not made for.
function nativeIdle(): TLStateNodeConstructor {
  const found = SelectTool.children().find((state) => state.id === 'idle')
  if (!found) throw new Error('tldraw’s select tool has no idle state. Pin the version named in apps/web/package.json.')
  return found
}

/** Waits for a gesture: elements and relations are ours, drawings and their handles are tldraw's. */
export class ArrangeIdle extends nativeIdle() {
  static override id = 'idle'

  override onPointerMove(info: TLPointerEventInfo): void {
    // tldraw tells of a move of the pointer for each move of the camera.
    if (this.editor.getCameraState() === 'moving') return
    super.onPointerMove?.(info)
    const drawing = drawingOf(this.editor)
    const hit = annotationAtPointer(this.editor) ? null : hitAtPointer(drawing)
    drawing.hovered.set(hit?.id ?? null)
    this.editor.setCursor({ type: hit?.type === 'edge' ? 'cross' : hit ? 'pointer' : 'default', rotation: 0 })
  }

  override onExit(info: unknown, to: string): void {
    super.onExit?.(info, to)
    if (!to.startsWith('pointing')) drawingOf(this.editor).hovered.set(null)
  }

  override onPointerDown(info: TLPointerEventInfo): void {
    const drawing = drawingOf(this.editor)
    if (info.target !== 'canvas' || annotationAtPointer(this.editor)) {
      super.onPointerDown?.(info)
      return
    }
    const hit = hitAtPointer(drawing)
    if (!hit) this.parent.transition('pointing_empty', info)
    else if (hit.type === 'edge' && drawing.session.mayEdit)
      this.parent.transition('relating', { from: hit.id, sticky: false })
    else this.parent.transition('pointing_thing', { ...info, id: hit.id, movable: hit.type !== 'relation' })
  }

  override onDoubleClick(info: TLClickEventInfo): void {
    if (info.target !== 'canvas' || annotationAtPointer(this.editor)) {
      super.onDoubleClick?.(info)
      return
    }
    if (info.phase !== 'up' || info.ctrlKey || info.shiftKey) return
    openFieldAt(drawingOf(this.editor))
  }

  override onCancel(): void {
    const drawing = drawingOf(this.editor)
    drawing.select([])
    this.editor.selectNone()
  }

  // Keys are ours (keyboard.ts); tldraw's idle would nudge and edit by itself.
  override onKeyDown(): void {}
  override onKeyRepeat(): void {}
  override onKeyUp(): void {}
}
