import { type ElementField, elementFields, type FieldRule } from '../fields.ts'
import type { AtlasElement, ElementValues, Json, Others } from './atlas.ts'
import { emptyValue, isJson, isPlain, sameValue } from './values.ts'

/** Under this name the other data of an element hold what was worded otherwise before a merge. */
export const wordingsKey = 'formulations'

/**
 * Another wording of an element: the row that an element folded into it would have had in a file of the house, without
 * what the kept element says as well. So it is shown, written to every file and read back like all other data.
 */
export type Wording = { readonly label: string; readonly row: Readonly<Record<string, Json>> }

/** The other wordings an element has from merges, oldest first. Total: what is no wording is left out. */
export function wordingsOf(element: Pick<AtlasElement, 'others'>): readonly Wording[] {
  const kept = element.others[wordingsKey]
  if (!Array.isArray(kept)) return []
  return kept.filter(isPlain).flatMap((row) => {
    // reason: `others` hold JSON and nothing else.
    const json = row as Readonly<Record<string, Json>>
    return typeof json.label === 'string' ? [{ label: json.label, row: json }] : []
  })
}

/**
 * What an element says once others have folded into it: its own words, its empty fields filled by theirs in turn, and
 * each difference kept as a wording. Nothing is cut here; whether it fits is for the command to check. Rule A36.
 */
export function gatherWords(kept: AtlasElement, folded: readonly AtlasElement[]): ElementValues {
  const values: Record<string, Json> = {}
  for (const field of fields) values[field] = firstWords(field, [kept, ...folded])
  const own = Object.assign({}, ...[...folded].reverse().map(plainOthers), plainOthers(kept)) as Others // reason: JSON objects
  const wordings = folded.flatMap((element) => [wordingOf(element, values, own), ...keptWordings(element)])
  const others = { ...own, [wordingsKey]: [...keptWordings(kept), ...wordings] }
  // reason: one value for each line of the table.
  return { ...values, others } as unknown as ElementValues
}

// reason: the keys of the table.
const fields = (Object.keys(elementFields) as ElementField[]).filter((field) => field !== 'others')

// The kind is never empty, and the one of the kept element is part of what was chosen.
function firstWords(field: ElementField, elements: readonly AtlasElement[]): Json {
  const rule: FieldRule = elementFields[field]
  const said = elements.find((element) => rule.type === 'kind' || !sameValue(element[field], emptyValue(rule)))
  return said?.[field] ?? emptyValue(rule)
}

function wordingOf(element: AtlasElement, now: Readonly<Record<string, Json>>, others: Others): Json {
  const row: Record<string, Json> = { id: element.id, label: element.label }
  for (const field of fields) {
    const rule: FieldRule = elementFields[field]
    const value = element[field]
    const isSaid = sameValue(value, emptyValue(rule)) || sameValue(value, now[field] ?? '')
    if (!isSaid) row[rule.json] = value
  }
  if (element.by !== '') row.saisiPar = element.by
  if (element.at !== 0) row.saisiLe = momentOf(element.at)
  for (const [key, value] of Object.entries(plainOthers(element))) {
    if (!sameValue(value, others[key] ?? null)) row[freeKey(row, key)] = shallow(value)
  }
  return row
}

function plainOthers({ others }: AtlasElement): Others {
  return Object.fromEntries(Object.entries(others).filter(([key]) => key !== wordingsKey))
}

// What stands under the name already, though no merge of ours wrote it, goes on standing there.
function keptWordings({ others }: AtlasElement): readonly Json[] {
  const kept = others[wordingsKey]
  if (kept === undefined) return []
  return Array.isArray(kept) ? kept : [kept]
}

// A time that is a real one is written as people write it, as in the files of the house.
function momentOf(at: number): Json {
  const moment = new Date(at)
  return Number.isNaN(moment.getTime()) ? at : moment.toISOString()
}

function freeKey(row: Readonly<Record<string, Json>>, key: string): string {
  return Object.hasOwn(row, key) ? freeKey(row, `${key}_`) : key
}

// Other data are readable down to a depth; a row of the list is two steps down. Deeper data stay, as text.
function shallow(value: Json): Json {
  return isJson(value, 4) ? value : JSON.stringify(value)
}
