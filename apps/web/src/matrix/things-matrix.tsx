import {
  type Atlas,
  type AtlasElement,
  crossThings,
  type EndId,
  elementAt,
  elementKindOf,
  isNamed,
  type KindKey,
  labelOf,
  type Relation,
  relationKindOf,
} from '@maillage/atlas'
import { useMemo, useState } from 'react'
import { KindMark, LineMark } from '../controls/kind-mark.tsx'
import { useFilteredAtlas } from '../filters/use-filter.tsx'
import { useViewPage } from '../grid/use-view-page.ts'
import { focusPanel } from '../outline/row-bits.tsx'
import { readFrom } from '../panels/relation-sentences.tsx'
import { CellWindow } from './cell-window.tsx'
import { CrossGrid, type Heading, type OpenCell } from './cross-grid.tsx'
import { RelationsCell } from './relations-cell.tsx'

/** A cell tells so many relations, and how many more. */
const told = 3

type Props = { readonly rows: KindKey | ''; readonly columns: KindKey | ''; readonly isByCount: boolean }

/** Elements crossed with elements: what is between the two, read from the row; to be made and changed there. (V56) */
export function ThingsMatrix({ rows, columns, isByCount }: Props) {
  const { words, workbench } = useViewPage()
  const { atlas } = useFilteredAtlas()
  const crossed = useMemo(() => cross(atlas, rows, columns, isByCount), [atlas, rows, columns, isByCount])
  const [open, setOpen] = useState<OpenCell | null>(null)
  const at = (row: string, column: string) => crossed.at(row as EndId, column as EndId) // reason: keys of its headings
  if (crossed.rows.length === 0 || crossed.columns.length === 0) {
    return <p className="empty">{words.matrix.noElements}</p>
  }
  return (
    <>
      <CrossGrid
        className="grid matrix matrix-things"
        name={words.matrix.thingsName}
        corner={words.matrix.readFromRow}
        rows={crossed.rows.map((element) => headingOf(atlas, element, crossed.countOf(element.id, 'row')))}
        columns={crossed.columns.map((element) => headingOf(atlas, element, crossed.countOf(element.id, 'column')))}
        cell={(row, column) => <Between of={row} relations={at(row, column)} />}
        onOpen={setOpen}
        onHeading={(key) => {
          workbench.select([key as EndId]) // reason: as above
          focusPanel()
        }}
      />
      {open && (
        <OpenBetween
          key={`${open.row} ${open.column}`}
          open={open}
          relations={at(open.row, open.column)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

type OpenProps = {
  readonly open: OpenCell
  readonly relations: readonly Relation[]
  readonly onClose: () => void
}

function OpenBetween({ open, relations, onClose }: OpenProps) {
  const { words, session } = useViewPage()
  const [row, column] = [open.row as EndId, open.column as EndId] // reason: looked up on the next line
  const atlas = session.atlas()
  if (!elementAt(atlas, row) || !elementAt(atlas, column)) return null
  return (
    <CellWindow
      at={open.at}
      title={words.matrix.crossed(labelOf(atlas, row), labelOf(atlas, column))}
      onClose={onClose}
    >
      <RelationsCell row={row} column={column} relations={relations} onLeave={onClose} />
    </CellWindow>
  )
}

function cross(atlas: Atlas, rows: KindKey | '', columns: KindKey | '', isByCount: boolean) {
  const collator = new Intl.Collator('fr', { numeric: true })
  const ofKind = (kind: KindKey | '') =>
    [...atlas.elements.values()]
      .filter((element) => kind === '' || element.kind === kind)
      .sort((a, b) => collator.compare(a.label, b.label))
  const [inRows, inColumns] = [ofKind(rows), ofKind(columns)]
  const found = crossThings(
    atlas,
    inRows.map(({ id }) => id),
    inColumns.map(({ id }) => id),
  )
  const sorted = (list: readonly AtlasElement[], side: 'row' | 'column') =>
    isByCount ? list.toSorted((a, b) => found.countOf(b.id, side) - found.countOf(a.id, side)) : list
  return { ...found, rows: sorted(inRows, 'row'), columns: sorted(inColumns, 'column') }
}

function headingOf(atlas: Atlas, element: AtlasElement, count: number): Heading {
  const mark = <KindMark kind={elementKindOf(atlas, element)} />
  return { key: element.id, title: element.label, mark, note: count === 0 ? '' : String(count) }
}

function Between({ of, relations }: { readonly of: string; readonly relations: readonly Relation[] }) {
  const { words } = useViewPage()
  if (relations.length === 0) return <span className="matrix-empty">{words.matrix.none}</span>
  const more = relations.length - told
  return (
    <>
      {relations.slice(0, more === 1 ? told + 1 : told).map((relation) => (
        <Verb key={relation.id} of={of as EndId} relation={relation} /> // reason: the key of its row
      ))}
      {more > 1 && <span className="matrix-more">{words.matrix.more(more)}</span>}
    </>
  )
}

function Verb({ of, relation }: { readonly of: EndId; readonly relation: Relation }) {
  const { words } = useViewPage()
  const { atlas } = useFilteredAtlas()
  const { before, verb } = readFrom(atlas, relation, of)
  return (
    <span className="matrix-chip">
      <LineMark kind={relationKindOf(atlas, relation)} />
      <span className="matrix-chip-words">
        {before && <span className="unseen">{words.matrix.fromColumn} </span>}
        {before && <span aria-hidden="true">← </span>}
        {verb}
      </span>
      {!isNamed(relation) && <span className="to-name">{words.panel.toBeNamed}</span>}
    </span>
  )
}
