import type { EndId } from '@maillage/atlas'
import { createContext, useContext } from 'react'

/**
 * Where a row stands in the outline: the things from the element down to it, so that one thing unfolded in two places is
 * two rows. `mairie`, then `mairie/r1` for its first relation, then `mairie/r1/r4`…
 */
export type RowPath = string

/** What is being done in a row: the field or form that stands open there, at most one in the outline. */
export type Doing = 'renaming' | 'name-back' | 'relating' | 'editing' | 'retyping' | 'regrouping'

export type Place = 'next' | 'previous' | 'first' | 'last' | 'parent'

/** What rows may ask of the outline. The same object for good, so that rows are not drawn again for it. */
export type OutlineHands = {
  readonly fold: (path: RowPath, isOpen: boolean) => void
  readonly begin: (path: RowPath, doing: Doing) => void
  /** Ends what is being done, and goes back to the row, unless its author has left it for something else. */
  readonly end: (path: RowPath, isLeft?: boolean) => void
  readonly walk: (from: HTMLElement, to: Place) => void
  readonly stop: (path: RowPath) => void
  readonly goTo: (id: EndId) => void
  readonly showMenu: (at: HTMLElement, row: MenuRow) => void
  /** Goes to where an element is added, in this group; null for none in particular. */
  readonly addIn: (group: string | null) => void
  readonly putAside: (id: EndId, label: string) => void
  readonly remove: (id: EndId, path: RowPath, label: string) => void
}

/** The row whose menu is asked for. */
export type MenuRow = { readonly path: RowPath; readonly id: EndId; readonly of: EndId | null }

export const HandsContext = createContext<OutlineHands | null>(null)

export function useHands(): OutlineHands {
  const hands = useContext(HandsContext)
  if (!hands) throw new Error('useHands is called outside of the outline: wrap it in HandsContext.Provider.')
  return hands
}
