import type { Edit } from '../edits.ts'
import {
  type AboutField,
  aboutFields,
  type ElementField,
  elementFields,
  type RelationField,
  relationFields,
} from '../fields.ts'
import type { About, Atlas, ElementValues, RelationValues } from '../model/atlas.ts'
import { elementAt, relationAt } from '../model/graph.ts'
import type { ElementId, RelationId } from '../model/ids.ts'
import { sameValue } from '../model/values.ts'
import { accepted, type Outcome, refused } from '../outcome.ts'
import { checkLabel, checkValue } from './checks.ts'
import type { CommandContext } from './command.ts'

type ChangeOf<Values, Field extends keyof Values> = {
  [F in Field]: { readonly field: F; readonly value: Values[F] }
}[Field]

export type ChangeElement = { readonly id: ElementId } & ChangeOf<ElementValues, ElementField>
export type ChangeRelation = { readonly id: RelationId } & ChangeOf<RelationValues, Exclude<RelationField, 'ends'>>
export type ChangeAbout = ChangeOf<About, AboutField>

/**
 * Changes one field of an element. Answers with no edit when it already reads so.
 * Rules: A3, A4, A6 (a label is never emptied), Y3 (two fields changed at once lose nothing).
 */
export function changeElement(
  atlas: Atlas,
  _context: CommandContext,
  request: ChangeElement,
): Outcome<readonly Edit[]> {
  const element = elementAt(atlas, request.id)
  if (!element) return refused({ code: 'unknown-element', id: request.id })
  const { field, value } = request
  const checked = field === 'label' ? checkLabel(value) : checkValue(field, elementFields[field], value)
  if (!checked.ok) return checked
  if (sameValue(element[field], checked.value)) return accepted([])
  // reason: checkValue answers with a value of the field's own type.
  return accepted([{ type: 'element-changed', id: element.id, field, value: checked.value } as Edit])
}

/** Changes one field of a relation; its ends are changed by `reattachRelation`. Rules: A3, A4, A8. */
export function changeRelation(
  atlas: Atlas,
  _context: CommandContext,
  request: ChangeRelation,
): Outcome<readonly Edit[]> {
  const relation = relationAt(atlas, request.id)
  if (!relation) return refused({ code: 'unknown-relation', id: request.id })
  const { field, value } = request
  const checked = checkValue(field, relationFields[field], value)
  if (!checked.ok) return checked
  if (sameValue(relation[field], checked.value)) return accepted([])
  // reason: as above.
  return accepted([{ type: 'relation-changed', id: relation.id, field, value: checked.value } as Edit])
}

/** Changes what the atlas says of itself: title, opening question… Rules: A3. */
export function changeAbout(atlas: Atlas, _context: CommandContext, request: ChangeAbout): Outcome<readonly Edit[]> {
  const { field, value } = request
  const checked = checkValue(field, aboutFields[field], value)
  if (!checked.ok) return checked
  if (sameValue(atlas.about[field], checked.value)) return accepted([])
  // reason: as above.
  return accepted([{ type: 'about-changed', field, value: checked.value } as Edit])
}
