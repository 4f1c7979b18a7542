import { type AtlasElement, elementKindOf, type Relation, relationKindOf } from '@maillage/atlas'
import { memo } from 'react'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { KindMark, LineMark } from '../controls/kind-mark.tsx'
import { InPlaceName } from '../outline/in-place-name.tsx'
import { ChooseField, type ListField } from '../panels/choose-field.tsx'
import { labelOfField } from '../panels/thing-fields.tsx'
import type { ColumnName, TableRow } from './columns.ts'

const listFields: readonly ColumnName[] = ['kind', 'component', 'angle', 'scale', 'status'] satisfies ListField[]

/** How the cells of a column are changed in place: as words, from a list, or not. */
export function editorOf(column: ColumnName): 'words' | 'list' | null {
  if (column === 'label' || column === 'name') return 'words'
  return listFields.includes(column) ? 'list' : null
}

type Props = {
  readonly row: TableRow
  readonly column: ColumnName
  readonly isEdited: boolean
  readonly onDone: (isLeft: boolean) => void
}

/** What a cell says, or the field that changes it. */
export const TableCell = memo(function TableCell({ row, column, isEdited, onDone }: Props) {
  const { words } = usePage()
  const said = row.cells[column]?.said ?? ''
  if (isEdited) return <Editor row={row} column={column} onDone={onDone} />
  if (column === 'kind') return <Kind thing={row.thing} said={said} />
  if (column === 'name' && said === '') return <span className="to-name">{words.panel.toBeNamed}</span>
  return <span className={`table-words table-${column}`}>{said}</span>
})

function Kind({ thing, said }: { readonly thing: AtlasElement | Relation; readonly said: string }) {
  const atlas = useAtlas()
  return (
    <span className="table-kind">
      {'label' in thing ? (
        <KindMark kind={elementKindOf(atlas, thing)} />
      ) : (
        <LineMark kind={relationKindOf(atlas, thing)} />
      )}
      <span className="table-words">{said}</span>
    </span>
  )
}

function Editor({ row, column, onDone }: Omit<Props, 'isEdited'>) {
  const { words } = usePage()
  const { thing, label } = row
  if (editorOf(column) === 'words') {
    const field = 'label' in thing ? 'label' : 'name'
    const name = field === 'label' ? words.outline.renameWhat(label) : words.outline.nameWhat(label)
    return <InPlaceName thing={thing} field={field} name={name} onDone={onDone} />
  }
  const field = column as ListField // reason: what is neither words nor a list is never edited here
  return (
    <div className="table-choose" title={labelOfField(words, 'label' in thing ? 'element' : 'relation', field)}>
      <ChooseField thing={thing} field={field} isLabelHidden onDone={() => onDone(false)} />
    </div>
  )
}
