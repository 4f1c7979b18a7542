import type { Edit } from '../edits.ts'
import { type Axis, fieldOfAxis } from '../fields.ts'
import type { Atlas, ElementKind, RelationKind, TrameEntry } from '../model/atlas.ts'
import { isId, type KindKey, type TrameCode } from '../model/ids.ts'
import { readElementKind, readRelationKind, readTrameEntry } from '../model/read-tables.ts'
import { accepted, type Outcome, refused } from '../outcome.ts'
import type { CommandContext } from './command.ts'

/** Adds or changes an entry of the trame, which belongs to the atlas. Rules: A1, A11. */
export function setTrameEntry(
  _atlas: Atlas,
  _context: CommandContext,
  request: { readonly axis: Axis; readonly entry: TrameEntry },
): Outcome<readonly Edit[]> {
  const { axis, entry } = request
  const read = isId(entry.code) ? readTrameEntry(entry.code, entry) : null
  if (!read) return refused({ code: 'value-not-readable', field: axis })
  return accepted([{ type: 'trame-entry-set', axis, code: read.code, entry: read }])
}

/** Removes an entry of the trame that no element stands on. Rule A11. */
export function removeTrameEntry(
  atlas: Atlas,
  _context: CommandContext,
  request: { readonly axis: Axis; readonly code: TrameCode },
): Outcome<readonly Edit[]> {
  const { axis, code } = request
  const field = fieldOfAxis[axis]
  const count = [...atlas.elements.values()].filter((element) => element[field] === code).length
  if (count > 0) return refused({ code: 'trame-entry-in-use', axis, entry: code, count })
  return accepted([{ type: 'trame-entry-set', axis, code, entry: null }])
}

/** Adds or changes a kind of element in the atlas's table, so that a territory has its own. Rules: A1, A5. */
export function setElementKind(
  _atlas: Atlas,
  _context: CommandContext,
  request: { readonly kind: ElementKind },
): Outcome<readonly Edit[]> {
  const { key } = request.kind
  const kind = isId(key) ? readElementKind(key, request.kind) : null
  if (!kind) return refused({ code: 'value-not-readable', field: 'kind' })
  return accepted([{ type: 'element-kind-set', key, kind }])
}

/** Adds or changes a kind of relation in the atlas's table. Rules: A1, A5. */
export function setRelationKind(
  _atlas: Atlas,
  _context: CommandContext,
  request: { readonly kind: RelationKind },
): Outcome<readonly Edit[]> {
  const { key } = request.kind
  const kind = isId(key) ? readRelationKind(key, request.kind) : null
  if (!kind) return refused({ code: 'value-not-readable', field: 'kind' })
  return accepted([{ type: 'relation-kind-set', key, kind }])
}

/** Takes a kind out of the table when nothing is of that kind. Rule A5. */
export function removeKind(
  atlas: Atlas,
  _context: CommandContext,
  request: { readonly of: 'element' | 'relation'; readonly key: KindKey },
): Outcome<readonly Edit[]> {
  const { of, key } = request
  const things = of === 'element' ? [...atlas.elements.values()] : [...atlas.relations.values()]
  const count = things.filter((thing) => thing.kind === key).length
  if (count > 0) return refused({ code: 'kind-in-use', key, count })
  return accepted([
    of === 'element' ? { type: 'element-kind-set', key, kind: null } : { type: 'relation-kind-set', key, kind: null },
  ])
}
