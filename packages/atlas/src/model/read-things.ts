import { elementFields, type FieldTable, relationFields } from '../fields.ts'
import type { Oddity } from '../oddity.ts'
import type { AtlasElement, Json, Position, Relation } from './atlas.ts'
import { type ElementId, isId, type RelationId } from './ids.ts'
import { isPlain, readValue } from './values.ts'

/** A thing read from unknown words, with what was odd about them. */
export type Reading<Value> = { readonly value: Value; readonly oddities: readonly Oddity[] }

/** How far from the middle of the drawing an element may stand, in drawing units. */
export const farthest = 1_000_000

/**
 * Reads an element from raw field values. Total: what can't be read becomes empty and is listed.
 * Rules: A3, A4, A6 (an element is always shown, even without a label).
 */
export function readElement(id: ElementId, raw: Readonly<Record<string, unknown>>): Reading<AtlasElement> {
  const oddities: Oddity[] = []
  const values = readFields(id, elementFields, raw, oddities)
  // reason: readFields answers with one value per line of the table that AtlasElement is made from.
  return { value: { id, ...birthOf(raw), ...values } as AtlasElement, oddities }
}

/** Reads a relation from raw field values. Total; whether its ends stand is judged by `standingRelations` (A7). */
export function readRelation(id: RelationId, raw: Readonly<Record<string, unknown>>): Reading<Relation> {
  const oddities: Oddity[] = []
  const values = readFields(id, relationFields, raw, oddities)
  // reason: same table, same type.
  return { value: { id, ...birthOf(raw), ...values } as Relation, oddities }
}

/** Reads a position: two finite numbers, rounded and kept within `farthest`; null when it can't be read. (A10) */
export function readPosition(raw: unknown): Position | null {
  if (!Array.isArray(raw) || raw.length !== 2) return null
  const [x, y] = raw as unknown[]
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) return null
  return [within(x), within(y)]
}

/** Reads the values of a table of fields; every oddity names the thing and the field. */
export function readFields(
  id: string,
  table: FieldTable,
  raw: Readonly<Record<string, unknown>>,
  oddities: Oddity[],
): Readonly<Record<string, Json>> {
  const values: Record<string, Json> = {}
  for (const [field, rule] of Object.entries(table)) {
    const read = readValue(rule, Object.hasOwn(raw, field) ? raw[field] : undefined)
    values[field] = read.value
    if (read.oddity) oddities.push({ code: 'odd-value', id, field, oddity: read.oddity })
  }
  return values
}

/** Reads raw words that should be an object of fields, else none. */
export function readRecord(raw: unknown): Readonly<Record<string, unknown>> {
  return isPlain(raw) ? raw : {}
}

/** Is this name usable as the id of a thing? */
export function readId<Id extends ElementId | RelationId>(raw: unknown): Id | null {
  // reason: isId is the only condition of the brand.
  return isId(raw) ? (raw as Id) : null
}

function birthOf(raw: Readonly<Record<string, unknown>>): { by: string; at: number } {
  const by = typeof raw.by === 'string' ? raw.by.slice(0, 64).toWellFormed() : ''
  const at = typeof raw.at === 'number' && Number.isFinite(raw.at) ? raw.at : 0
  return { by, at }
}

function within(value: number): number {
  return Math.max(-farthest, Math.min(farthest, Math.round(value))) + 0
}
