import type { ElementId } from '@maillage/atlas'
import { type Box, overlap } from '@maillage/scene'

/** Numbers of the policy, measured in `bench/canvas`. (C3) */
export const mirrorLimits = {
  /** Up to here every element has a record. */
  all: 2000,
  /** How far round the viewport records are wanted, in viewports. */
  window: 1.2,
  /** Records added in one frame: of a large atlas while one moves about, of a small one when it is opened. */
  perFrame: 60,
  perFrameOfAll: 150,
  /** Below, far elements are dots on the canvas; above, records again. Two numbers, so that nothing flickers. */
  dotsUnder: 0.3,
  recordsOver: 0.33,
} as const

export type MirrorView = {
  readonly count: number
  readonly zoom: number
  readonly viewport: Box
  /** Selected, dragged, edited, seen by others' gestures: never taken out. */
  readonly kept: ReadonlySet<ElementId>
  /** Were far elements dots until now? */
  readonly wereDots: boolean
}

export type MirrorPlan =
  | { readonly type: 'all' }
  | { readonly type: 'window'; readonly area: Box; readonly kept: ReadonlySet<ElementId> }
  | { readonly type: 'kept'; readonly kept: ReadonlySet<ElementId> }

/** What the policy looks at, from what the editor knows. */
export function mirrorView(
  count: number,
  zoom: number,
  viewport: Box,
  kept: ReadonlySet<ElementId>,
  wereDots: boolean,
): MirrorView {
  const { x, y, w, h } = viewport
  return { count, zoom, viewport: { x, y, w, h }, kept, wereDots }
}

/** Which elements stand in tldraw's store: all of a small atlas; near the viewport, or none, of a large one. (C3) */
export function mirrorPlan(view: MirrorView): MirrorPlan {
  if (view.count <= mirrorLimits.all) return { type: 'all' }
  const limit = view.wereDots ? mirrorLimits.recordsOver : mirrorLimits.dotsUnder
  if (view.zoom < limit) return { type: 'kept', kept: view.kept }
  return { type: 'window', area: around(view.viewport), kept: view.kept }
}

/** Is this element wanted in the store? */
export function isWanted(plan: MirrorPlan, id: ElementId, box: Box): boolean {
  if (plan.type === 'all' || plan.kept.has(id)) return true
  return plan.type === 'window' && overlap(plan.area, box)
}

/** What to put and take so that the store follows the plan, a bounded number at a time; `done` when nothing is left. */
export function mirrorStep(
  plan: MirrorPlan,
  boxes: ReadonlyMap<ElementId, Box>,
  standing: ReadonlySet<ElementId>,
): { readonly put: readonly ElementId[]; readonly take: readonly ElementId[]; readonly done: boolean } {
  const wanted = [...boxes].filter(([id, box]) => isWanted(plan, id, box)).map(([id]) => id)
  const missing = wanted.filter((id) => !standing.has(id))
  const keep = new Set(wanted)
  const take = [...standing].filter((id) => !keep.has(id))
  const most = plan.type === 'all' ? mirrorLimits.perFrameOfAll : mirrorLimits.perFrame
  return { put: missing.slice(0, most), take, done: missing.length <= most }
}

function around({ x, y, w, h }: Box): Box {
  const more = (mirrorLimits.window - 1) / 2 + 0.25
  return { x: x - w * more, y: y - h * more, w: w * (1 + 2 * more), h: h * (1 + 2 * more) }
}
