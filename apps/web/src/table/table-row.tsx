import type { EndId } from '@maillage/atlas'
import { memo } from 'react'
import { Icon } from '../controls/icon.tsx'
import { useViewPage } from '../grid/use-view-page.ts'
import type { ColumnName, TableRow } from './columns.ts'
import type { Sorting } from './sort-rows.ts'
import { editorOf, TableCell } from './table-cell.tsx'

export const cellName = (id: string, column: string): string => `${id} ${column}`

type HeadingsProps = {
  readonly columns: readonly ColumnName[]
  readonly sorting: Sorting
  readonly onSort: (column: ColumnName) => void
}

/** The headings: each sorts by its column, and says whether it does. (V58) */
export function Headings({ columns, sorting, onSort }: HeadingsProps) {
  const { words } = useViewPage()
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" tabIndex={-1} className="table-check">
          <span className="unseen">{words.table.choose}</span>
        </th>
        {columns.map((column) => {
          const isSorted = sorting.column === column
          const order = isSorted ? (sorting.isDown ? 'descending' : 'ascending') : 'none'
          return (
            <th
              key={column}
              scope="col"
              tabIndex={-1}
              data-heading={column}
              aria-sort={order}
              className={`table-head-${column}`}
              onClick={() => onSort(column)}
            >
              <span className="table-heading">
                {words.table.columns[column]}
                {isSorted && <Icon name={sorting.isDown ? 'down' : 'up'} size={14} />}
              </span>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

/** A cell that is being changed in place. */
export type Edited = { readonly id: EndId; readonly column: ColumnName }

/** What rows may ask of the table. The same object for good, so that rows are not drawn again for it. */
export type RowHands = {
  readonly toggle: (id: EndId, isStretch: boolean) => void
  readonly edit: (at: Edited) => void
  readonly done: (at: Edited, isLeft: boolean) => void
}

type RowProps = {
  readonly row: TableRow
  readonly columns: readonly ColumnName[]
  readonly index: number
  readonly isChosen: boolean
  readonly edited: ColumnName | null
  readonly hands: { readonly current: RowHands }
}

/** One thing: chosen by its first cell, changed in the others. (V59) */
export const Row = memo(function Row({ row, columns, index, isChosen, edited, hands }: RowProps) {
  const { words, session } = useViewPage()
  const { id, label } = row
  return (
    <tr aria-rowindex={index} aria-selected={isChosen} data-row={id} className={isChosen ? 'is-chosen' : ''}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: reason: the grid around hears the keys of all its cells. */}
      <td
        tabIndex={-1}
        className="table-check"
        data-cell={cellName(id, 'check')}
        onClick={(event) => hands.current.toggle(id, event.shiftKey)}
      >
        <span className="table-box" aria-hidden="true">
          {isChosen && <Icon name="check" size={14} />}
        </span>
        <span className="unseen">{words.table.chooseWhat(label, isChosen)}</span>
      </td>
      {columns.map((column) => {
        const props = {
          tabIndex: -1,
          'data-cell': cellName(id, column),
          'data-column': column,
          onDoubleClick: () => session.mayEdit && editorOf(column) && hands.current.edit({ id, column }),
          children: (
            <TableCell
              row={row}
              column={column}
              isEdited={edited === column}
              onDone={(isLeft) => hands.current.done({ id, column }, isLeft)}
            />
          ),
        }
        return column === 'label' ? <th key={column} scope="row" {...props} /> : <td key={column} {...props} />
      })}
    </tr>
  )
})
