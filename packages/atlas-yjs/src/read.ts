import {
  type Annotation,
  type Atlas,
  type AtlasElement,
  annotationIdForm,
  type ElementId,
  elementFields,
  type FieldTable,
  inBirthOrder,
  isJson,
  isPlain,
  type Oddity,
  type Position,
  type Reading,
  type Relation,
  type RelationId,
  readElement,
  readId,
  readPosition,
  readRelation,
  relationFields,
  standingRelations,
} from '@maillage/atlas'
import type * as Y from 'yjs'
import { fieldKey, plainValue, type Roots, rootsOf } from './layout.ts'
import { readDecisions, readTables } from './read-tables.ts'

/** An atlas read from a document, and everything that could not be taken as it stood. */
export type AtlasReading = { readonly atlas: Atlas; readonly oddities: readonly Oddity[] }

/**
 * Reads the whole document. Total: any document, damaged or written by a later version, gives a valid atlas and a list
 * of oddities; it never throws and never writes. (Y2)
 */
export function readAtlas(doc: Y.Doc): AtlasReading {
  const { roots, odd } = rootsOf(doc)
  const oddities: Oddity[] = odd.map((part) => ({ code: 'odd-part', part }))
  const elements = readThings(roots.elements, (id: ElementId) => readElementAt(roots, id), oddities)
  const read = readThings(roots.relations, (id: RelationId) => readRelationAt(roots, id), oddities)
  const { standing, oddities: fallen } = standingRelations(elements, freeNames(elements, read, oddities))
  oddities.push(...fallen)
  const atlas: Atlas = {
    ...readTables(roots, oddities),
    ...readDecisions(roots, oddities),
    elements: inBirthOrder(elements),
    relations: inBirthOrder(standing),
    positions: readPositions(roots, elements, oddities),
    annotations: readAnnotations(roots, oddities),
  }
  return { atlas, oddities: inOneOrder(oddities) }
}

/** Sorts oddities, because a document hands out its entries in the order in which they came to this replica. */
function inOneOrder(oddities: readonly Oddity[]): readonly Oddity[] {
  if (oddities.length < 2) return oddities
  const words = new Map(oddities.map((oddity) => [oddity, JSON.stringify(oddity)]))
  return oddities.toSorted((a, b) => ((words.get(a) ?? '') < (words.get(b) ?? '') ? -1 : 1))
}

/** Reads one element from its words at birth and its later fields; null when there is none. */
export function readElementAt(roots: Roots, id: ElementId): Reading<AtlasElement> | null {
  const raw = rawThing(roots.elements, roots.elementFields, elementFields, id)
  return raw && readElement(id, raw)
}

/** Reads one relation, likewise; whether its ends stand is judged with all the others. */
export function readRelationAt(roots: Roots, id: RelationId): Reading<Relation> | null {
  const raw = rawThing(roots.relations, roots.relationFields, relationFields, id)
  return raw && readRelation(id, raw)
}

/** Reads one annotation; null when it is not a bounded piece of JSON. */
export function readAnnotation(roots: Roots, id: string): Annotation | null {
  const raw = plainValue(roots.annotations.get(id))
  // reason: a plain object of JSON is what Annotation means.
  return annotationIdForm.test(id) && isPlain(raw) && isJson(raw, 12) ? (raw as Annotation) : null
}

/** A relation may not bear the name of an element: the element keeps it. (A2) */
export function freeNames(
  elements: ReadonlyMap<ElementId, AtlasElement>,
  relations: ReadonlyMap<RelationId, Relation>,
  oddities: Oddity[],
): ReadonlyMap<RelationId, Relation> {
  const taken = [...relations.keys()].filter((id) => elements.has(id as string as ElementId)) // reason: a name looked up on both sides
  if (taken.length === 0) return relations
  const free = new Map(relations)
  for (const id of taken) {
    free.delete(id)
    oddities.push({ code: 'id-taken', id })
  }
  return free
}

function rawThing(
  cores: Y.Map<unknown>,
  fields: Y.Map<unknown>,
  table: FieldTable,
  id: string,
): Readonly<Record<string, unknown>> | null {
  const core = plainValue(cores.get(id))
  if (!isPlain(core)) return null
  const raw: Record<string, unknown> = { ...core }
  for (const field of Object.keys(table)) {
    const key = fieldKey(id, field)
    if (fields.has(key)) raw[field] = plainValue(fields.get(key))
  }
  return raw
}

function readThings<Id extends ElementId | RelationId, Thing>(
  cores: Y.Map<unknown>,
  readAt: (id: Id) => Reading<Thing> | null,
  oddities: Oddity[],
): Map<Id, Thing> {
  const things = new Map<Id, Thing>()
  for (const name of cores.keys()) {
    const id = readId<Id>(name)
    const read = id && readAt(id)
    if (id && read) {
      things.set(id, read.value)
      oddities.push(...read.oddities)
    } else oddities.push({ code: 'odd-id', id: name })
  }
  return things
}

function readPositions(
  roots: Roots,
  elements: ReadonlyMap<ElementId, AtlasElement>,
  oddities: Oddity[],
): ReadonlyMap<ElementId, Position> {
  const positions = new Map<ElementId, Position>()
  for (const [name, raw] of roots.positions) {
    const id = name as ElementId // reason: only kept when it is an element's
    if (!elements.has(id)) continue
    const position = readPosition(plainValue(raw))
    if (position) positions.set(id, position)
    else oddities.push({ code: 'odd-position', id })
  }
  return positions
}

function readAnnotations(roots: Roots, oddities: Oddity[]): ReadonlyMap<string, Annotation> {
  const annotations = new Map<string, Annotation>()
  for (const id of [...roots.annotations.keys()].sort()) {
    const annotation = readAnnotation(roots, id)
    if (annotation) annotations.set(id, annotation)
    else oddities.push({ code: 'odd-entry', table: 'annotations', id })
  }
  return annotations
}
