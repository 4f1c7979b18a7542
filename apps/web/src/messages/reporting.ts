import { enReport } from './en-report.ts'
import { frReport } from './fr-report.ts'
import { typesetAll } from './french-typography.ts'
import type { Language } from './index.ts'

export type ReportMessages = typeof frReport

/** Sentences of the report, in a chunk of their own: only its page loads them. (V112) */
export const reportMessages: Readonly<Record<Language, ReportMessages>> = { fr: typesetAll(frReport), en: enReport }
