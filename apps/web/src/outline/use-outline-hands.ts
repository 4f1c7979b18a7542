import { type EndId, isInAtlas, relationAt, removeThings } from '@maillage/atlas'
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import { usePage, useWish } from '../app/page-context.tsx'
import { useToggleInBasket } from '../basket/use-basket.ts'
import type { OutlineHands, RowPath } from './outline-context.ts'
import type { OutlineStore } from './outline-store.ts'
import type { LostRow } from './use-kept-focus.ts'
import { rowAt, useRowHands } from './use-rows.ts'

type Parts = {
  readonly place: RefObject<HTMLElement | null>
  readonly store: OutlineStore
  readonly showMenu: OutlineHands['showMenu']
  readonly addIn: OutlineHands['addIn']
  /** Shows all rows at once, when one is looked for that has not been drawn yet. */
  readonly showAll: () => void
}

/** What the rows may ask of the outline, and what is said when others take a row away. */
export function useOutlineHands({ place, store, showMenu, addIn, showAll }: Parts) {
  const { session, workbench, words, say } = usePage()
  const wish = useWish()
  const mine = useRef<ReadonlySet<string>>(new Set())
  const rows = useRowHands(place, store)
  const putAside = useToggleInBasket()
  const goTo = useCallback(
    (id: EndId) => {
      const row =
        rowAt(place.current, id) ?? place.current?.querySelector<HTMLElement>(`[data-row$="/${CSS.escape(id)}"]`)
      if (row) row.focus()
      else workbench.reveal(id)
    },
    [place, workbench],
  )
  const remove = useCallback(
    (id: EndId, _path: RowPath, label: string) => {
      mine.current = new Set([...mine.current, id])
      if (wish((now, context) => removeThings(now, context, { ids: [id] })).ok) say(words.panel.removed(label))
    },
    [wish, say, words],
  )
  const hands: OutlineHands = useMemo(
    () => ({ ...rows, goTo, showMenu, addIn, remove, putAside }),
    [rows, goTo, showMenu, addIn, remove, putAside],
  )
  const onLost = useCallback(
    (lost: LostRow) => {
      const sentence = sayLost({ session, words, mine: mine.current }, lost, labelAt(place.current, lost.now))
      if (sentence) say(sentence)
    },
    [session, words, say, place],
  )
  useReveal({ place, fold: rows.fold, showAll })
  return { hands, onLost }
}

function labelAt(place: HTMLElement | null, path: RowPath | null): string {
  const row = path === null ? null : rowAt(place, path)
  return row?.closest<HTMLElement>('[data-item]')?.dataset.label ?? ''
}

type Saying = Pick<ReturnType<typeof usePage>, 'session' | 'words'> & { readonly mine: ReadonlySet<string> }

/** What became of the row I was on, in words; nothing when it was my own doing. (V31) */
function sayLost({ session, words, mine }: Saying, lost: LostRow, here: string): string | null {
  if (lost.now === lost.path) {
    const isMoved = lost.group !== lost.groupNow && lost.groupNow !== ''
    return isMoved ? words.outline.movedTo(lost.label, lost.groupNow) : null
  }
  const ids = lost.path.split('/')
  if (ids.some((id) => mine.has(id))) return null
  const isGone = ids.some((id) => id.length > 1 && !isInAtlas(session.atlas(), id as EndId)) // reason: ids of a path, `+` and `!` left out
  return isGone ? words.outline.removedByOther(lost.label, here) : words.outline.hidden(lost.label, here)
}

/** Brings a thing into sight when it is asked for elsewhere: search, panel, following. */
function useReveal({ place, fold, showAll }: Pick<Parts, 'place' | 'showAll'> & Pick<OutlineHands, 'fold'>): void {
  const { session, workbench } = usePage()
  useEffect(
    () =>
      workbench.onReveal((id) => {
        const from = relationAt(session.atlas(), id)?.ends.from
        if (from) fold(from, true)
        if (!rowAt(place.current, from ?? id)) showAll()
        const path = from ? `${from}/${id}` : id
        // Unfolding takes a frame, and rows that were not drawn yet another.
        requestAnimationFrame(() => requestAnimationFrame(() => bringIntoSight(place.current, path, from ?? id)))
      }),
    [workbench, session, fold, place, showAll],
  )
}

function bringIntoSight(place: HTMLElement | null, path: RowPath, otherwise: RowPath): void {
  const row = rowAt(place, path) ?? rowAt(place, otherwise)
  row?.scrollIntoView({ block: 'nearest' })
  // Nobody is pulled out of a sentence, a window or a menu.
  const busy = document.activeElement?.closest('input, textarea, [contenteditable], [role="dialog"], [role="menu"]')
  if (!busy) row?.focus()
}
