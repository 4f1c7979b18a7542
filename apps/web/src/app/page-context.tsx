import type { Edit, Outcome } from '@maillage/atlas'
import { createContext, useCallback, useContext } from 'react'
import type { Language, Messages } from '../messages/index.ts'
import { sayRefusal } from '../messages/say-refusal.ts'
import type { Session, Wish, Workbench } from '../session/session.ts'
import type { View } from './router.ts'

/** Windows that stand over the page, one at a time. */
export type DialogName =
  | 'search'
  | 'sentences'
  | 'merge'
  | 'filters'
  | 'basket'
  | 'share'
  | 'trame'
  | 'kinds'
  | 'import'
  | 'keys'
  | 'person'
  | 'about'
  | 'drafts'
  | 'rights'
  | 'versions'
  | 'votes'

/** Words somebody typed that nothing holds any more. */
export type UnkeptWords = { readonly field: string; readonly text: string }

/** What every part of an atlas's page shares. */
export type Page = {
  readonly session: Session
  readonly workbench: Workbench
  readonly words: Messages
  readonly language: Language
  readonly view: View
  readonly setView: (view: View) => void
  readonly openDialog: (name: DialogName | null) => void
  /** Shows a sentence for a moment, and reads it aloud politely. */
  readonly say: (sentence: string) => void
  /** Reads a sentence aloud politely, in the same place, without showing it: for what the eye sees anyway. (V43) */
  readonly tell: (sentence: string) => void
  /** Keeps in sight what was typed and can't be written: its element is gone, or it is too long. (V17) */
  readonly keepWords: (words: UnkeptWords) => void
}

export const PageContext = createContext<Page | null>(null)

export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('usePage is called outside of an atlas page: wrap it in PageContext.Provider.')
  return page
}

/** Performs a wish and says why when it can't be done. */
export function useWish(): <Value extends readonly Edit[]>(wish: Wish<Value>) => Outcome<Value> {
  const { session, words, say } = usePage()
  return useCallback(
    (wish) => {
      const outcome = session.perform(wish)
      if (!outcome.ok) say(sayRefusal(words, outcome.refusal))
      return outcome
    },
    [session, words, say],
  )
}
