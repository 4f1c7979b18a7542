import type { EndId } from '@maillage/atlas'
import { computed, react } from 'tldraw'
import type { Drawing } from '../drawing.ts'
import { gatherMarks } from '../element/marks.ts'
import { peerMarks } from '../together/peer-marks.ts'
import { lookAtZoom } from './look.ts'

/** Keeps layers, mirror and marks up with the camera, the selection and the pointer. Answers with how to stop. */
export function watchView(drawing: Drawing, stage: HTMLElement): () => void {
  const stops = [watchCamera(drawing, stage), watchMarks(drawing), watchSelection(drawing)]
  return () => {
    for (const stop of stops) stop()
  }
}

function watchCamera(drawing: Drawing, stage: HTMLElement): () => void {
  const { editor, frames } = drawing
  // Only the numbers: a reactor on the whole instance record would wake at each move of the pointer.
  const camera = computed('camera', () => {
    const { x, y, z } = editor.getCamera()
    const { w, h } = editor.getViewportScreenBounds()
    return `${x} ${y} ${z} ${w} ${h}`
  })
  return react('camera moved', () => {
    camera.get()
    const zoom = editor.getZoomLevel()
    const look = lookAtZoom(zoom, stage.dataset.look, drawing.isCalm ? 'wall' : 'hand')
    if (look !== stage.dataset.look) stage.dataset.look = look
    drawing.layer?.cameraMoved()
    frames.ask('mirror', () => drawing.follow())
    if (!drawing.isCalm) frames.ask('viewport', () => showViewport(drawing))
  })
}

function showViewport({ editor, session }: Drawing): void {
  const { x, y, w, h } = editor.getViewportPageBounds()
  session.show({ viewport: { x, y, w, h } })
}

function watchMarks(drawing: Drawing): () => void {
  const gather = () => {
    const hovered = drawing.hovered.get()
    const selection = drawing.selection.get()
    const aimed = drawing.draft.get()?.aimed ?? null
    const peers = drawing.isCalm ? [] : peerMarks(drawing.session.peers())
    drawing.pointAt({ hovered, selection, marks: gatherMarks({ hovered, aimed, selection, peers }) })
  }
  const stopReacting = react('marks', gather)
  const stopPeers = drawing.session.subscribePeers(() => drawing.frames.ask('marks', gather))
  return () => {
    stopReacting()
    stopPeers()
  }
}

/** The workbench's selection as a signal, and the selection as others see it. */
function watchSelection(drawing: Drawing): () => void {
  const take = () => {
    const selection: readonly EndId[] = drawing.workbench.selection()
    if (selection === drawing.selection.get()) return
    drawing.selection.set(selection)
    if (!drawing.isCalm) drawing.session.show({ selection: selection.slice(0, 50) })
    drawing.frames.ask('mirror', () => drawing.follow())
  }
  take()
  return drawing.workbench.subscribe(take)
}
