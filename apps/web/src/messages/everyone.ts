import { enEveryone } from './en-everyone.ts'
import { frEveryone } from './fr-everyone.ts'
import { typesetAll } from './french-typography.ts'
import type { Language } from './load-messages.ts'

/** Sentences of the pages for everyone, in the chunks of these pages. (V112) */
export const everyoneWords: Readonly<Record<Language, typeof frEveryone>> = {
  fr: typesetAll(frEveryone),
  en: enEveryone,
}
