import { enLead } from './en-lead.ts'
import { enLeadEnd } from './en-lead-end.ts'
import { enLeadRead } from './en-lead-read.ts'
import { enLeadTools } from './en-lead-tools.ts'
import { enPrepare } from './en-prepare.ts'
import { frLead } from './fr-lead.ts'
import { frLeadEnd } from './fr-lead-end.ts'
import { frLeadRead } from './fr-lead-read.ts'
import { frLeadTools } from './fr-lead-tools.ts'
import { frPrepare } from './fr-prepare.ts'
import { typesetAll } from './french-typography.ts'
import { type Language, type Messages, messages } from './index.ts'

const own = { prepare: frPrepare, lead: frLead, leadEnd: frLeadEnd, leadTools: frLeadTools, leadRead: frLeadRead }
export type LeadWords = typeof own

/** All sentences, with those of preparing and leading: these are loaded only by who does that. (V112) */
export type LeadMessages = Messages & LeadWords
export const leadMessages: Readonly<Record<Language, LeadMessages>> = {
  fr: { ...messages.fr, ...typesetAll(own) },
  en: {
    ...messages.en,
    prepare: enPrepare,
    lead: enLead,
    leadEnd: enLeadEnd,
    leadTools: enLeadTools,
    leadRead: enLeadRead,
  },
}
