import { type ElementId, moveElements, type Position } from '@maillage/atlas'
import type { TLShapePartial } from 'tldraw'
import type { Drawing } from '../drawing.ts'
import { performSteps } from './perform-steps.ts'

/** What a move holds: elements by their places when it began, and the drawings selected with them. */
export type Held = {
  readonly elements: ReadonlyMap<ElementId, Position>
  readonly annotations: readonly TLShapePartial[]
}

/** Takes hold of the selected elements and of the drawings selected with them. */
export function takeHold(drawing: Drawing): Held {
  const elements = new Map<ElementId, Position>()
  for (const id of drawing.selection.get()) {
    const at = drawing.places.get(id as ElementId) // reason: relations have no place of their own and are passed over
    if (at && drawing.scene.elements.has(id as ElementId)) elements.set(id as ElementId, at)
  }
  const annotations = drawing.editor.getSelectedShapes().map(({ id, type, x, y }) => ({ id, type, x, y }))
  return { elements, annotations }
}

/** Where everything held is after a move by this much. Whole units: what is shown is what will be kept. */
export function placesAfter(held: Held, dx: number, dy: number): ReadonlyMap<ElementId, Position> {
  return new Map([...held.elements].map(([id, [x, y]]) => [id, [Math.round(x + dx), Math.round(y + dy)]]))
}

/** Shows the move in progress, here and to the others; nothing is written. (C8) */
export function showMove(drawing: Drawing, held: Held, dx: number, dy: number): void {
  const positions = placesAfter(held, dx, dy)
  drawing.showMoved(drawing.places.hold(positions))
  drawing.session.show({ gesture: { type: 'moving', positions: Object.fromEntries([...positions].slice(0, 200)) } })
  moveAnnotations(drawing, held, dx, dy)
}

/** Ends the move: its places are written once. (C8) */
export function endMove(drawing: Drawing, held: Held, dx: number, dy: number): void {
  const positions = placesAfter(held, dx, dy)
  if (positions.size > 0 && (dx !== 0 || dy !== 0)) {
    performSteps(drawing, [(atlas, context) => moveElements(atlas, context, { positions })])
  }
  letGo(drawing)
}

/** Gives the move up: everything is where it was. */
export function giveUpMove(drawing: Drawing, held: Held): void {
  moveAnnotations(drawing, held, 0, 0)
  letGo(drawing)
}

function letGo(drawing: Drawing): void {
  drawing.showMoved(drawing.places.hold(new Map()))
  drawing.session.show({ gesture: null })
}

function moveAnnotations(drawing: Drawing, held: Held, dx: number, dy: number): void {
  if (held.annotations.length === 0) return
  const moved = held.annotations.map((shape) => ({ ...shape, x: (shape.x ?? 0) + dx, y: (shape.y ?? 0) + dy }))
  drawing.editor.updateShapes(moved)
}

/** Moves the selection by one step of the keyboard. */
export function nudge(drawing: Drawing, dx: number, dy: number): void {
  const held = takeHold(drawing)
  if (held.elements.size + held.annotations.length === 0) return
  moveAnnotations(drawing, held, dx, dy)
  endMove(drawing, held, dx, dy)
}
