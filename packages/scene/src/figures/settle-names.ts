import type { RelationId } from '@maillage/atlas'
import { BoxGrid } from '../box-grid.ts'
import { type Box, boxAround, boxOfBoth, curveBox, grown, pointAt } from '../geometry.ts'
import type { RelationFigure, Scene } from './figures.ts'

// Along the curve, from where the name stands now to further and further.
const shifts = [
  0, 0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.24, -0.24, 0.3, -0.3, 0.36, -0.36, 0.42, -0.42, 0.5, -0.5, 0.6, -0.6,
]

/**
 * The scene with the names of its relations moved along their curves to where neither an element nor another name hides
 * them, as far as that can be. Projecting a relation looks at its two ends only, so that a gesture stays quick; this looks
 * around, once things are at rest. With `only`, moves these names and leaves the others. Rule: S12.
 */
export function settleNames(scene: Scene, only?: ReadonlySet<RelationId>): Scene {
  const elements = new BoxGrid<string>()
  for (const { id, box } of scene.elements.values()) elements.add(id, box)
  const names = new BoxGrid<RelationId>()
  for (const { id, label } of scene.relations.values()) if (label && only && !only.has(id)) names.add(id, label.box)
  const relations = new Map(scene.relations)
  for (const id of only ?? scene.relations.keys()) {
    const figure = scene.relations.get(id)
    if (!figure?.label) continue
    const box = freePlace(figure, figure.label.box, elements, names)
    names.add(id, box)
    if (box !== figure.label.box) relations.set(id, withNameIn(figure, figure.label.lines, box))
  }
  return { elements: scene.elements, relations }
}

/** The first free place for a name on its curve; else the first that no element hides; else where it is. */
function freePlace(figure: RelationFigure, now: Box, elements: BoxGrid<string>, names: BoxGrid<RelationId>): Box {
  const start = nearestTo(figure, now)
  let second: Box | null = null
  for (const shift of shifts) {
    const t = start + shift
    if (t < 0.06 || t > 0.94) continue
    const box = shift === 0 ? now : boxAround(pointAt(figure.curve, t), now.w, now.h)
    if (elements.isTaken(box)) continue
    if (!names.isTaken(box)) return box
    second ??= box
  }
  return second ?? now
}

function nearestTo({ curve }: RelationFigure, { x, y, w, h }: Box): number {
  let best = 0.5
  let least = Number.POSITIVE_INFINITY
  for (let step = 1; step < 25; step += 1) {
    const [px, py] = pointAt(curve, step / 25)
    const distance = Math.hypot(px - x - w / 2, py - y - h / 2)
    if (distance < least) [best, least] = [step / 25, distance]
  }
  return best
}

function withNameIn(figure: RelationFigure, lines: readonly string[], box: Box): RelationFigure {
  const extent = grown(curveBox(figure.curve), 10)
  return { ...figure, label: { lines, box }, bounds: boxOfBoth(extent, box) }
}
