const narrow = '\u202f'
const wide = '\u00a0'

/**
 * Sets French sentences as a printer would: the space before ; ! ? : and inside « » never breaks, and apostrophes are
 * curly. So sentences are written with the keys of a keyboard. (V20)
 */
export function typeset(text: string): string {
  return text
    .replaceAll("'", '’')
    .replace(/ ([;!?])/g, `${narrow}$1`)
    .replace(/ (:)/g, `${wide}$1`)
    .replace(/« /g, `«${wide}`)
    .replace(/ »/g, `${wide}»`)
}

/** Sets every sentence of a table, those that a function makes included. The table keeps its form. */
export function typesetAll<Table>(table: Table): Table {
  // reason: each branch answers with the type it was given, which the compiler can't follow through a mapped table.
  if (typeof table === 'string') return typeset(table) as Table
  // reason: as above.
  if (typeof table === 'function') return ((...words: unknown[]) => typesetAll(table(...words))) as Table
  // reason: as above.
  if (Array.isArray(table)) return table.map((each: unknown) => typesetAll(each)) as Table
  if (typeof table !== 'object' || table === null) return table
  // reason: as above.
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, typesetAll(value)])) as Table
}
