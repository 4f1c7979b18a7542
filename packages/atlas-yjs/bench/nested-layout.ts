import {
  type Atlas,
  type AtlasElement,
  type Edit,
  type ElementId,
  elementFields,
  emptyAtlas,
  emptyValue,
  type FieldTable,
  inBirthOrder,
  type Json,
  type Position,
  type Relation,
  type RelationId,
  readElement,
  readPosition,
  readRelation,
  relationFields,
  sameValue,
  standingRelations,
} from '@maillage/atlas'
import * as Y from 'yjs'

// The layout that was not taken, as a peer to measure against: a shared map for each thing, holding its fields.

type Things = Y.Map<Y.Map<unknown>>

/** Writes edits in the nested layout, as one transaction. */
export function writeNested(doc: Y.Doc, edits: readonly Edit[]): void {
  const elements: Things = doc.getMap('elements')
  const relations: Things = doc.getMap('relations')
  doc.transact(() => {
    for (const edit of edits) {
      if (edit.type === 'element-added') elements.set(edit.element.id, mapOf(elementFields, edit.element))
      else if (edit.type === 'relation-added') relations.set(edit.relation.id, mapOf(relationFields, edit.relation))
      else if (edit.type === 'element-removed') elements.delete(edit.id)
      else if (edit.type === 'element-moved') place(elements.get(edit.id), edit.position)
      else if (edit.type === 'element-changed') elements.get(edit.id)?.set(edit.field, edit.value)
      else if (edit.type === 'relation-changed') relations.get(edit.id)?.set(edit.field, edit.value)
    }
  })
}

/** Reads the nested layout with the same readers and the same judgement of relations as `readAtlas`. */
export function readNested(doc: Y.Doc): Atlas {
  const elements = new Map<ElementId, AtlasElement>()
  const positions = new Map<ElementId, Position>()
  const relations = new Map<RelationId, Relation>()
  for (const [name, words] of doc.getMap('elements') as Things) {
    const id = name as ElementId // reason: this program wrote it
    const raw = Object.fromEntries(words)
    elements.set(id, readElement(id, raw).value)
    const position = readPosition(raw.position)
    if (position) positions.set(id, position)
  }
  for (const [name, words] of doc.getMap('relations') as Things) {
    const id = name as RelationId // reason: likewise
    relations.set(id, readRelation(id, Object.fromEntries(words)).value)
  }
  const { standing } = standingRelations(elements, relations)
  return { ...emptyAtlas(), elements: inBirthOrder(elements), relations: inBirthOrder(standing), positions }
}

/** Follows the nested layout as `watchAtlas` does the flat one: only what changed is read again, into new maps. */
export function watchNested(doc: Y.Doc): { readonly atlas: () => Atlas; readonly stop: () => void } {
  const elements: Things = doc.getMap('elements')
  const touched = new Set<string>()
  let atlas = readNested(doc)
  const observer = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const event of events) touched.add(String(event.path[0]))
  }
  elements.observeDeep(observer)
  const refresh = () => {
    const after = { ...atlas, elements: new Map(atlas.elements), positions: new Map(atlas.positions) }
    for (const name of touched) {
      const id = name as ElementId // reason: likewise
      const raw = Object.fromEntries(elements.get(name) ?? [])
      after.elements.set(id, readElement(id, raw).value)
      const position = readPosition(raw.position)
      if (position) after.positions.set(id, position)
    }
    touched.clear()
    atlas = after
    return atlas
  }
  return { atlas: () => (touched.size > 0 ? refresh() : atlas), stop: () => elements.unobserveDeep(observer) }
}

function place(words: Y.Map<unknown> | undefined, position: Position | null): void {
  if (position) words?.set('position', [...position])
  else words?.delete('position')
}

function mapOf(table: FieldTable, thing: AtlasElement | Relation): Y.Map<unknown> {
  const map = new Y.Map<unknown>([
    ['by', thing.by],
    ['at', thing.at],
  ])
  const values: Readonly<Record<string, unknown>> = thing
  for (const [field, rule] of Object.entries(table)) {
    const value = values[field] as Json // reason: a thing holds one JSON value for each line of its table
    if (!sameValue(value, emptyValue(rule))) map.set(field, value)
  }
  return map
}
