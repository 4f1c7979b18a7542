import { isPlain } from '@maillage/atlas'
import { namesOfTexts } from './file-form.ts'
import type { Report } from './file-oddity.ts'

export type Plain = Readonly<Record<string, unknown>>

/** Words of table entries that the atlas has no field for, to be kept among its own `others`: name → words. (I5) */
export type Extras = Map<string, unknown>

/** The entries of a table of the file, null for those that are no objects. */
export function rowsIn(raw: unknown): readonly (readonly [number, Plain | null])[] {
  return Array.isArray(raw) ? raw.map((row: unknown, index) => [index, isPlain(row) ? row : null] as const) : []
}

/** An entry under the atlas's own names. */
export function inOurNames(row: Plain, names: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([part, name]) => (Object.hasOwn(row, name) ? [[part, row[name]] as const] : [])),
  )
}

/** Lists what an entry says otherwise than the file did. */
export function reportMended(
  entry: object,
  given: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>>,
  at: { readonly place: string; readonly id: string },
  report: Report,
): void {
  for (const [part, became] of Object.entries(entry)) {
    const value = given[part]
    if (value === undefined || value === null || value === became || (part === 'label' && value === '')) continue
    const code =
      typeof value !== typeof became ? 'wrong-type' : namesOfTexts.includes(part) ? 'too-long' : 'unknown-choice'
    report(code, 'changed', { place: `${at.place}.${names[part] ?? part}`, id: at.id, value, became: String(became) })
  }
}

/** Keeps what the atlas has no field for. */
export function keepExtras(row: Plain, known: readonly string[], name: string, extras: Extras): void {
  const extra = Object.entries(row).filter(([key]) => !known.includes(key))
  if (extra.length > 0) extras.set(name, Object.fromEntries(extra))
}
