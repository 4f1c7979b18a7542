import { type Page, usePage } from '../../app/page-context.tsx'
import { type LeadMessages, leadMessages } from '../../messages/leading.ts'

/** The page, with the sentences of preparing and leading too. */
export function useLeadPage(): Omit<Page, 'words'> & { readonly words: LeadMessages } {
  const page = usePage()
  return { ...page, words: leadMessages[page.language] }
}
