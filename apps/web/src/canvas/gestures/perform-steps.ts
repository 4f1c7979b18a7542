import {
  type Atlas,
  type Edit,
  type ElementId,
  inOrder,
  moveElements,
  type Outcome,
  type Position,
  type Step,
} from '@maillage/atlas'
import type { Drawing } from '../drawing.ts'

/** What carrying out a wish needs of the drawing. */
export type Performing = Pick<Drawing, 'session' | 'places' | 'refused'>

/**
 * Carries out what a gesture asks, as one step of undo, together with the places that the layout found and nobody has
 * written yet: the first gesture settles them, so that everyone sees the map the hand saw. (C12)
 */
export function performSteps(drawing: Performing, steps: readonly Step[]): Outcome<readonly Edit[]> {
  const { session, places } = drawing
  const unsettled = places.unsettled()
  const settle: Step = (atlas, context) => moveElements(atlas, context, { positions: stillThere(atlas, unsettled) })
  const outcome = session.perform((atlas, context) => {
    const asked = inOrder(atlas, context, steps)
    // A wish that changes nothing settles nothing.
    return asked.ok && asked.value.length > 0 ? inOrder(atlas, context, [settle, ...steps]) : asked
  })
  places.keep(session.atlas().positions)
  if (!outcome.ok) drawing.refused.set(outcome.refusal)
  return outcome
}

function stillThere(atlas: Atlas, positions: ReadonlyMap<ElementId, Position>): ReadonlyMap<ElementId, Position> {
  return new Map([...positions].filter(([id]) => !atlas.positions.has(id)))
}
