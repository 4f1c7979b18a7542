import type { Plan } from '../model/plan.ts'
import { discoveryEn, workshopEn } from './plans-en.ts'
import { discoveryFr, workshopFr } from './plans-fr.ts'

export type PlanTemplate = { readonly key: 'workshop' | 'discovery'; readonly plan: Plan }

/** Conducteurs that are ready to use, by the language they speak to people in. */
export const planTemplates: Readonly<Record<'fr' | 'en', readonly PlanTemplate[]>> = {
  fr: [
    { key: 'workshop', plan: workshopFr },
    { key: 'discovery', plan: discoveryFr },
  ],
  en: [
    { key: 'workshop', plan: workshopEn },
    { key: 'discovery', plan: discoveryEn },
  ],
}

/** How long a conducteur is meant to last, in minutes. */
export function minutesOf(plan: Plan): number {
  return plan.phases.reduce((all, { minutes }) => all + minutes, 0)
}
