import type { KeyboardEvent, ReactNode } from 'react'
import { Pager, usePaging } from '../grid/pager.tsx'
import { useGrid } from '../grid/use-grid.ts'
import { useViewPage } from '../grid/use-view-page.ts'

/** A heading of a row or of a column. */
export type Heading = {
  readonly key: string
  readonly title: string
  readonly mark?: ReactNode
  readonly note?: string
}

type Props = {
  readonly name: string
  readonly className: string
  readonly corner: string
  readonly rows: readonly Heading[]
  readonly columns: readonly Heading[]
  readonly cell: (row: string, column: string) => ReactNode
  /** Opens a cell: a press, Enter, F2, or the first letter of what is to be put there. */
  readonly onOpen: (at: OpenCell) => void
  /** Opens what a heading stands for; without it, headings are words only. */
  readonly onHeading?: (key: string) => void
}

export type OpenCell = { readonly row: string; readonly column: string; readonly at: HTMLElement }

/** So many are drawn at once: six hundred cells are quick everywhere, and fit no screen anyway. (V57) */
const pageSize = { rows: 30, columns: 20 } as const

/** Two lists crossed, as a grid: headings that stay in sight, cells to be opened, empty ones among them. (V55, V57) */
export function CrossGrid({ name, className, corner, rows, columns, cell, onOpen, onHeading }: Props) {
  const { words } = useViewPage()
  const down = usePaging(rows.length, pageSize.rows)
  const across = usePaging(columns.length, pageSize.columns)
  const onCellKey = (event: KeyboardEvent<HTMLElement>, at: HTMLElement) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    const { row = '', column, heading } = at.dataset
    const isAsked = event.key === 'Enter' || event.key === 'F2' || event.key === ' '
    if (!isAsked) return false
    if (heading !== undefined) onHeading?.(heading)
    else if (column !== undefined) onOpen({ row, column, at })
    return true
  }
  const { grid } = useGrid({
    onEdge: (over) => {
      if (over === 'top' || over === 'bottom') return down.turn(over === 'top' ? -1 : 1)
      return across.turn(over === 'left' ? -1 : 1)
    },
    onCellKey,
  })
  const shownRows = rows.slice(down.first, down.last)
  const shownColumns = columns.slice(across.first, across.last)
  return (
    <>
      <div className="pagers">
        <Pager paging={down} what="rows" />
        <Pager paging={across} what="columns" />
      </div>
      <p id="matrix-keys" className="unseen">
        {words.matrix.keysHint}
      </p>
      <div className="grid-place">
        <table
          {...grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: reason: a grid is a table that is walked by arrows.
          role="grid"
          className={className}
          aria-label={name}
          aria-describedby="matrix-keys"
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className="matrix-corner" tabIndex={-1} aria-colindex={1}>
                {corner}
              </th>
              {shownColumns.map((column, at) => (
                <th
                  key={column.key}
                  scope="col"
                  tabIndex={-1}
                  aria-colindex={across.first + at + 2}
                  {...headingProps(column, onHeading)}
                >
                  <HeadingWords heading={column} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shownRows.map((row, at) => (
              <tr key={row.key} aria-rowindex={down.first + at + 2}>
                <th scope="row" tabIndex={-1} aria-colindex={1} {...headingProps(row, onHeading)}>
                  <HeadingWords heading={row} />
                </th>
                {shownColumns.map((column, index) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: reason: the grid around hears the keys of all its cells.
                  <td
                    key={column.key}
                    tabIndex={-1}
                    aria-colindex={across.first + index + 2}
                    data-row={row.key}
                    data-column={column.key}
                    data-cell={cellName(row.key, column.key)}
                    className={row.key === column.key ? 'is-itself' : ''}
                    onClick={(event) => onOpen({ row: row.key, column: column.key, at: event.currentTarget })}
                  >
                    {cell(row.key, column.key)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** Keys and codes hold no space. */
export const cellName = (row: string, column: string): string => `${row} ${column}`

function headingProps({ key }: Heading, onHeading: Props['onHeading']) {
  return onHeading ? { 'data-heading': key, className: 'is-open-able', onClick: () => onHeading(key) } : {}
}

function HeadingWords({ heading: { title, mark, note } }: { readonly heading: Heading }) {
  return (
    <span className="matrix-heading" title={title}>
      {mark}
      <span className="matrix-title">{title}</span>
      {note && <span className="matrix-note">{note}</span>}
    </span>
  )
}
