import { type Box, boxAroundAll } from '@maillage/scene'
import { react } from 'tldraw'
import type { Drawing } from '../drawing.ts'
import { fitBox, wholeMap } from './camera.ts'

/** How large things may be shown on a wall: a few of them must not fill it. */
const most = { all: 2, chosen: 1.6 } as const

/** How long nothing must happen before the view moves, so that a burst moves it once. Milliseconds. */
const restMs = 700

/**
 * Must the view move to show this? When some of it is out of sight, or when it has become so small in what is seen that it
 * could be twice as large. (C22)
 */
export function isNewViewNeeded(seen: Box, wanted: Box, zoom: number, largest: number): boolean {
  const isOut =
    wanted.x < seen.x ||
    wanted.y < seen.y ||
    wanted.x + wanted.w > seen.x + seen.w ||
    wanted.y + wanted.h > seen.y + seen.h
  const couldBe = Math.min(largest / zoom, seen.w / Math.max(1, wanted.w), seen.h / Math.max(1, wanted.h))
  return isOut || couldBe > 2
}

/** Shows what a wall should show now: what is chosen, else the whole map. */
export function showWanted(drawing: Drawing, how: 'drifting' | 'still'): void {
  const { box, largest } = wantedOf(drawing)
  fitBox(drawing, box, how, largest)
}

/** Keeps that in sight from now on, moving only when it must. Answers with how to stop. (C22) */
export function keepInSight(drawing: Drawing): () => void {
  const { editor, session, workbench } = drawing
  let timer = 0
  const soon = (isAsked: boolean) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => look(drawing, isAsked), isAsked ? 60 : restMs)
  }
  const stopSession = session.subscribe(() => soon(false))
  const stopBench = workbench.subscribe(() => soon(true))
  let size = ''
  const stopSize = react('size of the wall', () => {
    const { w, h } = editor.getViewportScreenBounds()
    const before = size
    size = `${w} ${h}`
    if (before !== '' && before !== size) soon(true)
  })
  return () => {
    window.clearTimeout(timer)
    stopSession()
    stopBench()
    stopSize()
  }
}

function look(drawing: Drawing, isAsked: boolean): void {
  if (drawing.state.get() !== 'ready') return
  const { box, largest } = wantedOf(drawing)
  if (!box) return
  const { x, y, w, h } = drawing.editor.getViewportPageBounds()
  const isNeeded = isNewViewNeeded({ x, y, w, h }, box, drawing.editor.getZoomLevel(), largest)
  if (isAsked || isNeeded) showWanted(drawing, 'drifting')
}

function wantedOf(drawing: Drawing): { readonly box: Box | null; readonly largest: number } {
  const chosen = drawing.workbench.selection().flatMap((id) => drawing.scene.boxOf(id) ?? [])
  const around = boxAroundAll(chosen)
  return around ? { box: around, largest: most.chosen } : { box: wholeMap(drawing), largest: most.all }
}
