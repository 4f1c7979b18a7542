import type { KindKey } from '@maillage/atlas'
import type { Report } from './file-oddity.ts'
import type { KindForm } from './kind-forms.ts'
import type { KindsOfFile } from './read-kinds-of-file.ts'
import type { RowContext } from './read-row.ts'
import { nameIn, usableName } from './usable-name.ts'

/**
 * Reads the kind of a row. A kind that no table has gets plain looks under its own words and is pointed out once, with
 * the first row that uses it; a row without a kind is listed and gets the plainest. (I9)
 */
export function kindReader<Kind extends object>(
  form: KindForm<Kind>,
  { table, takenOut }: KindsOfFile<Kind>,
  report: Report,
): RowContext['readKind'] {
  const told = new Set<string>()
  return (given, at) => {
    const words = nameIn(given)
    const key = usableName(words ?? form.whenMissing) as KindKey // reason: usableName answers with an id
    const isNew = !table.has(key) && !takenOut.has(key)
    if (words === null) report('kind-missing', 'changed', { ...at, value: given, became: key })
    else if (told.has(words)) return key
    else if (words !== key) report('kind-changed', 'changed', { ...at, value: given, became: key })
    else if (isNew) report('kind-unknown', 'kept', { ...at, value: given, became: key })
    if (isNew) table.set(key, named(form.infer(key), words ?? key, key))
    told.add(words ?? '')
    return key
  }
}

function named<Kind extends object>(kind: Kind, words: string, key: string): Kind {
  if (words === key) return kind
  const label = [...words].slice(0, 120).join('')
  return { ...kind, label, ...('plural' in kind ? { plural: label } : {}) }
}
