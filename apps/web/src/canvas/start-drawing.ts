import { loadHouseFont } from './assets.ts'
import type { Drawing } from './drawing.ts'
import { Deriving, houseMs } from './places/deriving.ts'
import { watchFollowed } from './together/follow.ts'
import { watchOthersMoves } from './together/others-moves.ts'
import { reveal, showAll } from './view/camera.ts'
import { keepInSight, showWanted } from './view/keep-in-sight.ts'
import { watchView } from './view/watch.ts'

/** Puts the atlas on the screen and keeps it up with everyone. Answers with how to stop. */
export function startDrawing(drawing: Drawing, stage: HTMLElement, onReady: () => void = () => {}): () => void {
  const { session, workbench } = drawing
  let open = true
  // Elements without a place are given one by the layout, the same in every view; nothing is written. (C12)
  const deriving = new Deriving({
    isMissing: () => missing(drawing) > 0,
    wait: () => (session.atlas().workshop.phase ? houseMs : 0),
    derive: async () => {
      await derive(drawing, () => open)
      if (open) drawing.takeIn(everything)
    },
  })
  const stops = [
    session.subscribe((touched) => {
      drawing.takeIn(touched)
      deriving.look()
      if (missing(drawing) === 0) drawing.frames.ask('regroup', () => regroup(drawing, () => open))
    }),
    workbench.onReveal((id) => reveal(drawing, id)),
    watchView(drawing, stage),
    watchOthersMoves(drawing),
    drawing.isCalm ? keepInSight(drawing) : watchFollowed(drawing),
    () => {
      open = false
    },
    () => deriving.stop(),
    () => drawing.stop(),
  ]
  if (!drawing.isCalm) session.show({ view: 'drawing' })
  first(drawing, () => open, onReady)
  loadHouseFont().then(() => open && drawing.layer?.backdropChanged())
  return () => {
    for (const stop of stops) stop()
  }
}

const everything = {
  all: true,
  elements: new Set<never>(),
  positions: new Set<never>(),
  relations: new Set<never>(),
  annotations: new Set<never>(),
  tables: true,
  decisions: true,
}

function first(drawing: Drawing, isOpen: () => boolean, onReady: () => void): void {
  drawing.places.keep(drawing.session.atlas().positions)
  const show = () => {
    if (!isOpen()) return
    drawing.takeIn(everything)
    const [chosen] = drawing.workbench.selection()
    if (drawing.isCalm) showWanted(drawing, 'still')
    else showAll(drawing, 'still')
    if (chosen && !drawing.isCalm) reveal(drawing, chosen)
    drawing.state.set('ready')
    onReady()
  }
  if (missing(drawing) === 0) {
    show()
    regroup(drawing, isOpen)
  } else derive(drawing, isOpen).then(show)
}

function missing({ session, places }: Drawing): number {
  let count = 0
  for (const id of session.atlas().elements.keys()) if (!places.settled(id)) count += 1
  return count
}

async function derive(drawing: Drawing, isOpen: () => boolean): Promise<void> {
  const atlas = drawing.session.atlas()
  const { positions, groups } = await drawing.layout.ask('unplaced', atlas, atlas.positions)
  if (!isOpen()) return
  drawing.places.derive(positions)
  drawing.groups = groups
}

const regroupAfterMs = 400
const timers = new WeakMap<Drawing, number>()

/** Regions follow the elements, a moment later: they are found in the worker. */
function regroup(drawing: Drawing, isOpen: () => boolean): void {
  clearTimeout(timers.get(drawing))
  const timer = window.setTimeout(async () => {
    const { session, scene, places, layout } = drawing
    const shown = new Map(
      [...scene.elements.keys()].flatMap((id) => {
        const at = places.settled(id)
        return at ? [[id, at] as const] : []
      }),
    )
    const { groups } = await layout.ask('groups', session.atlas(), shown)
    if (!isOpen()) return
    drawing.groups = groups
    drawing.layer?.backdropChanged()
  }, regroupAfterMs)
  timers.set(drawing, timer)
}
