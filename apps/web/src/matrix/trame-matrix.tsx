import { type Atlas, type AtlasElement, type Axis, crossTrame, elementKindOf, type TramePlace } from '@maillage/atlas'
import { useMemo, useState } from 'react'
import { useAtlas } from '../app/use-session.ts'
import { ColourMark, KindMark } from '../controls/kind-mark.tsx'
import { useFilteredAtlas } from '../filters/use-filter.tsx'
import { useViewPage } from '../grid/use-view-page.ts'
import type { Messages } from '../messages/index.ts'
import { CellWindow } from './cell-window.tsx'
import { CrossGrid, type Heading, type OpenCell } from './cross-grid.tsx'
import { TrameCell } from './trame-cell.tsx'

/** A cell tells so many elements, and how many more. */
const told = 5

type Props = { readonly rows: Axis; readonly columns: Axis }

/** Two axes of the trame crossed: what stands in each cell, and where nothing does. (V55) */
export function TrameMatrix({ rows, columns }: Props) {
  const { words } = useViewPage()
  const whole = useAtlas()
  const { atlas } = useFilteredAtlas()
  const cross = useMemo(() => crossTrame(atlas, rows, columns), [atlas, rows, columns])
  const [open, setOpen] = useState<OpenCell | null>(null)
  const titleOf = (axis: Axis, code: string) => titleIn(whole, words, axis, code)
  const at = (row: string, column: string) => cross.at(row as TramePlace, column as TramePlace) // reason: keys of its headings
  return (
    <>
      <CrossGrid
        className="grid matrix"
        name={words.matrix.trameName(words.domain.axes[rows].title, words.domain.axes[columns].title)}
        corner={words.matrix.corner(words.domain.axes[rows].title, words.domain.axes[columns].title)}
        rows={cross.rows.map((code) => headingOf(whole, words, rows, code))}
        columns={cross.columns.map((code) => headingOf(whole, words, columns, code))}
        cell={(row, column) => <Standing elements={at(row, column)} />}
        onOpen={setOpen}
      />
      {open && (
        <CellWindow
          key={`${open.row} ${open.column}`}
          at={open.at}
          title={words.matrix.crossed(titleOf(rows, open.row), titleOf(columns, open.column))}
          onClose={() => setOpen(null)}
        >
          <TrameCell
            elements={at(open.row, open.column)}
            places={[
              { axis: rows, code: open.row },
              { axis: columns, code: open.column },
            ]}
            onLeave={() => setOpen(null)}
          />
        </CellWindow>
      )}
    </>
  )
}

function headingOf(atlas: Atlas, words: Messages, axis: Axis, code: TramePlace): Heading {
  const entry = code === '' ? undefined : atlas.trame[axis].get(code)
  const title = titleIn(atlas, words, axis, code)
  return entry ? { key: code, title, mark: <ColourMark colour={entry.colour} /> } : { key: code, title }
}

function titleIn(atlas: Atlas, words: Messages, axis: Axis, code: string): string {
  if (code === '') return words.domain.axes[axis].none
  const entry = [...atlas.trame[axis].values()].find((each) => each.code === code)
  return entry ? `${entry.code} · ${entry.label}` : code
}

function Standing({ elements }: { readonly elements: readonly AtlasElement[] }) {
  const { words } = useViewPage()
  const { atlas } = useFilteredAtlas()
  if (elements.length === 0) return <span className="matrix-empty">{words.matrix.empty}</span>
  const more = elements.length - told
  return (
    <>
      {elements.slice(0, more === 1 ? told + 1 : told).map((element) => (
        <span key={element.id} className="matrix-chip">
          <KindMark kind={elementKindOf(atlas, element)} />
          <span className="matrix-chip-words">{element.label}</span>
        </span>
      ))}
      {more > 1 && <span className="matrix-more">{words.matrix.more(more)}</span>}
    </>
  )
}
