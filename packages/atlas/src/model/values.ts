import type { FieldRule, FieldTable } from '../fields.ts'
import type { Json } from './atlas.ts'
import { isId } from './ids.ts'

/** What a reader found wrong in one value, with what it made of it. */
export type ValueOddity =
  | 'missing'
  | 'wrong-type'
  | 'too-long'
  | 'unknown-choice'
  | 'not-a-date'
  | 'not-an-address'
  | 'not-an-id'
  | 'control-characters'

/** A value read by its rule: always usable, and what was odd about it, if anything. */
export type ReadValue = { readonly value: Json; readonly oddity: ValueOddity | null }

const dateForm = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\ufeff\u202a-\u202e\u2066-\u2069]/g

/**
 * Reads one value by its rule. Total: answers with the nearest valid value and the oddity it met, and never throws.
 * Rules: A3 (texts are bounded, on one line where the field says so), A4 (dates, addresses, choices have their form).
 */
export function readValue(rule: FieldRule, raw: unknown): ReadValue {
  if (raw === undefined || raw === null) return { value: emptyValue(rule), oddity: null }
  switch (rule.type) {
    case 'text':
      return readText(raw, rule.max, rule.lines)
    case 'kind':
      return isId(raw) ? { value: raw, oddity: null } : { value: emptyValue(rule), oddity: 'not-an-id' }
    case 'code':
      return raw === '' || isId(raw) ? { value: raw, oddity: null } : { value: '', oddity: 'not-an-id' }
    case 'choice':
      return typeof raw === 'string' && rule.choices.includes(raw)
        ? { value: raw, oddity: null }
        : { value: emptyValue(rule), oddity: 'unknown-choice' }
    case 'date':
      return raw === '' || (typeof raw === 'string' && dateForm.test(raw))
        ? { value: raw, oddity: null }
        : { value: '', oddity: 'not-a-date' }
    case 'address':
      return readAddress(raw, rule.max)
    case 'ends':
      return readEnds(raw)
    case 'others':
      return readOthers(raw)
  }
}

/** What an empty field of this rule holds. */
export function emptyValue(rule: FieldRule): Json {
  if (rule.type === 'choice') return rule.choices[0] ?? ''
  if (rule.type === 'others') return {}
  if (rule.type === 'ends') return { from: 'unknown', to: 'unknown' }
  return rule.type === 'kind' ? 'autre' : ''
}

/** All fields of a table, empty. */
export function emptyValues(table: FieldTable): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(table).map(([field, rule]) => [field, emptyValue(rule)]))
}

/** Are these two field values the same words? Compares JSON by value. */
export function sameValue(a: Json, b: Json): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return canonical(a) === canonical(b)
}

/** JSON with its keys in one order, for comparing. */
export function canonical(value: Json): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isPlain(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  )
}

function readText(raw: unknown, max: number, lines: boolean): ReadValue {
  if (typeof raw === 'number' || typeof raw === 'boolean') return readText(String(raw), max, lines)
  if (typeof raw !== 'string') return { value: '', oddity: 'wrong-type' }
  const clean = raw.toWellFormed().replace(controls, '')
  const laid = lines ? clean : clean.replace(/\s*[\r\n\t]+\s*/g, ' ').trim()
  const shortened = [...laid].length > max ? [...laid].slice(0, max).join('') : laid
  const cut = lines ? shortened : shortened.trimEnd()
  if (cut !== laid) return { value: cut, oddity: 'too-long' }
  return { value: cut, oddity: clean === raw ? null : 'control-characters' }
}

function readAddress(raw: unknown, max: number): ReadValue {
  if (raw === '') return { value: '', oddity: null }
  const isAddress = typeof raw === 'string' && raw.length <= max && /^https?:\/\/[^\s<>"]+$/i.test(raw)
  return isAddress ? { value: raw, oddity: null } : { value: '', oddity: 'not-an-address' }
}

function readEnds(raw: unknown): ReadValue {
  if (!isPlain(raw)) return { value: { from: 'unknown', to: 'unknown' }, oddity: 'wrong-type' }
  const { from, to } = raw
  if (isId(from) && isId(to)) return { value: { from, to }, oddity: null }
  return { value: { from: isId(from) ? from : 'unknown', to: isId(to) ? to : 'unknown' }, oddity: 'not-an-id' }
}

const othersMax = { keys: 40, bytes: 8000, depth: 6 }

function readOthers(raw: unknown): ReadValue {
  if (!isPlain(raw)) return { value: {}, oddity: 'wrong-type' }
  const kept: [string, Json][] = []
  let bytes = 0
  for (const [key, value] of Object.entries(raw)) {
    if (key === '__proto__' || !isJson(value, othersMax.depth)) continue
    bytes += key.length + JSON.stringify(value).length
    if (kept.length >= othersMax.keys || bytes > othersMax.bytes) break
    kept.push([key, value])
  }
  const whole = kept.length === Object.keys(raw).length
  return { value: Object.fromEntries(kept), oddity: whole ? null : 'too-long' }
}

/** Is this plain JSON, no deeper than `depth`? */
export function isJson(value: unknown, depth: number): value is Json {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'string') return value.isWellFormed() // the document's encoding would change a lone surrogate
  if (typeof value === 'number') return Number.isFinite(value)
  if (depth === 0) return false
  if (Array.isArray(value)) return value.every((inner) => isJson(inner, depth - 1))
  return (
    isPlain(value) &&
    !Object.hasOwn(value, '__proto__') &&
    Object.values(value).every((inner) => isJson(inner, depth - 1))
  )
}

/** Is this an object made of properties, not a list, not null? */
export function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
