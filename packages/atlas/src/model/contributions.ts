import { isId, type KindKey } from './ids.ts'
import { readLine, readText } from './phases.ts'
import { isPlain, readValue } from './values.ts'

/** How a contribution came in: typed by its author, from a paper card, or said aloud to somebody who typed. */
export const entryWays = ['', 'paper', 'spoken'] as const
export type EntryWay = (typeof entryWays)[number]

/** « Lié à … parce que … »: `because` becomes what is said of the relation. */
export type ContributedLink = { readonly verb: string; readonly to: string; readonly because?: string }

/**
 * What somebody brings, in their words: one thing, which may say at once what it is linked to and how; or one sentence
 * that links two things. Ends are words: the element of that name, or a new one.
 */
export type Contribution =
  | {
      readonly type: 'element'
      readonly kind: KindKey
      readonly label: string
      readonly description: string
      readonly component: string
      readonly angle: string
      readonly scale: string
      readonly entry: EntryWay
      /** The number of the paper card; '' when it is on none. */
      readonly card: string
      /** What it is linked to, and by which verb; null when it says nothing of it. */
      readonly link: ContributedLink | null
    }
  | { readonly type: 'sentence'; readonly from: string; readonly verb: string; readonly to: string }

/** Reads a contribution; null when its words are missing. Total. */
export function readContribution(raw: unknown): Contribution | null {
  if (!isPlain(raw)) return null
  if (raw.type === 'sentence') {
    const [from = '', verb = '', to = ''] = [raw.from, raw.verb, raw.to].map((words) => readLine(words, 300))
    return from && verb && to ? { type: 'sentence', from, verb, to } : null
  }
  const label = readLine(raw.label, 300)
  if (raw.type !== 'element' || label === '' || !isId(raw.kind)) return null
  return {
    type: 'element',
    kind: raw.kind as KindKey, // reason: a key has the form of an id
    label,
    description: readText(raw.description, 4000),
    component: readCode(raw.component),
    angle: readCode(raw.angle),
    scale: readCode(raw.scale),
    entry: entryWays.find((way) => way === raw.entry) ?? '',
    card: readLine(raw.card, 20),
    link: readLink(raw.link),
  }
}

/** The first words of a contribution: what it is called in a list. */
export function titleOfContribution(contribution: Contribution): string {
  if (contribution.type === 'element') return contribution.label
  return `${contribution.from} — ${contribution.verb} — ${contribution.to}`
}

function readLink(raw: unknown): ContributedLink | null {
  if (!isPlain(raw)) return null
  const [verb, to, because] = [readLine(raw.verb, 300), readLine(raw.to, 300), readText(raw.because, 4000)]
  return verb && to ? { verb, to, ...(because ? { because } : {}) } : null
}

function readCode(raw: unknown): string {
  // reason: a code reads as a string.
  return readValue({ type: 'code', axis: 'components', json: '' }, raw).value as string
}
