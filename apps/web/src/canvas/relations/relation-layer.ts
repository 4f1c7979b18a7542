import type { RelationId } from '@maillage/atlas'
import type { Box, RelationFigure } from '@maillage/scene'
import type { Editor } from 'tldraw'
import type { Frames } from '../frames.ts'
import type { SceneKeeper } from '../scene-keeper.ts'
import { detailZoom, paintLines, paintMarks, paintNames } from './paint-relation.ts'
import { type Backdrop, paintSlices } from './paint-slices.ts'
import { type Camera, PaintedCanvas, type Size } from './painted-canvas.ts'
import { wallNames } from './wall-names.ts'

/** How long painting may take in one frame, in milliseconds: less while the camera moves. */
const slice = { moving: 3, still: 7, first: 120 } as const

/**
 * The relations, on two canvases under the elements: a frozen one, painted when the camera rests and only moved by CSS
 * while it moves; a hot one for what moves or is pointed at. (C2)
 */
export class RelationLayer {
  private front: PaintedCanvas
  private back: PaintedCanvas
  private readonly hot: PaintedCanvas
  private readonly given: LayerGiven
  private job: { readonly slices: Iterator<void>; readonly context: CanvasRenderingContext2D } | null = null
  private stale = true
  private hotStale = true
  private moving: ReadonlySet<RelationId> = new Set()
  private lingering = new Set<RelationId>()
  private leaving = new Set<RelationId>()
  private focus: LayerFocus = { ids: new Set(), chosen: new Set(), dim: false }

  constructor(host: HTMLElement, given: LayerGiven) {
    this.given = given
    this.back = new PaintedCanvas(host, 'dv-frozen', 0.35, { willReadFrequently: true })
    this.front = new PaintedCanvas(host, 'dv-frozen', 0.35, { willReadFrequently: true })
    this.hot = new PaintedCanvas(host, 'dv-hot', 0.1)
    this.back.show(false)
    this.ask()
  }

  /** These were projected again: hot until the frozen canvas has been painted with them. */
  changed(ids: Iterable<RelationId>): void {
    for (const id of ids) if (!this.moving.has(id)) this.lingering.add(id)
    this.stale = true
    this.hotStale = true
    this.ask()
  }

  /** Regions, dots or everything else behind: paint again. */
  backdropChanged(): void {
    this.stale = true
    this.ask()
  }

  /** The relations that move now: drawn hot, left out of the frozen canvas. */
  move(ids: ReadonlySet<RelationId>): void {
    if (!sameSet(ids, this.moving)) {
      for (const id of this.moving) if (!ids.has(id)) this.lingering.add(id)
      this.moving = ids
      this.stale = true
    }
    this.hotStale = true
    this.ask()
  }

  /** The relations to bring out: of what is selected or under the pointer. */
  point(focus: LayerFocus): void {
    this.focus = focus
    this.front.element.classList.toggle('dv-dim', focus.dim)
    this.back.element.classList.toggle('dv-dim', focus.dim)
    this.hotStale = true
    this.ask()
  }

  /** Has a first picture been painted? */
  isPainted(): boolean {
    return this.front.hasPicture()
  }

  cameraMoved(): void {
    this.ask()
  }

  private ask(): void {
    this.given.frames.ask('relations', () => this.draw())
  }

  private draw(): void {
    const { editor } = this.given
    const camera = editor.getCamera()
    const bounds = editor.getViewportScreenBounds()
    const view = { w: bounds.w, h: bounds.h }
    if (view.w < 1 || view.h < 1) return
    const still = editor.getCameraState() === 'idle'
    this.drawFrozen(camera, view, still)
    this.drawHot(camera, view, still)
    if (this.job !== null || this.stale || !still) this.ask()
  }

  private drawFrozen(camera: Camera, view: Size, still: boolean): void {
    const covered = this.front.covers(camera, view, this.given.extent())
    if (!this.job && (this.stale || !covered || (still && !this.front.isSharp(camera)))) this.begin(camera, view)
    // Nothing to show yet: better a long frame than an empty map.
    const budget = this.front.hasPicture() ? (still ? slice.still : slice.moving) : slice.first
    if (this.job) this.advance(budget)
    this.front.place(camera)
  }

  private begin(camera: Camera, view: Size): void {
    const { editor, scene } = this.given
    const { x, y, z } = camera
    const context = this.back.begin({ x, y, z }, view, pixelRatio(editor))
    if (!context) return
    const area = this.back.areaFor(camera, view)
    const figures = [...scene.relations.figures.values()].filter(
      (figure) => !this.moving.has(figure.id) && near(figure, area),
    )
    this.stale = false
    this.leaving = this.lingering
    this.lingering = new Set()
    this.job = { context, slices: paintSlices(context, { figures, area, zoom: z, ...this.given.backdrop() }) }
  }

