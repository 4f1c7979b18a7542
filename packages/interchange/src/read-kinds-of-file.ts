import type { KindKey } from '@maillage/atlas'
import { extraName, takenOut } from './file-form.ts'
import type { Report } from './file-oddity.ts'
import type { KindForm } from './kind-forms.ts'
import { type Extras, inOurNames, keepExtras, type Plain, reportMended, rowsIn } from './table-entries.ts'
import { nameIn, usableName } from './usable-name.ts'

/** The kinds of a file: the table, and the keys it says are in no table. */
export type KindsOfFile<Kind> = { readonly table: Map<KindKey, Kind>; readonly takenOut: ReadonlySet<string> }

/** Reads the kinds a file adds, changes or takes out; the others are those of the field. (I9) */
export function readKinds<Kind extends object>(
  file: Plain,
  form: KindForm<Kind>,
  extras: Extras,
  report: Report,
): KindsOfFile<Kind> {
  const { part } = form
  const kinds = { table: new Map(form.defaults), takenOut: new Set<string>() }
  const seen = new Set<string>()
  const raw = file[part]
  if (raw !== undefined && raw !== null && !Array.isArray(raw))
    report('wrong-type', 'left-out', { place: part, value: raw })
  for (const [index, row] of rowsIn(raw)) {
    const place = `${part}[${index}]`
    const name = row && nameIn(row.key)
    const key = usableName(name ?? '') as KindKey // reason: usableName answers with an id, the only condition of the brand
    if (!row || !name) report(row ? 'id-missing' : 'wrong-type', 'left-out', { place, value: row?.label })
    else if (seen.has(key)) report('id-duplicate', 'left-out', { place, id: name, value: row.label })
    else if (row[takenOut] === true) {
      kinds.takenOut.add(key)
      kinds.table.delete(key)
    } else {
      if (key !== name) report('kind-changed', 'changed', { place, id: name, value: name, became: key })
      const given = inOurNames(row, form.names)
      const kind = form.read(key, { ...baseOf(form, key, 'label' in given), ...given })
      if (kind) {
        kinds.table.set(key, kind)
        reportMended(kind, given, form.names, { place, id: name }, report)
      }
      keepExtras(row, ['key', takenOut, ...Object.values(form.names)], extraName(part, key), extras)
    }
    if (name) seen.add(key)
  }
  return kinds
}

// A kind with its own label has it as its plural too, unless the file says another.
function baseOf<Kind extends object>(form: KindForm<Kind>, key: KindKey, hasLabel: boolean): object {
  return form.defaults.get(key) ?? { ...form.infer(key), ...(hasLabel ? { plural: '' } : {}) }
}
