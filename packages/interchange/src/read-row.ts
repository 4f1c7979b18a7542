import {
  type Axis,
  type FieldRule,
  type FieldTable,
  foldText,
  type Json,
  readValue,
  type ValueOddity,
} from '@maillage/atlas'
import { birthNames, choiceWords } from './file-form.ts'
import type { FileOddityCode, Report } from './file-oddity.ts'
import { nameIn, usableName } from './usable-name.ts'

/** What the rows of a file are read with: the codes of its trame by its own names, and what to do with a kind. */
export type RowContext = {
  readonly report: Report
  readonly codes: Readonly<Record<Axis, ReadonlyMap<string, string>>>
  readonly readKind: (raw: unknown, at: { readonly place: string; readonly id: string }) => string
}

type At = { readonly place: string; readonly id: string }

/**
 * Reads the fields of one row by the field table, under the names of the file. Total. What a field can't hold is
 * listed and kept among the row's `others` under the name it had, so that it is shown and written back. (I3, I4, I5)
 */
export function readRow(
  table: FieldTable,
  raw: Readonly<Record<string, unknown>>,
  ownNames: readonly string[],
  at: At,
  context: RowContext,
): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {}
  const unread = new Set<string>()
  const known = new Set<string>(ownNames)
  for (const [field, rule] of Object.entries(table)) {
    if (rule.json === '') continue
    known.add(rule.json)
    const given = Object.hasOwn(raw, rule.json) ? raw[rule.json] : undefined
    const place = at.place === '' ? rule.json : `${at.place}.${rule.json}`
    values[field] = readFieldOf(rule, given, { place, id: at.id }, context)
    if (values[field] === undefined && given !== undefined && given !== null) unread.add(rule.json)
  }
  const others = Object.entries(raw).filter(([key]) => !known.has(key) || unread.has(key))
  values.others = readOthers(others, at, context.report)
  return values
}

/** Who wrote a row and when, as far as the file says so. */
export function readBirth(raw: Readonly<Record<string, unknown>>, at: At, report: Report): { by: string; at: number } {
  const by = readValue({ type: 'text', max: 64, lines: false, json: birthNames.by }, raw[birthNames.by])
  const given = raw[birthNames.at]
  const time = given === undefined || given === null ? 0 : momentIn(given)
  if (by.oddity)
    report(codeOf(by.oddity), 'changed', { ...at, place: `${at.place}.${birthNames.by}`, value: raw[birthNames.by] })
  if (time === null) report('not-a-date', 'changed', { ...at, place: `${at.place}.${birthNames.at}`, value: given })
  // reason: a text rule always reads as a string.
  return { by: by.value as string, at: time ?? 0 }
}

/** Reads what a file holds beside the fields: plain JSON, bounded. */
export function readOthers(entries: readonly (readonly [string, unknown])[], at: At, report: Report): Json {
  const read = readValue({ type: 'others', json: '' }, Object.fromEntries(entries))
  if (read.oddity) report('others-too-many', 'changed', { ...at, value: entries.map(([key]) => key).join(', ') })
  return read.value
}

// Undefined means "not readable": the field stays empty and the words are kept among the others.
function readFieldOf(rule: FieldRule, given: unknown, at: At, context: RowContext): unknown {
  if (rule.type === 'kind') return context.readKind(given, at)
  if (given === undefined || given === null) return undefined
  if (rule.type === 'code') return readCode(rule.axis, given, at, context)
  const read = readValue(rule, inOurWords(rule, given))
  if (read.oddity === null) return read.value
  const mended = read.oddity === 'too-long' || read.oddity === 'control-characters'
  context.report(codeOf(read.oddity), 'changed', { ...at, value: given, became: mended ? String(read.value) : '' })
  return mended ? read.value : undefined
}

// A code is kept even when the trame doesn't list it: the trame may come later. An axis without entries is free.
function readCode(axis: Axis, given: unknown, at: At, context: RowContext): unknown {
  const name = nameIn(given)
  if (name === null) {
    if (given !== '') context.report('wrong-type', 'changed', { ...at, value: given })
    return given === '' ? '' : undefined
  }
  const listed = context.codes[axis].get(name)
  if (listed !== undefined) return listed
  const code = usableName(name)
  if (code !== name) context.report('code-changed', 'changed', { ...at, value: given, became: code })
  else if (context.codes[axis].size > 0) context.report('code-unknown', 'kept', { ...at, value: given, became: code })
  return code
}

function inOurWords(rule: FieldRule, given: unknown): unknown {
  if (rule.type === 'date' && typeof given === 'number') return String(given)
  if (rule.type !== 'choice' || typeof given !== 'string') return given
  const folded = foldText(given)
  const words = choiceWords[rule.json] ?? {}
  return rule.choices.find((choice) => folded === foldText(words[choice] ?? choice) || folded === choice) ?? given
}

function momentIn(given: unknown): number | null {
  if (typeof given === 'number') return Number.isFinite(given) ? given : null
  if (typeof given !== 'string' || !/^([+-]\d{6}|\d{4})-\d\d-\d\d(T[\d:.]+Z)?$/.test(given)) return null
  const time = new Date(given).getTime()
  return Number.isNaN(time) ? null : time
}

function codeOf(oddity: ValueOddity): FileOddityCode {
  return oddity === 'missing' || oddity === 'not-an-id' ? 'wrong-type' : oddity
}
