import { enLaterViews } from './en-later-views.ts'
import { frLaterViews } from './fr-later-views.ts'
import { typesetAll } from './french-typography.ts'
import type { Language } from './load-messages.ts'

/** Sentences of the views that are fetched when they are opened, in a chunk of their own. (V112) */
export type LaterViewWords = typeof frLaterViews
export const laterViewWords: Readonly<Record<Language, LaterViewWords>> = {
  fr: typesetAll(frLaterViews),
  en: enLaterViews,
}
