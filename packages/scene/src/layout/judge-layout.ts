import type { Atlas, ElementId, Position } from '@maillage/atlas'
import type { ElementFigure, RelationFigure } from '../figures/figures.ts'
import { projectScene } from '../figures/project-scene.ts'
import { type Box, type Curve, overlap, pointAt } from '../geometry.ts'
import { bounds } from '../suggest-view.ts'

const steps = 16

/**
 * How hard a layout is to read, less is better: how far one must zoom out to see it whole, how much line there is, how
 * many curves pass under elements they have nothing to do with, how many names stand under one or on one another.
 */
export function judgeLayout(atlas: Atlas, positions: ReadonlyMap<ElementId, Position>): number {
  const scene = projectScene(atlas, positions)
  const box = bounds(scene)
  if (!box) return 0
  const page = Math.max(box.w, 1.6 * box.h)
  const elements = [...scene.elements.values()]
  const relations = [...scene.relations.values()]
  let faults = 0
  let length = 0
  for (const figure of relations) {
    length += Math.hypot(figure.curve.to[0] - figure.curve.from[0], figure.curve.to[1] - figure.curve.from[1])
    faults += passes(figure, elements) + 1.6 * hiddenName(figure, elements, relations)
  }
  return Math.log(page) + 0.2 * Math.log(1 + length / page) + 0.006 * faults
}

function passes({ ends, curve, bounds: around }: RelationFigure, elements: readonly ElementFigure[]): number {
  return elements.filter(
    ({ id, box }) => id !== ends.from && id !== ends.to && overlap(box, around) && passesUnder(curve, box),
  ).length
}

function passesUnder(curve: Curve, box: Box): boolean {
  for (let step = 1; step < steps; step += 1) {
    const [x, y] = pointAt(curve, step / steps)
    if (x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h) return true
  }
  return false
}

function hiddenName(
  figure: RelationFigure,
  elements: readonly ElementFigure[],
  relations: readonly RelationFigure[],
): number {
  const name = figure.label?.box
  if (!name) return 0
  const under = elements.some(({ box }) => overlap(box, name)) ? 1 : 0
  const onOther = relations.some((other) => other !== figure && other.label && overlap(other.label.box, name)) ? 0.5 : 0
  return under + onOther
}
