import { type Page, usePage } from '../app/page-context.tsx'
import type { Messages } from '../messages/index.ts'
import { type LaterViewWords, laterViewWords } from '../messages/later-views.ts'

/** The page, with the sentences of a view that is fetched when it is opened. */
export function useViewPage(): Omit<Page, 'words'> & { readonly words: Messages & LaterViewWords } {
  const page = usePage()
  return { ...page, words: { ...page.words, ...laterViewWords[page.language] } }
}
