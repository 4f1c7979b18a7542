import { type AtlasElement, changeElement, type ElementKind, type EndId, removeThings } from '@maillage/atlas'
import { type KeyboardEvent, memo, useState } from 'react'
import { usePage, useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { Icon } from '../controls/icon.tsx'
import { KindMark } from '../controls/kind-mark.tsx'
import { LineEditor } from '../controls/line-editor.tsx'
import { RelationForm } from '../panels/relation-form.tsx'
import { RelationSentences } from '../panels/relation-sentences.tsx'
import { relationsOf } from '../panels/relations-of.ts'
import { readRowKey } from './read-row-key.ts'

type Props = {
  readonly element: AtlasElement
  /** Given from above: a row that reads the atlas itself is drawn again at every change of anything. */
  readonly kind: ElementKind
  readonly count: number
  readonly isOpen: boolean
  readonly isSelected: boolean
  /** One row of the outline is a stop of the Tab key; arrows go to the others. */
  readonly isStop: boolean
  readonly onOpen: (id: EndId, isOpen: boolean) => void
  readonly onMove: (from: HTMLElement, where: 'next' | 'previous' | 'first' | 'last') => void
  readonly onStop: (id: EndId) => void
}

/** One element in the outline: its label, how many relations; unfolded, each relation as a sentence. */
export const OutlineRow = memo(function OutlineRow(props: Props) {
  const { element, isOpen, isSelected, onOpen } = props
  const { session } = usePage()
  const row = useRow(props)
  return (
    <li className={`outline-item ${isSelected ? 'is-selected' : ''}`} data-id={element.id}>
      <div className="outline-line">
        <Fold label={element.label} isOpen={isOpen} onPress={() => onOpen(element.id, !isOpen)} />
        {row.doing === 'renaming' ? <RowRename element={element} row={row} /> : <RowLabel {...props} row={row} />}
        {session.mayEdit && row.doing === 'nothing' && <RowActions label={element.label} row={row} />}
      </div>
      {isOpen && <Unfolded element={element} row={row} />}
    </li>
  )
})

type Row = ReturnType<typeof useRow>

/** What is being done in a row, and what can be. */
function useRow({ element: { id, label }, onOpen }: Props) {
  const { words, say } = usePage()
  const wish = useWish()
  const [doing, setDoing] = useState<'nothing' | 'renaming' | 'relating'>('nothing')
  const stop = () => {
    setDoing('nothing')
    focusRow(id)
  }
  return {
    doing,
    stop,
    startRenaming: () => setDoing('renaming'),
    startRelating() {
      onOpen(id, true)
      setDoing('relating')
    },
    rename(next: string) {
      stop()
      if (next.trim() === label) return
      wish((now, context) => changeElement(now, context, { id, field: 'label', value: next.trim() }))
    },
    remove() {
      if (wish((now, context) => removeThings(now, context, { ids: [id] })).ok) say(words.panel.removed(label))
    },
  }
}

function Fold({
  label,
  isOpen,
  onPress,
}: {
  readonly label: string
  readonly isOpen: boolean
  readonly onPress: () => void
}) {
  const { words } = usePage()
  const name = isOpen ? words.outline.fold(label) : words.outline.unfold(label)
  return (
    <button type="button" className="fold" tabIndex={-1} aria-expanded={isOpen} aria-label={name} onClick={onPress}>
      <Icon name="chevron" size={16} />
    </button>
  )
}

function RowRename({ element, row }: { readonly element: AtlasElement; readonly row: Row }) {
  const { words } = usePage()
  const name = words.outline.renameWhat(element.label)
  return <LineEditor name={name} value={element.label} max={300} onKeep={row.rename} onGiveUp={row.stop} />
}

function RowLabel({
  element,
  kind,
  count,
  isSelected,
  isStop,
  onOpen,
  onMove,
  onStop,
  row,
}: Props & { readonly row: Row }) {
  const { words, session, workbench } = usePage()
  const { id, label } = element
  const open = () => {
    workbench.select([id])
    focusPanel()
  }
  const onKey = (event: KeyboardEvent<HTMLButtonElement>) => {
    const asked = readRowKey(event, session.mayEdit)
    if (asked === null) return
    event.preventDefault()
    const place = event.currentTarget
    if (asked === 'unfold' || asked === 'fold') onOpen(id, asked === 'unfold')
    else if (asked === 'open') open()
    else if (asked === 'rename') row.startRenaming()
    else if (asked === 'relate') row.startRelating()
    else if (asked === 'remove') {
      onMove(place, 'next') // before the row goes, and the focus with it
      row.remove()
    } else onMove(place, asked)
  }
  return (
    <button
      type="button"
      className="outline-label"
      data-row={id}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isSelected}
      aria-describedby="outline-keys"
      onFocus={() => onStop(id)}
      onClick={() => workbench.select([id])}
      onKeyDown={onKey}
    >
      <KindMark kind={kind} />
      <span className="outline-words">{label || '…'}</span>
      <span className="outline-count">{words.panel.relations(count)}</span>
    </button>
  )
}

function RowActions({ label, row }: { readonly label: string; readonly row: Row }) {
  const { words } = usePage()
  return (
    <span className="outline-actions">
      <RowButton icon="pen" name={words.outline.renameWhat(label)} onPress={row.startRenaming} />
      <RowButton icon="link" name={words.outline.relateWhat(label)} onPress={row.startRelating} />
      <RowButton icon="bin" name={words.outline.removeWhat(label)} onPress={row.remove} />
    </span>
  )
}

// A plain button: a thousand rows of them must stay light.
function RowButton({
  icon,
  name,
  onPress,
}: {
  readonly icon: 'pen' | 'link' | 'bin'
  readonly name: string
  readonly onPress: () => void
}) {
  return (
    <button
      type="button"
      className="button button-icon button-quiet"
      tabIndex={-1}
      aria-label={name}
      title={name}
      onClick={onPress}
    >
      <Icon name={icon} size={18} />
    </button>
  )
}

function Unfolded({ element, row }: { readonly element: AtlasElement; readonly row: Row }) {
  const { words, session } = usePage()
  const relations = relationsOf(useAtlas(), element.id)
  const name = words.outline.relationsOf(element.label)
  return (
    <div className="unfolded">
      {element.description && <p className="unfolded-words">{element.description}</p>}
      <RelationSentences of={element.id} relations={relations} name={name} />
      {row.doing === 'relating' && <RelationForm from={element.id} onDone={row.stop} />}
      {row.doing !== 'relating' && session.mayEdit && (
        <button type="button" className="button button-plain" onClick={row.startRelating}>
          <Icon name="plus" size={18} />
          <span>{words.panel.addRelation}</span>
        </button>
      )}
    </div>
  )
}

/** Back to the row, once React has drawn it again. */
export function focusRow(id: EndId): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus())
}

function focusPanel(): void {
  requestAnimationFrame(() => document.getElementById('panel-title')?.focus())
}
