import { enResults } from './en-results.ts'
import { frResults } from './fr-results.ts'
import { typesetAll } from './french-typography.ts'
import type { Language } from './index.ts'

/** Sentences about results, in a chunk of their own: only pages that show some load them. (V112) */
export const resultWords: Readonly<Record<Language, typeof frResults>> = { fr: typesetAll(frResults), en: enResults }
