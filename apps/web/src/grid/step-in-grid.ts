/** A cell of a grid: the row of headings is row 0, and headings of rows stand in column 0. */
export type Cell = { readonly row: number; readonly column: number }

/** Where a key leads: to a cell, over an edge where another page may follow, or nowhere of the grid's. */
export type GridStep = { readonly to: Cell } | { readonly over: 'top' | 'bottom' | 'left' | 'right' } | null

type Size = { readonly rows: number; readonly columns: number }
type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

const pageRows = 10

/**
 * What a key does in a grid: arrows go from cell to cell, Home and End along the row, with Ctrl to the corners, and the
 * page keys by ten rows. Row 0 is headings: going over it, or over the last row, is told. (V57)
 */
export function stepInGrid({ row, column }: Cell, key: Key, { rows, columns }: Size): GridStep {
  if (key.altKey) return null
  const isFar = key.ctrlKey || key.metaKey
  const [lastRow, lastColumn] = [rows - 1, columns - 1]
  switch (key.key) {
    case 'ArrowUp':
      if (isFar) return null
      return row <= 0 ? { over: 'top' } : { to: { row: row - 1, column } }
    case 'ArrowDown':
      if (isFar) return null
      return row >= lastRow ? { over: 'bottom' } : { to: { row: row + 1, column } }
    case 'ArrowLeft':
      if (isFar) return null
      return column <= 0 ? { over: 'left' } : { to: { row, column: column - 1 } }
    case 'ArrowRight':
      if (isFar) return null
      return column >= lastColumn ? { over: 'right' } : { to: { row, column: column + 1 } }
    case 'Home':
      return { to: isFar ? { row: 0, column: 0 } : { row, column: 0 } }
    case 'End':
      return { to: isFar ? { row: lastRow, column: lastColumn } : { row, column: lastColumn } }
    case 'PageUp':
      return row <= 1 ? { over: 'top' } : { to: { row: Math.max(1, row - pageRows), column } }
    case 'PageDown':
      return row >= lastRow ? { over: 'bottom' } : { to: { row: Math.min(lastRow, row + pageRows), column } }
    default:
      return null
  }
}

/** The cell that stands where this one stood, when the grid has become smaller. (V57) */
export function nearestCell({ row, column }: Cell, { rows, columns }: Size): Cell | null {
  if (rows === 0 || columns === 0) return null
  return { row: Math.min(row, rows - 1), column: Math.min(column, columns - 1) }
}
