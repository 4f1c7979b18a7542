import { enImport } from './en-import.ts'
import { frImport } from './fr-import.ts'
import { typesetAll } from './french-typography.ts'
import type { Language } from './load-messages.ts'

/** Sentences of import and export, in the chunk of their window. (V112) */
export const importWords: Readonly<Record<Language, typeof frImport>> = { fr: typesetAll(frImport), en: enImport }
