import type { ColumnName, TableRow } from './columns.ts'

export type Sorting = { readonly column: ColumnName; readonly isDown: boolean }

/**
 * Rows in the order of one column. What says nothing comes last, whichever way; rows that say the same stay in the order of
 * their labels. (V58)
 */
export function sortRows(rows: readonly TableRow[], { column, isDown }: Sorting): readonly TableRow[] {
  const collator = new Intl.Collator('fr', { numeric: true })
  const valueIn = (row: TableRow) => row.cells[column]?.by ?? ''
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
  return rows.toSorted((a, b) => {
    const [one, other] = [valueIn(a), valueIn(b)]
    const isEmpty = Number(one === '') - Number(other === '')
    const order = isDown ? compare(other, one) : compare(one, other)
    return isEmpty || order || collator.compare(a.label, b.label)
  })
}

/** The sorting that a word of the address asks for: a column, with `-` before it from the end. Total. (V39) */
export function sortingOf(word: string, columns: readonly ColumnName[]): Sorting {
  const [first = 'label'] = columns
  const name = word.replace(/^-/, '')
  const column = columns.find((each) => wordOfColumn[each] === name)
  return { column: column ?? first, isDown: column !== undefined && word.startsWith('-') }
}

/** The word that asks for a sorting. */
export function wordOfSorting({ column, isDown }: Sorting): string {
  return `${isDown ? '-' : ''}${wordOfColumn[column]}`
}

const wordOfColumn: Readonly<Record<ColumnName, string>> = {
  label: 'intitule',
  kind: 'nature',
  component: 'composante',
  angle: 'angle',
  scale: 'echelle',
  period: 'periode',
  relations: 'relations',
  born: 'saisie',
  from: 'de',
  name: 'verbe',
  to: 'a',
  status: 'etat',
}

/** A press on a heading sorts by it; the next one turns the order round. */
export function nextSorting(now: Sorting, column: ColumnName): Sorting {
  return { column, isDown: now.column === column && !now.isDown }
}
