import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import { type Cell, nearestCell, stepInGrid } from './step-in-grid.ts'

type Options = {
  /** Turns a page, when there is one over that edge; answers whether it did. */
  readonly onEdge?: (over: 'top' | 'bottom' | 'left' | 'right') => boolean
  /** Keys of a cell, before those of the grid; answers whether it was meant. */
  readonly onCellKey?: (event: KeyboardEvent<HTMLElement>, cell: HTMLElement) => boolean
}

/**
 * Walks a table as a grid: one stop of the Tab key, arrows from cell to cell. The stop is kept in the table itself and not
 * in React's state, so that a step draws nothing again. The focus is never lost when others change things: it goes to the
 * cell that stands there now. (V57)
 */
export function useGrid({ onEdge, onCellKey }: Options) {
  const table = useRef<HTMLTableElement>(null)
  const here = useRef<Cell | null>(null)
  const isInside = useRef(false)
  const goal = useRef<Cell | null>(null)
  useEffect(() => {
    const grid = table.current
    if (!grid) return
    const wanted = goal.current
    goal.current = null
    if (wanted) focusCell(grid, wanted)
    else if (isInside.current && document.activeElement === document.body && here.current) focusCell(grid, here.current)
    keepStop(grid, here.current)
  })
  const onFocus = useCallback(({ target }: FocusEvent<HTMLElement>) => {
    const cell = cellAround(target)
    if (!cell || !table.current) return
    isInside.current = true
    here.current = placeOf(cell)
    if (target === cell) setStop(table.current, cell)
  }, [])
  const onBlur = useCallback(({ target }: FocusEvent<HTMLElement>) => {
    // As in the outline: a cell that is taken away loses the focus while it still stands.
    queueMicrotask(() => {
      if (target.isConnected && !table.current?.contains(document.activeElement)) isInside.current = false
    })
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const grid = table.current
    const cell = cellAround(event.target)
    // What is being written in a cell keeps its keys.
    if (!grid || !cell || event.target !== cell || event.defaultPrevented) return
    if (onCellKey?.(event, cell)) return event.preventDefault()
    const step = stepInGrid(placeOf(cell), event, sizeOf(grid))
    if (!step) return
    event.preventDefault()
    if ('to' in step) return focusCell(grid, step.to)
    const { row, column } = placeOf(cell)
    if (!onEdge?.(step.over)) return
    goal.current = {
      top: { row: Number.POSITIVE_INFINITY, column },
      bottom: { row: 1, column },
      left: { row, column: Number.POSITIVE_INFINITY },
      right: { row, column: 1 },
    }[step.over]
  }
  return {
    grid: { ref: table, onFocus, onBlur, onKeyDown },
    /** Back to a cell after something was done in it, by its name. */
    focusNamed: useCallback((name: string) => {
      requestAnimationFrame(() => namedCell(table.current, name)?.focus())
    }, []),
    cellNamed: useCallback((name: string) => namedCell(table.current, name), []),
  }
}

function namedCell(grid: HTMLElement | null, name: string): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(name)}"]`) ?? null
}

function cellAround(target: EventTarget): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest<HTMLTableCellElement>('td, th') : null
}

function placeOf(cell: HTMLTableCellElement): Cell {
  // reason: a cell stands in a row.
  return { row: (cell.parentElement as HTMLTableRowElement).rowIndex, column: cell.cellIndex }
}

function sizeOf(grid: HTMLTableElement) {
  return { rows: grid.rows.length, columns: grid.rows[0]?.cells.length ?? 0 }
}

function focusCell(grid: HTMLTableElement, wanted: Cell): void {
  const at = nearestCell(wanted, sizeOf(grid))
  const cell = at ? grid.rows[at.row]?.cells[at.column] : null
  cell?.focus()
}

function setStop(grid: HTMLElement, cell: HTMLElement): void {
  for (const other of grid.querySelectorAll<HTMLElement>('[tabindex="0"]:is(td, th)')) other.tabIndex = -1
  cell.tabIndex = 0
}

/** One cell is the stop, whatever was drawn again. */
function keepStop(grid: HTMLTableElement, here: Cell | null): void {
  if (grid.querySelector('[tabindex="0"]:is(td, th)')) return
  const at = nearestCell(here ?? { row: 1, column: 0 }, sizeOf(grid))
  const cell = at ? grid.rows[at.row]?.cells[at.column] : null
  if (cell) cell.tabIndex = 0
}
