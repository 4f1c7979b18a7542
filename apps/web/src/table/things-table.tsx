import type { EndId } from '@maillage/atlas'
import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useToggleInBasket } from '../basket/use-basket.ts'
import { Pager, usePaging } from '../grid/pager.tsx'
import { useGrid } from '../grid/use-grid.ts'
import { useViewPage } from '../grid/use-view-page.ts'
import { focusPanel } from '../outline/row-bits.tsx'
import { mayRemove } from '../panels/may-remove.ts'
import { noneChosen, stretchTo, toggleRow } from './choose-rows.ts'
import { useRemove } from './chosen-bar.tsx'
import type { ColumnName, TableRow } from './columns.ts'
import { readTableKey, type TableKey } from './read-table-key.ts'
import type { Sorting } from './sort-rows.ts'
import { editorOf } from './table-cell.tsx'
import { cellName, type Edited, Headings, Row, type RowHands } from './table-row.tsx'
import type { useChosen } from './use-chosen.ts'
import { usePrinting } from './use-printing.ts'

/** So many rows stand on a page: quick on a phone, and a stretch of the hand on a screen. (V57) */
const pageSize = 100

type Props = {
  readonly name: string
  readonly rows: readonly TableRow[]
  readonly columns: readonly ColumnName[]
  readonly sorting: Sorting
  readonly onSort: (column: ColumnName) => void
  readonly chosen: ReturnType<typeof useChosen>
}

/** The rows as a grid: sorted by its headings, chosen by its rows, changed in its cells. (V57, V58, V59) */
export function ThingsTable({ name, rows, columns, sorting, onSort, chosen }: Props) {
  const { words } = useViewPage()
  const isPrinting = usePrinting()
  const paging = usePaging(rows.length, isPrinting ? Math.max(1, rows.length) : pageSize)
  const [edited, setEdited] = useState<Edited | null>(null)
  const shown = rows.slice(paging.first, paging.last)
  const acts = useRowActs({ rows, chosen, edit: setEdited })
  const { grid, focusNamed } = useGrid({
    onEdge: (over) => (over === 'top' || over === 'bottom' ? paging.turn(over === 'top' ? -1 : 1) : false),
    onCellKey: (event, cell) => {
      const { heading } = cell.dataset
      if (heading === undefined) return acts(event, cell)
      if (event.key !== 'Enter' && event.key !== ' ') return false
      const column = columns.find((each) => each === heading)
      if (column) onSort(column)
      return true
    },
  })
  const hands = useRef<RowHands>({ toggle: () => {}, edit: () => {}, done: () => {} })
  hands.current = {
    toggle: (id, isStretch) =>
      chosen.choose(
        isStretch
          ? stretchTo(
              chosen.read(),
              id,
              rows.map((row) => row.id),
            )
          : toggleRow(chosen.read(), id),
      ),
    edit: setEdited,
    done: ({ id, column }, isLeft) => {
      setEdited(null)
      if (!isLeft) focusNamed(cellName(id, column))
    },
  }
  const ids = new Set(chosen.ids)
  return (
    <>
      <div className="pagers">
        <Pager paging={paging} what="rows" />
      </div>
      <p id="table-keys" className="unseen">
        {words.table.keysHint}
      </p>
      <div className="grid-place">
        <table
          {...grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: reason: a grid is a table that is walked by arrows.
          role="grid"
          className="grid table"
          aria-label={name}
          aria-describedby="table-keys"
          aria-multiselectable="true"
          aria-rowcount={rows.length + 1}
        >
          <Headings columns={columns} sorting={sorting} onSort={onSort} />
          <tbody>
            {shown.map((row, at) => (
              <Row
                key={row.id}
                row={row}
                columns={columns}
                index={paging.first + at + 2}
                isChosen={ids.has(row.id)}
                edited={edited?.id === row.id ? edited.column : null}
                hands={hands}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

type ActsProps = Pick<Props, 'rows' | 'chosen'> & { readonly edit: (at: Edited) => void }

/** What the keys of a row do. (V59) */
function useRowActs({ rows, chosen, edit }: ActsProps) {
  const { session, workbench, say, words } = useViewPage()
  const remove = useRemove()
  const putAside = useToggleInBasket()
  return (event: KeyboardEvent<HTMLElement>, cell: HTMLElement): boolean => {
    const asked = readTableKey(event, session.mayEdit)
    const at = rows.findIndex((row) => row.id === cell.parentElement?.dataset.row)
    const row = rows[at]
    if (asked === null || !row) return false
    const { id } = row
    const order = rows.map((each) => each.id)
    const column = cell.dataset.column as ColumnName | undefined // reason: written by the row below
    const stretch = (next: EndId | undefined) => {
      const begun = stretchTo(chosen.read(), id, order)
      chosen.choose(next ? stretchTo(begun, next, order) : begun)
    }
    const begin = (wanted: ColumnName | undefined) => {
      if (wanted && session.mayEdit && editorOf(wanted)) return edit({ id, column: wanted })
      workbench.select([id])
      focusPanel()
    }
    const acts: Readonly<Record<TableKey, () => void>> = {
      toggle: () => chosen.choose(toggleRow(chosen.read(), id)),
      stretch: () => stretch(id),
      'stretch-up': () => stretch(order[at - 1]),
      'stretch-down': () => stretch(order[at + 1]),
      all: () => {
        chosen.choose({ ids: order, from: id })
        say(words.panel.several(order.length))
      },
      none: () => chosen.choose(noneChosen),
      act: () => (column ? begin(column) : chosen.choose(toggleRow(chosen.read(), id))),
      rename: () => begin('label' in row.thing ? 'label' : 'name'),
      'edit-chosen': () => {
        // The bar is drawn at once, so that the focus finds it.
        if (chosen.ids.length === 0) flushSync(() => chosen.choose({ ids: [id], from: id }))
        document.querySelector<HTMLElement>('#chosen-bar button')?.focus()
      },
      basket: () => putAside(id, row.label),
      remove: () => {
        const ids = chosen.ids.includes(id) ? chosen.ids : [id]
        if (ids.every((each) => mayRemove(session, each))) remove(ids)
        else say(words.table.mayNotRemove)
      },
    }
    acts[asked]()
    // A stretch also goes to the next row.
    return asked !== 'stretch-up' && asked !== 'stretch-down'
  }
}
