import { type EndId, isContested, isNamed, type Relation, relationKindOf, reverseRelation } from '@maillage/atlas'
import type { KeyboardEvent, MouseEvent } from 'react'
import { usePage, useWish } from '../app/page-context.tsx'
import { useIsInBasket } from '../basket/use-basket.ts'
import { LineMark } from '../controls/kind-mark.tsx'
import { useFilteredAtlas } from '../filters/use-filter.tsx'
import { relationsOf } from '../panels/relations-of.ts'
import { type RowPath, useHands } from './outline-context.ts'
import { useOutline } from './outline-store.ts'
import { readRowKey } from './read-row-key.ts'
import { focusPanel, keepSpace, toggled } from './row-bits.tsx'
import type { useRelationRow } from './use-relation-row.ts'

type Props = {
  readonly relation: Relation
  readonly of: EndId
  readonly path: RowPath
  readonly row: ReturnType<typeof useRelationRow>
  readonly isOpen: boolean
}

/** The sentence of a relation: what is pressed, walked to and heard. */
export function RelationLabel({ relation, of, path, row, isOpen }: Props) {
  const { workbench } = usePage()
  const { atlas } = useFilteredAtlas()
  const hands = useHands()
  const isStop = useOutline(({ stop }) => stop === path)
  const onKey = useRelationKeys({ relation, of, path, row, isOpen })
  const choose = (event: MouseEvent) => {
    const isMore = event.ctrlKey || event.metaKey
    workbench.select(isMore ? toggled(workbench.selection(), relation.id) : [relation.id])
  }
  return (
    <button
      type="button"
      className="sentence-words"
      data-row={path}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={row.isSelected}
      aria-expanded={row.canUnfold ? isOpen : undefined}
      onFocus={() => hands.stop(path)}
      onClick={choose}
      onKeyDown={onKey}
      onKeyUp={keepSpace}
    >
      <LineMark kind={relationKindOf(atlas, relation)} />
      <span>
        {row.before ? <strong>{row.before} </strong> : <span className="unseen">{row.here} </span>}
        <em>{row.verb}</em> {row.before ? row.after : <strong>{row.after}</strong>}
        <Marks relation={relation} row={row} isItself={row.other === of} />
      </span>
    </button>
  )
}

/** What a relation has beside its sentence: no name yet, a state, relations about it, someone who writes in it. */
function Marks({ relation, row, isItself }: Pick<Props, 'relation' | 'row'> & { readonly isItself: boolean }) {
  const { words } = usePage()
  const { atlas } = useFilteredAtlas()
  const isInBasket = useIsInBasket(relation.id)
  const writer = useOutline(({ writers }) => writers.get(relation.id) ?? '')
  const { status } = relation
  const stances = atlas.stances.get(relation.id)
  return (
    <>
      {!isNamed(relation) && <span className="to-name">{words.panel.toBeNamed}</span>}
      {status && <span className={`status status-${status}`}>{words.domain.statuses[status]}</span>}
      {stances && (
        <span className={isContested(stances) ? 'status status-contested' : 'status'}>
          {words.votes.said(stances.count)}
        </span>
      )}
      {row.isSpokenOf && (
        <span className="status">{words.outline.spokenOf(relationsOf(atlas, relation.id).length)}</span>
      )}
      {row.isLoop && !isItself && <span className="status">{words.outline.above}</span>}
      {isInBasket && <span className="status">{words.basket.inside}</span>}
      {writer && <span className="writer">{words.outline.writer(writer)}</span>}
    </>
  )
}

/** What the keys of a relation's row do. (V32) */
function useRelationKeys({ relation, of, path, row, isOpen }: Props) {
  const { session, workbench, words, say } = usePage()
  const hands = useHands()
  const wish = useWish()
  const { id } = relation
  const unfold = (at: HTMLElement) => {
    if (isOpen) hands.walk(at, 'next')
    else if (row.canUnfold) hands.fold(path, true)
  }
  const open = () => {
    workbench.select([id])
    focusPanel()
  }
  const reverse = () => {
    if (wish((now, context) => reverseRelation(now, context, { id })).ok) say(words.outline.reversed)
  }
  return (event: KeyboardEvent<HTMLButtonElement>) => {
    const asked = readRowKey(event, 'relation', session.mayEdit)
    if (asked === null) return
    event.preventDefault()
    const at = event.currentTarget
    const acts: Readonly<Record<typeof asked, () => void>> = {
      next: () => hands.walk(at, 'next'),
      previous: () => hands.walk(at, 'previous'),
      first: () => hands.walk(at, 'first'),
      last: () => hands.walk(at, 'last'),
      unfold: () => unfold(at),
      fold: () => (isOpen ? hands.fold(path, false) : hands.walk(at, 'parent')),
      open,
      menu: () => hands.showMenu(at, { path, id, of }),
      choose: () => workbench.select(toggled(workbench.selection(), id)),
      basket: () => hands.putAside(id, row.sentence),
      'other-end': () => hands.goTo(row.other),
      add: () => hands.addIn(null),
      rename: () => hands.begin(path, 'renaming'),
      'name-back': () => hands.begin(path, 'name-back'),
      relate: () => hands.begin(path, 'relating'),
      edit: () => hands.begin(path, 'editing'),
      retype: () => hands.begin(path, 'retyping'),
      regroup: () => {},
      merge: () => {},
      reverse,
      remove: () => hands.remove(id, path, row.sentence),
    }
    acts[asked]()
  }
}
