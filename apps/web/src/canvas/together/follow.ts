import { react } from 'tldraw'
import type { Drawing } from '../drawing.ts'
import { lookAt } from '../view/camera.ts'

/** Looks at what the followed person looks at; a pan or a zoom of my own stops it. Answers with how to stop. */
export function watchFollowed(drawing: Drawing): () => void {
  const { workbench, session, editor } = drawing
  const look = () => {
    const followed = workbench.following()
    if (followed === null) return
    const peer = session.peers().find(({ clientId }) => clientId === followed)
    if (!peer) {
      workbench.follow(null)
      return
    }
    if (!peer.viewport) return
    const { x, y, w, h } = peer.viewport
    const screen = editor.getViewportScreenBounds()
    const zoom = Math.max(0.02, Math.min(4, screen.w / w, screen.h / h))
    lookAt(drawing, x + w / 2, y + h / 2, zoom, 'still')
  }
  const stopPeers = session.subscribePeers(() => drawing.frames.ask('follow', look))
  const stopBench = workbench.subscribe(() => drawing.frames.ask('follow', look))
  const stopOwn = stopOnOwnPan(drawing)
  return () => {
    stopPeers()
    stopBench()
    stopOwn()
  }
}

function stopOnOwnPan({ editor, workbench }: Drawing): () => void {
  const container = editor.getContainer()
  const stop = () => workbench.follow(null)
  container.addEventListener('wheel', stop, { passive: true })
  const stopReacting = react('own pan', () => {
    if (editor.isInAny('hand.dragging') || editor.getInstanceState().cursor.type === 'grabbing') stop()
  })
  return () => {
    container.removeEventListener('wheel', stop)
    stopReacting()
  }
}
