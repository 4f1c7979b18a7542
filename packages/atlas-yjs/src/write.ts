import {
  type AtlasElement,
  aboutFields,
  type Edit,
  elementFields,
  emptyValue,
  type FieldTable,
  type Json,
  type Relation,
  relationFields,
  sameValue,
} from '@maillage/atlas'
import type * as Y from 'yjs'
import { fieldKey, type Roots, rootsOf } from './layout.ts'

/** Under this name a transaction carries the edits it writes. */
const writtenEdits = Symbol('edits written by this transaction')

/** The edits that a transaction wrote by `writeEdits`; null when it was made in another way. */
export function editsWrittenBy(transaction: Y.Transaction): readonly Edit[] | null {
  // reason: only writeEdits uses this key.
  return (transaction.meta.get(writtenEdits) as readonly Edit[] | undefined) ?? null
}

/**
 * Writes edits as one transaction, so that they travel, are judged, kept and undone together. (Y4)
 *
 * `origin` marks whose they are: the undo of `createUndo` follows one origin. An empty list writes nothing.
 */
export function writeEdits(doc: Y.Doc, edits: readonly Edit[], origin: unknown): void {
  if (edits.length === 0) return
  const { roots } = rootsOf(doc)
  doc.transact((transaction) => {
    transaction.meta.set(writtenEdits, edits)
    for (const edit of edits) writeEdit(roots, edit)
  }, origin)
}

function writeEdit(roots: Roots, edit: Edit): void {
  switch (edit.type) {
    case 'element-added':
      addThing(roots.elements, roots.elementFields, elementFields, edit.element)
      return
    case 'element-restored':
      roots.elements.set(edit.element.id, coreOf(elementFields, edit.element))
      return
    case 'element-removed':
      removeThing(roots.elements, roots.elementFields, elementFields, edit.id)
      roots.positions.delete(edit.id)
      return
    case 'element-changed':
      if (roots.elements.has(edit.id)) roots.elementFields.set(fieldKey(edit.id, edit.field), edit.value)
      return
    case 'element-moved':
      if (roots.elements.has(edit.id)) put(roots.positions, edit.id, edit.position && [...edit.position])
      return
    case 'relation-added':
      addThing(roots.relations, roots.relationFields, relationFields, edit.relation)
      return
    case 'relation-restored':
      roots.relations.set(edit.relation.id, coreOf(relationFields, edit.relation))
      return
    case 'relation-removed':
      removeThing(roots.relations, roots.relationFields, relationFields, edit.id)
      return
    case 'relation-changed':
      if (roots.relations.has(edit.id)) roots.relationFields.set(fieldKey(edit.id, edit.field), edit.value)
      return
    default:
      writeTable(roots, edit)
  }
}

type TableEdit = Extract<
  Edit,
  {
    type:
      | 'about-changed'
      | 'trame-entry-set'
      | 'element-kind-set'
      | 'relation-kind-set'
      | 'annotation-set'
      | 'mark-set'
      | 'workshop-set'
      | 'vote-set'
      | 'stances-set'
  }
>

function writeTable(roots: Roots, edit: TableEdit): void {
  switch (edit.type) {
    case 'about-changed':
      put(roots.about, edit.field, sameValue(edit.value, emptyValue(aboutFields[edit.field])) ? null : edit.value)
      return
    case 'trame-entry-set':
      put(roots.trame, fieldKey(edit.axis, edit.code), edit.entry)
      return
    case 'element-kind-set':
      roots.kinds.set(fieldKey('element', edit.key), edit.kind ?? false)
      return
    case 'relation-kind-set':
      roots.kinds.set(fieldKey('relation', edit.key), edit.kind ?? false)
      return
    case 'annotation-set':
      put(roots.annotations, edit.id, edit.annotation)
      return
    case 'mark-set':
      put(roots.marks, fieldKey(edit.id, edit.mark), edit.act && { ...edit.act })
      return
    case 'workshop-set':
      put(roots.workshop, edit.field, edit.value && plainCopy(edit.value))
      return
    case 'vote-set':
      put(roots.votes, edit.id, edit.vote && { ...edit.vote })
      return
    case 'stances-set':
      put(roots.stances, edit.id, edit.stances && { ...edit.stances })
  }
}

function addThing(
  cores: Y.Map<unknown>,
  fields: Y.Map<unknown>,
  table: FieldTable,
  thing: AtlasElement | Relation,
): void {
  clearFields(fields, table, thing.id)
  cores.set(thing.id, coreOf(table, thing))
}

function removeThing(cores: Y.Map<unknown>, fields: Y.Map<unknown>, table: FieldTable, id: string): void {
  cores.delete(id)
  clearFields(fields, table, id)
}

// A change made at the same moment by someone who did not know of the deletion can leave a field without its thing.
// It is not read; it must not come back with a new thing of the same name either. (Y5)
function clearFields(fields: Y.Map<unknown>, table: FieldTable, id: string): void {
  for (const field of Object.keys(table)) {
    const key = fieldKey(id, field)
    if (fields.has(key)) fields.delete(key)
  }
}

/** What is written at birth: the fields that say something, and by whom and when. */
function coreOf(table: FieldTable, thing: AtlasElement | Relation): Readonly<Record<string, Json>> {
  const core: Record<string, Json> = { by: thing.by, at: thing.at }
  const values: Readonly<Record<string, unknown>> = thing
  for (const [field, rule] of Object.entries(table)) {
    const value = values[field] as Json // reason: a thing holds one JSON value for each line of its table
    if (!sameValue(value, emptyValue(rule))) core[field] = value
  }
  return core
}

function put(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (value === null) map.delete(key)
  else map.set(key, value)
}

/** A list or a record as the document takes it: no value of ours is shared with it. */
function plainCopy(value: object): unknown {
  return Array.isArray(value) ? [...value] : { ...value }
}
