import { type EndId, elementKindOf, relationAt, sentenceText } from '@maillage/atlas'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { Input, Label, SearchField } from 'react-aria-components'
import { usePage } from '../app/page-context.tsx'
import { useAtlas, useSelection } from '../app/use-session.ts'
import { ChoiceField } from '../controls/choice-field.tsx'
import { RelationSentences } from '../panels/relation-sentences.tsx'
import { relationsOf } from '../panels/relations-of.ts'
import { AddElementForm } from './add-element-form.tsx'
import { type Grouping, groupings, type OutlineGroup, outlineGroups } from './outline-groups.ts'
import { focusRow, OutlineRow } from './outline-row.tsx'

/** The whole atlas as sentences: the same content as the drawing, written and read without it. (V12) */
export function Outline() {
  const { words, session } = usePage()
  const atlas = useAtlas()
  const [by, setBy] = useState<Grouping>('kind')
  const [typed, setTyped] = useState('')
  const filter = useDeferredValue(typed)
  const groups = useMemo(() => outlineGroups(atlas, words, by, filter), [atlas, words, by, filter])
  const isEmpty = atlas.elements.size === 0
  return (
    <div className="outline">
      <header className="outline-head">
        <h2>{words.outline.title}</h2>
        <p className="counts">{words.panel.counts(atlas.elements.size, atlas.relations.size)}</p>
      </header>
      {atlas.about.question && <p className="question">{atlas.about.question}</p>}
      {session.mayEdit ? <AddElementForm /> : <p className="notice">{words.bar.readOnlyWhy}</p>}
      {!isEmpty && <OutlineTools by={by} onGroup={setBy} typed={typed} onType={setTyped} />}
      {isEmpty && <p className="empty">{session.mayEdit ? words.outline.empty : words.outline.emptyReadOnly}</p>}
      {!isEmpty && groups.length === 0 && <p className="empty">{words.outline.filterNone}</p>}
      <OutlineRows groups={groups} />
      <AboutRelations />
    </div>
  )
}

type ToolsProps = {
  readonly by: Grouping
  readonly onGroup: (by: Grouping) => void
  readonly typed: string
  readonly onType: (typed: string) => void
}

function OutlineTools({ by, onGroup, typed, onType }: ToolsProps) {
  const { words } = usePage()
  const choices = [
    { value: 'kind', label: words.outline.byKind },
    { value: 'components', label: words.outline.byComponent },
    { value: 'angles', label: words.outline.byAngle },
    { value: 'scales', label: words.outline.byScale },
  ]
  const choose = (value: string) => onGroup(groupings.find((known) => known === value) ?? 'kind')
  return (
    <div className="outline-tools">
      <ChoiceField label={words.outline.group} value={by} onChoose={choose} choices={choices} />
      <SearchField className="field" value={typed} onChange={onType}>
        <Label className="label">{words.outline.filter}</Label>
        <Input className="input" />
      </SearchField>
    </div>
  )
}

/** All rows, one stop of the Tab key; arrows walk them across the groups. */
function OutlineRows({ groups }: { readonly groups: readonly OutlineGroup[] }) {
  const { words } = usePage()
  const atlas = useAtlas()
  const selection = useSelection()
  const chosen = useMemo(() => new Set(selection), [selection])
  const { open, onOpen } = useOpenRows()
  const { place, onMove, stop, onStop } = useWalk(groups)
  return (
    <div className="outline-groups" ref={place}>
      <p id="outline-keys" className="unseen">
        {words.outline.keysHint}
      </p>
      {groups.map((group) => (
        <section key={group.key} className="outline-group">
          <GroupTitle title={group.title} size={group.elements.length} />
          <ul className="outline-list">
            {group.elements.map((element) => (
              <OutlineRow
                key={element.id}
                element={element}
                kind={elementKindOf(atlas, element)}
                count={relationsOf(atlas, element.id).length}
                isOpen={open.has(element.id)}
                isSelected={chosen.has(element.id)}
                isStop={element.id === stop}
                {...{ onOpen, onMove, onStop }}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function GroupTitle({ title, size }: { readonly title: string; readonly size: number }) {
  return (
    <h3>
      {title} <span className="outline-size">{size}</span>
    </h3>
  )
}

/** Which row the Tab key stops at, and how arrows go on from there. */
function useWalk(groups: readonly OutlineGroup[]) {
  const place = useRef<HTMLDivElement>(null)
  const [last, onStop] = useState<EndId | null>(null)
  const stands = groups.some(({ elements }) => elements.some(({ id }) => id === last))
  const stop = stands ? last : (groups[0]?.elements[0]?.id ?? null)
  const onMove = useCallback((from: HTMLElement, where: 'next' | 'previous' | 'first' | 'last') => {
    const rows = [...(place.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const at = rows.indexOf(from)
    const targets = { next: rows[at + 1] ?? rows[at - 1], previous: rows[at - 1], first: rows[0], last: rows.at(-1) }
    targets[where]?.focus()
  }, [])
  return { place, stop, onMove, onStop }
}

/** Relations that end on a relation: said after the elements, under the relation they speak of. */
function AboutRelations() {
  const { words } = usePage()
  const atlas = useAtlas()
  const spokenOf = [...atlas.relations.values()].filter((relation) => relationsOf(atlas, relation.id).length > 0)
  if (spokenOf.length === 0) return null
  return (
    <section className="outline-group">
      <GroupTitle title={words.outline.about} size={spokenOf.length} />
      <ul className="outline-list">
        {spokenOf.map((relation) => (
          <li key={relation.id} className="outline-item">
            <p className="outline-about">{sentenceText(atlas, relation)}</p>
            <RelationSentences
              of={relation.id}
              relations={relationsOf(atlas, relation.id)}
              name={words.outline.relationsOf(sentenceText(atlas, relation))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Which rows are unfolded; what is revealed is brought into sight, a relation inside the element it begins at. */
function useOpenRows() {
  const { workbench, session } = usePage()
  const [open, setOpen] = useState<ReadonlySet<EndId>>(new Set())
  const onOpen = useCallback((id: EndId, isOpen: boolean) => {
    setOpen((before) => {
      const next = new Set(before)
      if (isOpen) next.add(id)
      else next.delete(id)
      return next
    })
  }, [])
  useEffect(
    () =>
      workbench.onReveal((id) => {
        const from = relationAt(session.atlas(), id)?.ends.from
        if (from) onOpen(from, true)
        const row = from ?? id
        requestAnimationFrame(() => {
          const place = document.querySelector(`[data-row="${CSS.escape(row)}"]`)
          place?.scrollIntoView({ block: 'nearest' })
          // The focus follows only when it was in no field: nobody is pulled out of a sentence.
          if (!document.activeElement || document.activeElement === document.body) focusRow(row)
        })
      }),
    [workbench, session, onOpen],
  )
  return { open, onOpen }
}
