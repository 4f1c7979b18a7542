import type { Edit } from '../edits.ts'
import { elementFields } from '../fields.ts'
import type { Atlas, AtlasElement, ElementValues, Position } from '../model/atlas.ts'
import { type ElementId, elementId } from '../model/ids.ts'
import { readPosition } from '../model/read-things.ts'
import { emptyValues } from '../model/values.ts'
import { accepted, type Outcome, refused } from '../outcome.ts'
import { checkFree, checkGiven, checkLabel, checkRoom, type Given } from './checks.ts'
import type { CommandContext } from './command.ts'

export type AddElement = Given<ElementValues> & {
  readonly kind: ElementValues['kind']
  readonly label: string
  readonly id?: ElementId
  readonly position?: Position
}

/**
 * Puts a new element on the map: one idea, said in its label.
 *
 * Answers with the edits, the first of which is the `element-added`, or the reason it can't be done.
 * Rules: A2 (its name is free), A3, A4, A6 (it has a label), A10, A16 (there is room).
 */
export function addElement(atlas: Atlas, context: CommandContext, request: AddElement): Outcome<readonly Edit[]> {
  const { id: wanted, position, ...given } = request
  const label = checkLabel(request.label)
  if (!label.ok) return label
  const values = checkGiven(elementFields, given)
  if (!values.ok) return values
  const id = checkFree(atlas, wanted ?? context.newId())
  if (!id.ok) return id
  const room = checkRoom(atlas, 'elements', 1)
  if (!room.ok) return room
  const birth = { id: elementId(id.value), by: context.by, at: context.now }
  // reason: emptyValues and checkGiven follow the table that AtlasElement is made from.
  const element = { ...emptyValues(elementFields), ...values.value, ...birth } as AtlasElement
  const added: Edit = { type: 'element-added', element }
  if (position === undefined) return accepted([added])
  const at = readPosition(position)
  if (!at) return refused({ code: 'position-out-of-bounds', id: element.id })
  return accepted([added, { type: 'element-moved', id: element.id, position: at }])
}
