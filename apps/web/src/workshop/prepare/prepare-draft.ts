import {
  type Axis,
  citegoTrame,
  lightTrame,
  type Notice,
  noTrame,
  type Place,
  type Plan,
  paletteColours,
  patterns,
  placeKey,
  planTemplates,
  readPlanFile,
  readTrameLines,
  type TrameLines,
} from '@maillage/atlas'
import type { NewAtlas } from '@maillage/wire'
import { keptJson } from '../../session/device.ts'

export const axes = ['components', 'angles', 'scales'] as const satisfies readonly Axis[]
export const trameChoices = ['light', 'citego', 'own', 'none'] as const
export type TrameChoice = (typeof trameChoices)[number]
export const planChoices = ['workshop', 'discovery', 'file', 'none'] as const
export type PlanChoice = (typeof planChoices)[number]

export type SiteDraft = { readonly id: number; readonly name: string; readonly tables: number }

/** What somebody prepares, as they typed it; kept on the device until the workshop is made. (V81) */
export type PrepareDraft = {
  readonly title: string
  readonly question: string
  readonly sites: readonly SiteDraft[]
  readonly trame: TrameChoice
  readonly ownTrame: Readonly<Record<Axis, string>>
  readonly plan: PlanChoice
  /** The words of a conducteur's file, and its name. */
  readonly planFile: { readonly name: string; readonly text: string } | null
  readonly notice: Notice
}

export const mostTables = 12
export const mostSites = 12

export function emptyDraft(notice: Notice): PrepareDraft {
  return {
    title: '',
    question: '',
    sites: [{ id: 1, name: '', tables: 0 }],
    trame: 'light',
    ownTrame: { components: '', angles: '', scales: '' },
    plan: 'workshop',
    planFile: null,
    notice,
  }
}

/** Reads what this device kept; what can't be read is as in an empty draft. Total. */
export function readDraft(words: string | null, empty: PrepareDraft): PrepareDraft {
  const raw = fieldsOf(keptJson(words))
  const own = fieldsOf(raw.ownTrame)
  const notice = fieldsOf(raw.notice)
  const file = fieldsOf(raw.planFile)
  const sites = (Array.isArray(raw.sites) ? raw.sites : []).slice(0, mostSites).map((each, at): SiteDraft => {
    const { name, tables } = fieldsOf(each)
    return { id: at + 1, name: textOf(name), tables: countOf(tables) }
  })
  return {
    title: textOf(raw.title),
    question: textOf(raw.question),
    sites: sites.length > 0 ? sites : empty.sites,
    trame: trameChoices.find((choice) => choice === raw.trame) ?? empty.trame,
    ownTrame: { components: textOf(own.components), angles: textOf(own.angles), scales: textOf(own.scales) },
    plan: planChoices.find((choice) => choice === raw.plan) ?? empty.plan,
    planFile: typeof file.text === 'string' ? { name: textOf(file.name), text: file.text } : null,
    notice: {
      controller: textOf(notice.controller, empty.notice.controller),
      purpose: textOf(notice.purpose, empty.notice.purpose),
      kept: textOf(notice.kept, empty.notice.kept),
      contact: textOf(notice.contact, empty.notice.contact),
    },
  }
}

export type PrepareField = 'title' | 'sites' | 'trame' | 'plan' | 'controller' | 'contact'
/** What still has to be said, by field. */
export type PrepareFaults = Partial<Readonly<Record<PrepareField, 'empty' | 'twice' | 'no-file'>>>

/** What stands against making it. Everything else may stay empty. (V81) */
export function faultsOf(draft: PrepareDraft): PrepareFaults {
  const names = siteNames(draft).map((name) => name.toLocaleLowerCase())
  return {
    ...(draft.title.trim() === '' ? { title: 'empty' } : {}),
    ...(new Set(names).size < names.length ? { sites: 'twice' } : {}),
    ...(draft.trame === 'own' && axes.every((axis) => readTrameLines(draft.ownTrame[axis]).length === 0)
      ? { trame: 'empty' }
      : {}),
    ...(draft.plan === 'file' && planOf(draft, 'fr') === null ? { plan: 'no-file' } : {}),
    ...(draft.notice.controller.trim() === '' ? { controller: 'empty' } : {}),
    ...(draft.notice.contact.trim() === '' ? { contact: 'empty' } : {}),
  }
}

/** The conducteur of a draft; null for none, and for a file that is none. */
export function planOf({ plan, planFile }: PrepareDraft, language: 'fr' | 'en'): Plan | null {
  if (plan === 'none') return null
  if (plan !== 'file') return planTemplates[language].find(({ key }) => key === plan)?.plan ?? null
  const read = planFile ? readPlanFile(planFile.text) : null
  return read?.ok ? read.plan : null
}

export function trameOf({ trame, ownTrame }: PrepareDraft): TrameLines {
  if (trame === 'citego') return citegoTrame
  if (trame === 'light') return lightTrame
  if (trame === 'none') return noTrame
  const { components, angles, scales } = ownTrame
  return { components: readTrameLines(components), angles: readTrameLines(angles), scales: readTrameLines(scales) }
}

/** Sites and their tables. Each site has a colour and a pattern of its own; its tables have its colour. */
export function placesOf(draft: PrepareDraft, tableName: (number: number) => string): readonly Place[] {
  const places: Place[] = []
  for (const [rank, { name, tables }] of draft.sites.filter(({ name }) => name.trim() !== '').entries()) {
    const key = placeKey(
      name,
      places.map((place) => place.key),
    )
    const colour = paletteColours[(rank * 5 + 1) % paletteColours.length] ?? 'blue'
    const patternAt = (at: number) => patterns[(rank + at) % patterns.length] ?? 'plain'
    const nobody = { heads: null, turns: 0 }
    places.push({ key, name: name.trim(), within: null, colour, pattern: patternAt(0), ...nobody })
    for (let number = 1; number <= tables; number += 1) {
      const table = { key: `${key}-t${number}`, name: tableName(number), within: key }
      places.push({ ...table, colour, pattern: patternAt(number), ...nobody })
    }
  }
  return places
}

/** What is asked of the server. */
export function newAtlasOf(
  draft: PrepareDraft,
  { language, tableName }: { readonly language: 'fr' | 'en'; readonly tableName: (number: number) => string },
): NewAtlas {
  return {
    title: draft.title.trim(),
    question: draft.question.trim(),
    trame: trameOf(draft),
    plan: planOf(draft, language),
    places: placesOf(draft, tableName),
    notice: draft.notice,
  }
}

export function siteNames({ sites }: PrepareDraft): readonly string[] {
  return sites.map(({ name }) => name.trim()).filter((name) => name !== '')
}

function fieldsOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw } : {}
}

function textOf(raw: unknown, otherwise = ''): string {
  return typeof raw === 'string' ? raw : otherwise
}

function countOf(raw: unknown): number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) ? Math.max(0, Math.min(mostTables, raw)) : 0
}
