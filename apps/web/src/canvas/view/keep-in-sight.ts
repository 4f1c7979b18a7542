import type { EndId } from '@maillage/atlas'
import { type Box, boxAroundAll, relationsTouching } from '@maillage/scene'
import { react } from 'tldraw'
import type { Drawing } from '../drawing.ts'
import { fitBox, reducedMotion, wholeMap } from './camera.ts'
import { isReadable, nextStop, readableOn, stopsOf } from './wall-tour.ts'

/** How large things may be shown on a wall: a few of them must not fill it. */
const most = { all: 2, chosen: 1.6, part: 1.5 } as const

/** What is chosen is shown with what it is related to down to this zoom. */
const leastWithOthers = 0.9

/** How long a part of a large map is shown, and after how many parts all of it is. Milliseconds. */
const tour = { stopMs: 12_000, parts: 4 } as const

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
  const touring = createTour(drawing)
  const soon = (isAsked: boolean) => {
    window.clearTimeout(timer)
    const looking = () => (isAsked || !touring.isOn() ? look(drawing, isAsked) : undefined)
    timer = window.setTimeout(looking, isAsked ? 60 : restMs)
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
    touring.stop()
    stopSession()
    stopBench()
    stopSize()
  }
}

/** Shows a map too large to be read part by part, what is newest first, and whole now and then. (C26) */
function createTour(drawing: Drawing) {
  const shownAt = new Map<string, number>()
  let parts = 0
  /** Not where somebody asks for a still screen, nor while something is shown to all. */
  const isOn = () => {
    const { w, h } = drawing.editor.getViewportScreenBounds()
    const box = wholeMap(drawing)
    const isFree = drawing.workbench.selection().length === 0 && !reducedMotion()
    return (
      isFree &&
      drawing.state.get() === 'ready' &&
      w > 1 &&
      box !== null &&
      !isReadable(box, { view: { w, h }, readable: readableOn() })
    )
  }
  const goOn = () => {
    if (!isOn()) return
    parts = (parts + 1) % (tour.parts + 1)
    const stop = parts === 0 ? null : nextStop(stopsNow(drawing), shownAt)
    if (stop) shownAt.set(stop.key, drawing.session.assembly.now())
    fitBox(drawing, stop?.box ?? wholeMap(drawing), 'drifting', most.part)
  }
  const timer = window.setInterval(goOn, tour.stopMs)
  return { isOn, stop: () => window.clearInterval(timer) }
}

function stopsNow({ scene, groups, session, editor }: Drawing) {
  const { elements, relations } = session.atlas()
  const newest = new Map<string, number>()
  for (const { ends, at } of relations.values())
    for (const end of [ends.from, ends.to]) newest.set(end, Math.max(at, newest.get(end) ?? 0))
  return stopsOf({
    regions: groups.map(({ region }) => region),
    boxes: scene.boxes,
    newestAt: (id) => Math.max(elements.get(id)?.at ?? 0, newest.get(id) ?? 0),
    view: editor.getViewportScreenBounds(),
    readable: readableOn(),
  })
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
  const chosen = drawing.workbench.selection()
  const around = boxAroundAll(boxesOf(drawing, chosen))
  if (!around) return { box: wholeMap(drawing), largest: most.all }
  // A thing is its relations: with what is at their other ends, where all of it can still be read.
  const atlas = drawing.session.atlas()
  const others = [...relationsTouching(atlas, chosen)].flatMap((id) => {
    const ends = atlas.relations.get(id)?.ends
    return ends ? [ends.from, ends.to] : []
  })
  const withOthers = boxAroundAll(boxesOf(drawing, [...chosen, ...others]))
  const { w, h } = drawing.editor.getViewportScreenBounds()
  const isRoomy = withOthers !== null && Math.min(w / withOthers.w, h / withOthers.h) >= leastWithOthers
  return { box: isRoomy ? withOthers : around, largest: most.chosen }
}

function boxesOf({ scene }: Drawing, ids: readonly EndId[]): readonly Box[] {
  return ids.flatMap((id) => scene.boxOf(id) ?? [])
}
