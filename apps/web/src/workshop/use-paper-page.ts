import { type Page, usePage } from '../app/page-context.tsx'
import type { Messages } from '../messages/index.ts'
import { type PaperWords, paperWords } from '../messages/paper.ts'

/** The page, with the sentences of the wall and of paper too. */
export function usePaperPage(): Omit<Page, 'words'> & { readonly words: Messages & { readonly paper: PaperWords } } {
  const page = usePage()
  return { ...page, words: { ...page.words, paper: paperWords[page.language] } }
}
