import { useMemo } from 'react'
import { useAddressWord } from '../app/use-address-word.ts'
import { useAtlas } from '../app/use-session.ts'
import { ViewTools } from '../app/view-tools.tsx'
import { ChoiceField } from '../controls/choice-field.tsx'
import { useFilteredAtlas } from '../filters/use-filter.tsx'
import { useViewPage } from '../grid/use-view-page.ts'
import { noneChosen } from './choose-rows.ts'
import { ChosenBar } from './chosen-bar.tsx'
import { type ColumnName, elementColumns, type Listed, relationColumns, rowsOf } from './columns.ts'
import { nextSorting, sortingOf, sortRows, wordOfSorting } from './sort-rows.ts'
import { ThingsTable } from './things-table.tsx'
import { useChosen } from './use-chosen.ts'

/** All elements, or all relations, as rows: sorted, chosen several at a time, changed together. (V58, V59) */
export function TableView() {
  const { words, language } = useViewPage()
  const whole = useAtlas()
  const { atlas } = useFilteredAtlas()
  const [listWord, setListWord] = useAddressWord('liste')
  const [sortWord, setSortWord] = useAddressWord('trier')
  const listed: Listed = listWord === 'relations' ? 'relations' : 'elements'
  const columns: readonly ColumnName[] = listed === 'elements' ? elementColumns : relationColumns
  const sorting = sortingOf(sortWord, columns)
  const { column, isDown } = sorting
  const made = useMemo(() => rowsOf(atlas, words, language, listed), [atlas, words, language, listed])
  const rows = useMemo(() => sortRows(made, { column, isDown }), [made, column, isDown])
  const chosen = useChosen(whole, listed)
  return (
    <div className="wide-view table-view">
      <header className="wide-head">
        <h2>{words.table.title}</h2>
        <p className="counts">{words.panel.counts(atlas.elements.size, atlas.relations.size)}</p>
      </header>
      <ViewTools>
        <ChoiceField
          label={words.table.list}
          value={listed}
          choices={(['elements', 'relations'] as const).map((value) => ({ value, label: words.table.lists[value] }))}
          onChoose={(value) => {
            setListWord(value === 'relations' ? 'relations' : '')
            setSortWord('')
          }}
        />
      </ViewTools>
      <ChosenBar ids={chosen.ids} onNone={() => chosen.choose(noneChosen)} />
      {rows.length === 0 ? (
        <p className="empty">{words.table.empty[listed]}</p>
      ) : (
        <ThingsTable
          key={listed}
          name={words.table.lists[listed]}
          {...{ rows, columns, sorting, chosen }}
          onSort={(next) => setSortWord(wordOfSorting(nextSorting(sorting, next)))}
        />
      )}
    </div>
  )
}
