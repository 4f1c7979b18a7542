import { enPaper } from './en-paper.ts'
import { enWall } from './en-wall.ts'
import { frPaper } from './fr-paper.ts'
import { frWall } from './fr-wall.ts'
import { typesetAll } from './french-typography.ts'
import type { Language } from './index.ts'

const own = { ...frPaper, wall: frWall }
export type PaperWords = typeof own

/** Sentences of the wall and of paper: only the pages that project, print and type cards load them. (V112) */
export const paperWords: Readonly<Record<Language, PaperWords>> = {
  fr: typesetAll(own),
  en: { ...enPaper, wall: enWall },
}
