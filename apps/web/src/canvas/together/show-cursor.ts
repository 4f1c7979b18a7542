import type { Drawing } from '../drawing.ts'

/** Shows the others where my pointer is, in the drawing's units. Answers with how to stop. */
export function watchCursor(drawing: Drawing, stage: HTMLElement): () => void {
  const { editor, session } = drawing
  const move = (event: PointerEvent) => {
    const { x, y } = editor.screenToPage({ x: event.clientX, y: event.clientY })
    session.show({ cursor: [Math.round(x), Math.round(y)] })
  }
  const leave = () => {
    session.show({ cursor: null })
    drawing.hovered.set(null)
  }
  stage.addEventListener('pointermove', move, { passive: true })
  stage.addEventListener('pointerleave', leave)
  return () => {
    stage.removeEventListener('pointermove', move)
    stage.removeEventListener('pointerleave', leave)
    leave()
  }
}
