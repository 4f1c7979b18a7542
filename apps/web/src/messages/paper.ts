import { enPaper } from './en-paper.ts'
import { frPaper } from './fr-paper.ts'
import { typesetAll } from './french-typography.ts'
import type { Language } from './index.ts'

export type PaperWords = typeof frPaper

/** Sentences of the wall and of paper: only the pages that project, print and type cards load them. (V112) */
export const paperWords: Readonly<Record<Language, PaperWords>> = { fr: typesetAll(frPaper), en: enPaper }
