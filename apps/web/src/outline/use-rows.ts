import type { EndId } from '@maillage/atlas'
import { type RefObject, useMemo } from 'react'
import type { Doing, OutlineHands, Place, RowPath } from './outline-context.ts'
import type { OutlineStore } from './outline-store.ts'

/** The rows that are shown, in their order. */
export function rowsIn(place: HTMLElement | null): readonly HTMLElement[] {
  return [...(place?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
}

/** The row of a path, when it is shown. */
export function rowAt(place: ParentNode | null, path: RowPath): HTMLElement | null {
  return place?.querySelector<HTMLElement>(`[data-row="${CSS.escape(path)}"]`) ?? null
}

/** Back to a row, once React has drawn it again. */
export function focusRow(path: RowPath | EndId): void {
  requestAnimationFrame(() => rowAt(document, path)?.focus())
}

type RowHands = Pick<OutlineHands, 'fold' | 'begin' | 'end' | 'walk' | 'stop'>

const unfolding: ReadonlySet<Doing> = new Set(['relating', 'editing', 'retyping', 'regrouping'])

/** What rows ask of each other: unfolding, doing one thing at a time, walking. The same object for good. */
export function useRowHands(place: RefObject<HTMLElement | null>, store: OutlineStore): RowHands {
  return useMemo(() => {
    const fold = (path: RowPath, isOpen: boolean) => {
      const { open } = store.get()
      if (open.has(path) === isOpen) return
      store.set({ open: new Set(isOpen ? [...open, path] : [...open].filter((each) => each !== path)) })
    }
    return {
      fold,
      begin(path, what) {
        store.set({ doing: { path, what } })
        if (unfolding.has(what)) fold(path, true)
      },
      end(path, isLeft = false) {
        if (store.get().doing?.path === path) store.set({ doing: null })
        if (!isLeft) focusRow(path)
      },
      walk: (from, to) => walkTo(place.current, from, to)?.focus(),
      stop(path) {
        if (store.get().stop !== path) store.set({ stop: path })
      },
    }
  }, [place, store])
}

function walkTo(place: HTMLElement | null, from: HTMLElement, to: Place): HTMLElement | null | undefined {
  const rows = rowsIn(place)
  const at = rows.indexOf(from)
  switch (to) {
    case 'next':
      return rows[at + 1]
    case 'previous':
      return rows[at - 1]
    case 'first':
      return rows[0]
    case 'last':
      return rows.at(-1)
    case 'parent': {
      const parent = (from.dataset.row ?? '').split('/').slice(0, -1).join('/')
      return parent === '' ? null : rowAt(place, parent)
    }
  }
}
