import type { Edit } from '../edits.ts'
import { relationFields } from '../fields.ts'
import type { Atlas, Relation, RelationValues } from '../model/atlas.ts'
import { isInAtlas, relationAt } from '../model/graph.ts'
import { type EndId, type KindKey, kindKey, type RelationId, relationId } from '../model/ids.ts'
import { emptyValues } from '../model/values.ts'
import { accepted, type Outcome, refused } from '../outcome.ts'
import { checkFree, checkGiven, checkRoom, type Given } from './checks.ts'
import type { CommandContext } from './command.ts'

export type RelateElements = Omit<Given<RelationValues>, 'ends'> & {
  readonly from: EndId
  readonly to: EndId
  readonly id?: RelationId
}

/** The kind of a relation that was drawn or named without choosing one. */
export const plainRelationKind: KindKey = kindKey('lien')

/**
 * Joins two ends by a named relation. An end is an element, or a relation (a finding about a link). Several relations
 * between the same two ends are normal; an element may be joined to itself: a ministry can audit itself.
 *
 * Answers with the edits, the first of which is the `relation-added`, or the reason it can't be done. Without a name
 * the relation is marked as still to be named.
 * Rules: A2, A3, A4, A7 (both ends are in the atlas), A8 (a name, or still to be named), A16.
 */
export function relateElements(
  atlas: Atlas,
  context: CommandContext,
  request: RelateElements,
): Outcome<readonly Edit[]> {
  const { from, to, id: wanted, ...given } = request
  for (const end of [from, to]) {
    if (!isInAtlas(atlas, end)) return refused({ code: 'unknown-end', id: end })
  }
  const values = checkGiven(relationFields, { kind: plainRelationKind, ...given })
  if (!values.ok) return values
  const id = checkFree(atlas, wanted ?? context.newId())
  if (!id.ok) return id
  const room = checkRoom(atlas, 'relations', 1)
  if (!room.ok) return room
  const birth = { id: relationId(id.value), ends: { from, to }, by: context.by, at: context.now }
  // reason: as in add-element.ts.
  const relation = { ...emptyValues(relationFields), ...values.value, ...birth } as Relation
  return accepted([{ type: 'relation-added', relation }])
}

/**
 * Gives a relation other ends: re-attaches it, or, with both swapped, reverses it.
 * Rules: A7, A12 (ends never go round in a circle).
 */
export function reattachRelation(
  atlas: Atlas,
  _context: CommandContext,
  request: { readonly id: RelationId; readonly from: EndId; readonly to: EndId },
): Outcome<readonly Edit[]> {
  const { id, from, to } = request
  if (!relationAt(atlas, id)) return refused({ code: 'unknown-relation', id })
  for (const end of [from, to]) {
    if (!isInAtlas(atlas, end)) return refused({ code: 'unknown-end', id: end })
    if (reaches(atlas, end, id)) return refused({ code: 'relation-ends-on-itself', id })
  }
  return accepted([{ type: 'relation-changed', id, field: 'ends', value: { from, to } }])
}

/**
 * Turns a relation round: who was whom becomes who. Its two names change places too, when it has both. (A9)
 */
export function reverseRelation(
  atlas: Atlas,
  _context: CommandContext,
  request: { readonly id: RelationId },
): Outcome<readonly Edit[]> {
  const relation = relationAt(atlas, request.id)
  if (!relation) return refused({ code: 'unknown-relation', id: request.id })
  const { id, ends, name, inverseName } = relation
  const turned: Edit = { type: 'relation-changed', id, field: 'ends', value: { from: ends.to, to: ends.from } }
  if (!name || !inverseName) return accepted([turned])
  return accepted([
    turned,
    { type: 'relation-changed', id, field: 'name', value: inverseName },
    { type: 'relation-changed', id, field: 'inverseName', value: name },
  ])
}

/** Does following the ends of `start` lead to `target`? */
function reaches(atlas: Atlas, start: EndId, target: RelationId): boolean {
  const seen = new Set<EndId>([start])
  for (const id of seen) {
    if (id === target) return true
    const ends = relationAt(atlas, id)?.ends
    if (ends) seen.add(ends.from).add(ends.to)
  }
  return false
}
