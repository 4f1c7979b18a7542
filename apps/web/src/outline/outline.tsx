import { useCallback, useRef, useState } from 'react'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { FilterBar } from '../filters/filter-bar.tsx'
import { AddElementForm, type AddWhere } from './add-element-form.tsx'
import { fieldOfGrouping } from './outline-groups.ts'
import { OutlineList } from './outline-list.tsx'
import { OutlineTools } from './outline-tools.tsx'
import { useOutlineLayout } from './use-outline-layout.ts'

/** The whole atlas as sentences: the same content as the drawing, written and read without it. (V12) */
export function Outline() {
  const { words, session, openDialog } = usePage()
  const atlas = useAtlas()
  const layout = useOutlineLayout()
  const [where, setWhere] = useState<AddWhere | null>(null)
  const isEmpty = atlas.elements.size === 0
  const { by, groups } = layout
  // Read when it is asked for: a new function at every change of the atlas would draw every row again. (V44)
  const titles = useRef(groups)
  titles.current = groups
  const onAdd = useCallback(
    (group: string | null) => {
      const field = fieldOfGrouping(by)
      document.getElementById('new-element')?.focus()
      if (group === null || field === null) return setWhere(null)
      setWhere({ field, value: group, title: titles.current.find(({ key }) => key === group)?.title ?? group })
    },
    [by],
  )
  return (
    <div className="outline">
      <header className="outline-head">
        <h2>{words.outline.title}</h2>
        <p className="counts">{words.panel.counts(atlas.elements.size, atlas.relations.size)}</p>
        {session.may('add') && (
          <ActionButton icon="sentence" onPress={() => openDialog('sentences')}>
            {words.sentences.title}
          </ActionButton>
        )}
      </header>
      {atlas.about.question && <p className="question">{atlas.about.question}</p>}
      {session.may('add') ? (
        <AddElementForm where={where} onNowhere={() => setWhere(null)} />
      ) : (
        <p className="notice">{session.mayEdit ? words.ended.notNow : words.bar.readOnlyWhy}</p>
      )}
      {!isEmpty && (
        <FilterBar>
          <OutlineTools {...layout} />
        </FilterBar>
      )}
      {isEmpty && <p className="empty">{session.mayEdit ? words.outline.empty : words.outline.emptyReadOnly}</p>}
      {!isEmpty && groups.length === 0 && <p className="empty">{words.outline.filterNone}</p>}
      <OutlineList
        groups={groups}
        regrouping={fieldOfGrouping(by)}
        root={layout.root?.id ?? null}
        onAdd={onAdd}
        onAround={layout.around}
      />
    </div>
  )
}
