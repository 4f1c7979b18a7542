import { elementFields, type FieldRule, type FieldTable } from '../fields.ts'
import type { Atlas, Json } from '../model/atlas.ts'
import { isInAtlas } from '../model/graph.ts'
import { type EndId, isId } from '../model/ids.ts'
import { readValue } from '../model/values.ts'
import { accepted, type Outcome, refused } from '../outcome.ts'
import { atlasLimits } from './command.ts'

/** Fields a person may give when a thing is made: any of the table's. */
export type Given<Values> = { readonly [Field in keyof Values]?: Values[Field] }

/**
 * Checks a value before it is written: what a reader would have to mend is refused here, so that nobody's words are
 * cut without being told. Answers with the value as it will be read back. (A3, A4)
 */
export function checkValue(field: string, rule: FieldRule, value: unknown): Outcome<Json> {
  const read = readValue(rule, value)
  if (read.oddity === 'too-long' && rule.type === 'text' && typeof value === 'string') {
    return refused({ code: 'text-too-long', field, length: [...value].length, max: rule.max })
  }
  if (read.oddity !== null && read.oddity !== 'control-characters')
    return refused({ code: 'value-not-readable', field })
  return accepted(read.value)
}

/** Checks all given fields of a new thing; fields not given are left out. */
export function checkGiven(table: FieldTable, given: Readonly<Record<string, unknown>>): Outcome<Record<string, Json>> {
  const values: Record<string, Json> = {}
  for (const [field, rule] of Object.entries(table)) {
    if (given[field] === undefined) continue
    const checked = checkValue(field, rule, given[field])
    if (!checked.ok) return checked
    values[field] = checked.value
  }
  return accepted(values)
}

/** Checks that a fresh name is free. (A1, A2) */
export function checkFree(atlas: Atlas, id: string): Outcome<string> {
  // reason: isInAtlas only looks the name up.
  return isId(id) && !isInAtlas(atlas, id as EndId) ? accepted(id) : refused({ code: 'id-taken', id })
}

/** Checks that there is room for more. (A16) */
export function checkRoom(atlas: Atlas, part: 'elements' | 'relations', more: number): Outcome<null> {
  const count = atlas[part].size + more
  const max = atlasLimits[part]
  return count <= max ? accepted(null) : refused({ code: 'atlas-full', count, max })
}

/** Checks an element's label: a thing on the map says something. (A6) */
export function checkLabel(label: unknown): Outcome<Json> {
  const checked = checkValue('label', elementFields.label, label)
  if (checked.ok && checked.value === '') return refused({ code: 'empty-label' })
  return checked
}