  private advance(budgetMs: number): void {
    const end = performance.now() + budgetMs
    while (this.job) {
      const { context, slices } = this.job
      const { done } = slices.next()
      // The browser only notes what is painted and does it all when the canvas is shown, in one long frame. Reading one
      // pixel makes it do this slice now.
      context.getImageData(0, 0, 1, 1)
      if (done) this.swap()
      else if (performance.now() > end) return
    }
  }

  private swap(): void {
    this.job = null
    const { front, back } = this
    this.front = back
    this.back = front
    this.front.show(true)
    this.back.show(false)
    if (this.leaving.size > 0) this.hotStale = true
    this.leaving = new Set()
  }

  private drawHot(camera: Camera, view: Size, still: boolean): void {
    const { hot, given } = this
    const ids = new Set([...this.moving, ...this.lingering, ...this.leaving, ...this.focus.ids, ...this.focus.chosen])
    hot.show(ids.size > 0)
    if (ids.size === 0) return
    if (!this.hotStale && hot.covers(camera, view, given.extent()) && (!still || hot.isSharp(camera))) {
      hot.place(camera)
      return
    }
    this.hotStale = false
    const { x, y, z } = camera
    const context = hot.begin({ x, y, z }, view, pixelRatio(given.editor))
    if (!context) return
    this.paintHot(context, ids, z, hot.areaFor(camera, view))
    hot.place(camera)
  }

  private paintHot(context: CanvasRenderingContext2D, ids: ReadonlySet<RelationId>, zoom: number, area: Box): void {
    const { figures: known } = this.given.scene.relations
    const seen = [...ids]
      .map((id) => known.get(id))
      .filter((figure) => figure !== undefined && near(figure, area)) as RelationFigure[] // reason: filtered
    const { chosen, ids: focused } = this.focus
    const plain = seen.filter(({ id }) => !focused.has(id) && !chosen.has(id))
    const bright = seen.filter(({ id }) => focused.has(id) && !chosen.has(id))
    const picked = seen.filter(({ id }) => chosen.has(id))
    paintLines(context, plain, zoom, 'plain')
    paintLines(context, bright, zoom, 'focused')
    paintLines(context, picked, zoom, 'selected')
    if (zoom > detailZoom.marks) paintMarks(context, plain, 'plain')
    paintMarks(context, [...bright, ...picked], 'focused')
    const { wall } = this.given.backdrop()
    if (wall) {
      paintWallHot(context, { plain, brought: [...bright, ...picked], zoom: zoom / wall.unit, taken: wall.taken })
      return
    }
    if (zoom > detailZoom.names) paintNames(context, plain, 'plain')
    if (bright.length + picked.length > 40 && zoom < detailZoom.names) return
    paintNames(context, [...bright, ...picked], 'focused', Math.min(3.2, Math.max(1, 0.92 / zoom)))
  }
}

type WallHot = {
  readonly plain: readonly RelationFigure[]
  readonly brought: readonly RelationFigure[]
  readonly zoom: number
  readonly taken: Iterable<Box>
}

/** On a wall names are as large here as on the frozen canvas beneath, so that none is seen twice; brought out ones first. (C25) */
function paintWallHot(context: CanvasRenderingContext2D, { plain, brought, zoom, taken }: WallHot): void {
  const isBrought = new Set(brought)
  for (const { figure, scale } of wallNames([...brought, ...plain], { zoom, taken }))
    paintNames(context, [figure], isBrought.has(figure) ? 'focused' : 'plain', scale)
}

/** What the layer is told of the rest of the drawing. */
export type LayerGiven = {
  readonly editor: Editor
  readonly scene: SceneKeeper
  readonly frames: Frames
  readonly extent: () => Box | null
  readonly backdrop: () => Backdrop
}

export type LayerFocus = {
  readonly ids: ReadonlySet<RelationId>
  readonly chosen: ReadonlySet<RelationId>
  readonly dim: boolean
}

/** More than two device pixels a unit would cost four times the painting for nothing one can see. */
function pixelRatio(editor: Editor): number {
  return Math.min(2, editor.getInstanceState().devicePixelRatio || 1)
}

function near({ bounds }: RelationFigure, area: Box): boolean {
  return (
    bounds.x < area.x + area.w &&
    area.x < bounds.x + bounds.w &&
    bounds.y < area.y + area.h &&
    area.y < bounds.y + bounds.h
  )
}

function sameSet(a: ReadonlySet<RelationId>, b: ReadonlySet<RelationId>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}
