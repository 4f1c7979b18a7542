import { type RefObject, useEffect, useRef } from 'react'
import { nearestRow } from './nearest-row.ts'
import type { RowPath } from './outline-context.ts'
import type { OutlineStore } from './outline-store.ts'
import { rowAt, rowsIn } from './use-rows.ts'

/** What became of the row I was on: it is gone and the focus stands on another, or it stands in another group. */
export type LostRow = {
  readonly path: RowPath
  readonly label: string
  readonly group: string
  readonly now: RowPath | null
  readonly groupNow: string
}

type Last = { readonly node: Element; readonly path: RowPath; readonly label: string; readonly group: string }

/**
 * Keeps one row as the stop of the Tab key, and the focus in the outline when others take away the row it is on, or move
 * it: it goes to the nearest row, which `onLost` may speak of. Nobody is pulled back who has gone elsewhere. (V31)
 */
export function useKeptFocus(
  place: RefObject<HTMLElement | null>,
  store: OutlineStore,
  onLost: (lost: LostRow) => void,
): void {
  const tell = useRef(onLost)
  tell.current = onLost
  useEffect(() => {
    const root = place.current
    return root ? keepFocus(root, store, (lost) => tell.current(lost)) : undefined
  }, [place, store])
}

/** Watches the rows themselves, whoever draws them again and why. Answers with how to stop. */
function keepFocus(root: HTMLElement, store: OutlineStore, onLost: (lost: LostRow) => void): () => void {
  let last: Last | null = null
  let order: readonly RowPath[] = []
  const readOrder = () => rowsIn(root).map(({ dataset }) => dataset.row ?? '')

  const onFocus = (event: FocusEvent) => {
    const node = event.target as Element // reason: focus comes to elements
    const item = node.closest<HTMLElement>('[data-item]')
    const { item: path = '', label = '' } = item?.dataset ?? {}
    last = item ? { node, path, label, group: groupAround(item) } : null
  }
  const onBlur = () => {
    // A node that React takes away loses the focus too: only one that stays was left by whoever was there.
    queueMicrotask(() => {
      if (last?.node.isConnected && document.activeElement !== last.node) last = null
    })
  }
  const onChange = () => {
    const before = order
    order = readOrder()
    keepStop(store, order)
    if (!last || last.node.isConnected || !isNowhere(document.activeElement)) return
    const { path, label, group } = last
    const now = nearestRow(path, before, order)
    const row = now === null ? null : rowAt(root, now)
    last = null
    row?.focus()
    onLost({ path, label, group, now, groupNow: row ? groupAround(row) : '' })
  }

  onChange()
  const observer = new MutationObserver(onChange)
  observer.observe(root, { childList: true, subtree: true })
  root.addEventListener('focusin', onFocus)
  root.addEventListener('focusout', onBlur)
  return () => {
    observer.disconnect()
    root.removeEventListener('focusin', onFocus)
    root.removeEventListener('focusout', onBlur)
  }
}

/** The stop stays on its row as long as that is there; else on the row it was in, else on the first. */
function keepStop(store: OutlineStore, order: readonly RowPath[]): void {
  const { stop } = store.get()
  const there = new Set(order)
  if (stop !== null && there.has(stop)) return
  const parts = (stop ?? '').split('/')
  const above = parts.map((_, at) => parts.slice(0, parts.length - at).join('/'))
  store.set({ stop: above.find((path) => there.has(path)) ?? order[0] ?? null })
}

function groupAround(node: HTMLElement): string {
  return node.closest<HTMLElement>('[data-group]')?.dataset.group ?? ''
}

function isNowhere(active: Element | null): boolean {
  return active === null || active === document.body || active === document.documentElement
}
