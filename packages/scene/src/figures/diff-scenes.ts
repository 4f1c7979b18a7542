import type { Box, Curve, Point } from '../geometry.ts'
import type { ElementFigure, EndMark, RelationFigure, Scene, SceneDiff } from './figures.ts'

/** What must be redrawn to go from one scene to the next. Figures made anew but alike are not in it. Rule: S14. */
export function diffScenes(before: Scene, after: Scene): SceneDiff {
  return {
    elements: diffFigures(before.elements, after.elements, sameElement),
    relations: diffFigures(before.relations, after.relations, sameRelation),
  }
}

/** A scene with a diff carried out on it: `applySceneDiff(before, diffScenes(before, after))` holds what `after` holds. */
export function applySceneDiff(scene: Scene, diff: SceneDiff): Scene {
  return { elements: applied(scene.elements, diff.elements), relations: applied(scene.relations, diff.relations) }
}

type Diff<Id, Figure> = { readonly set: readonly Figure[]; readonly gone: readonly Id[] }

function diffFigures<Id, Figure>(
  before: ReadonlyMap<Id, Figure>,
  after: ReadonlyMap<Id, Figure>,
  same: (a: Figure, b: Figure) => boolean,
): Diff<Id, Figure> {
  if (before === after) return { set: [], gone: [] }
  const set: Figure[] = []
  for (const [id, figure] of after) {
    const old = before.get(id)
    if (old === undefined || (old !== figure && !same(old, figure))) set.push(figure)
  }
  return { set, gone: [...before.keys()].filter((id) => !after.has(id)) }
}

function applied<Id, Figure extends { readonly id: Id }>(
  figures: ReadonlyMap<Id, Figure>,
  diff: Diff<Id, Figure>,
): Map<Id, Figure> {
  const next = new Map(figures)
  for (const id of diff.gone) next.delete(id)
  for (const figure of diff.set) next.set(figure.id, figure)
  return next
}

// Styles are shared while looks are the same; boxes and points are compared by number, for there are many.
function sameElement(a: ElementFigure, b: ElementFigure): boolean {
  return (
    a.style === b.style &&
    a.label === b.label &&
    sameBox(a.box, b.box) &&
    (a.badges === b.badges || JSON.stringify(a.badges) === JSON.stringify(b.badges))
  )
}

function sameRelation(a: RelationFigure, b: RelationFigure): boolean {
  return (
    a.style === b.style &&
    a.name === b.name &&
    a.direction === b.direction &&
    a.ends.from === b.ends.from &&
    a.ends.to === b.ends.to &&
    sameCurve(a.curve, b.curve) &&
    sameMark(a.marks[0], b.marks[0]) &&
    sameMark(a.marks[1], b.marks[1]) &&
    sameLabel(a.label, b.label)
  )
}

const samePoint = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1]

const sameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h

const sameMark = (a: EndMark, b: EndMark): boolean => a.mark === b.mark && a.angle === b.angle && samePoint(a.at, b.at)

const sameCurve = (a: Curve, b: Curve): boolean =>
  samePoint(a.from, b.from) && samePoint(a.c1, b.c1) && samePoint(a.c2, b.c2) && samePoint(a.to, b.to)

// The lines of a name follow from the name, which is compared above.
const sameLabel = (a: RelationFigure['label'], b: RelationFigure['label']): boolean =>
  a === b || (a !== null && b !== null && sameBox(a.box, b.box))
