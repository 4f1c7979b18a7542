import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Doing, RowPath } from './outline-context.ts'

/** What is open, done and walked to in the outline. */
export type OutlineState = {
  readonly open: ReadonlySet<RowPath>
  readonly doing: { readonly path: RowPath; readonly what: Doing } | null
  /** The one row that the Tab key stops at. */
  readonly stop: RowPath | null
  /** Who writes where, by the thing they write in. (V33) */
  readonly writers: ReadonlyMap<string, string>
}

/**
 * The state of the outline beside React's: each row asks for its own part, so that a step of the arrows draws two rows
 * again and not a thousand. (V44)
 */
export type OutlineStore = {
  readonly get: () => OutlineState
  readonly set: (part: Partial<OutlineState>) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createOutlineStore(): OutlineStore {
  const listeners = new Set<() => void>()
  let state: OutlineState = { open: new Set(), doing: null, stop: null, writers: new Map() }
  return {
    get: () => state,
    set(part) {
      state = { ...state, ...part }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

export const StoreContext = createContext<OutlineStore>(createOutlineStore())

/** A part of the state that is the same object as long as it says the same. */
export function useOutline<Part>(select: (state: OutlineState) => Part): Part {
  const store = useContext(StoreContext)
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}
