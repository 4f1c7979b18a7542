import { type Atlas, type EndId, labelOf, relationAt, sentenceText } from '@maillage/atlas'
import type { Language, Messages } from '../../messages/index.ts'
import type { ReportMessages } from '../../messages/reporting.ts'

/** What a report is said with: its atlas, the time by the server's clock, and the words of a language. */
export type Saying = {
  readonly atlas: Atlas
  readonly now: number
  readonly language: Language
  readonly words: Messages
  readonly say: ReportMessages
}

/** What a thing is called in a report: a relation by its sentence. */
export function nameOf(atlas: Atlas, id: EndId): string {
  const relation = relationAt(atlas, id)
  return relation ? sentenceText(atlas, relation) : labelOf(atlas, id)
}

/** What stands between a name and what is said of it. */
export function colonOf({ language }: Saying): string {
  return language === 'fr' ? '\u00a0: ' : ': '
}
