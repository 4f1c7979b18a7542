import type { KeyboardEvent, MouseEvent } from 'react'
import { usePage } from '../app/page-context.tsx'
import { useIsInBasket } from '../basket/use-basket.ts'
import { KindMark } from '../controls/kind-mark.tsx'
import { useHands } from './outline-context.ts'
import type { OutlineRowProps } from './outline-row.tsx'
import { useOutline } from './outline-store.ts'
import { readRowKey } from './read-row-key.ts'
import { focusPanel, keepSpace, toggled } from './row-bits.tsx'

type Props = OutlineRowProps & { readonly isOpen: boolean; readonly isSelected: boolean }

/** The label of an element: what is pressed, walked to and heard. */
export function ElementLabel(props: Props) {
  const { element, kind, count, isOpen, isSelected } = props
  const { words, workbench } = usePage()
  const hands = useHands()
  const onKey = useElementKeys(props)
  const { id, label } = element
  const isStop = useOutline(({ stop }) => stop === id)
  const writer = useOutline(({ writers }) => writers.get(id) ?? '')
  const isInBasket = useIsInBasket(id)
  const choose = (event: MouseEvent) => {
    const isMore = event.ctrlKey || event.metaKey
    workbench.select(isMore ? toggled(workbench.selection(), id) : [id])
  }
  return (
    <button
      type="button"
      className="outline-label"
      data-row={id}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isSelected}
      aria-expanded={isOpen}
      onFocus={() => hands.stop(id)}
      onClick={choose}
      onKeyDown={onKey}
      onKeyUp={keepSpace}
    >
      <KindMark kind={kind} />
      <span className={props.isContext ? 'outline-words is-context' : 'outline-words'}>{label || '…'}</span>
      <span className="outline-count">{words.panel.relations(count)}</span>
      {props.isContext && <span className="status">{words.outline.context}</span>}
      {isInBasket && <span className="status">{words.basket.inside}</span>}
      {writer && <span className="writer">{words.outline.writer(writer)}</span>}
    </button>
  )
}

/** What the keys of an element's row do. (V32) */
function useElementKeys({ element, isOpen, group }: Props) {
  const { session, workbench, openDialog } = usePage()
  const hands = useHands()
  const { id, label } = element
  const open = () => {
    workbench.select([id])
    focusPanel()
  }
  const merge = () => {
    if (!workbench.selection().includes(id)) workbench.select([id])
    openDialog('merge')
  }
  return (event: KeyboardEvent<HTMLButtonElement>) => {
    const asked = readRowKey(event, 'element', session.mayEdit)
    if (asked === null) return
    event.preventDefault()
    const at = event.currentTarget
    const acts: Readonly<Record<typeof asked, () => void>> = {
      next: () => hands.walk(at, 'next'),
      previous: () => hands.walk(at, 'previous'),
      first: () => hands.walk(at, 'first'),
      last: () => hands.walk(at, 'last'),
      unfold: () => (isOpen ? hands.walk(at, 'next') : hands.fold(id, true)),
      fold: () => hands.fold(id, false),
      open,
      menu: () => hands.showMenu(at, { path: id, id, of: null }),
      choose: () => workbench.select(toggled(workbench.selection(), id)),
      basket: () => hands.putAside(id, label),
      'other-end': () => {},
      add: () => hands.addIn(group),
      rename: () => hands.begin(id, 'renaming'),
      'name-back': () => {},
      relate: () => hands.begin(id, 'relating'),
      edit: () => hands.begin(id, 'editing'),
      retype: () => hands.begin(id, 'retyping'),
      regroup: () => hands.begin(id, 'regrouping'),
      merge,
      reverse: () => {},
      remove: () => hands.remove(id, id, label),
    }
    acts[asked]()
  }
}
