import {
  type Atlas,
  type Contribution,
  elementAt,
  elementKindOf,
  foldText,
  holdsParting,
  isWordless,
  labelOf,
  type Phase,
  partsBySigns,
  partsOfSentence,
  readParts,
  type WrittenParts,
} from '@maillage/atlas'
import { type PreparedEnd, prepareParts } from '../../sentences/prepare.ts'

export const partNames = ['subject', 'verb', 'object'] as const
export type PartName = (typeof partNames)[number]

export const noParts: WrittenParts = { subject: '', verb: '', object: '' }

/** Characters that a label, or the name of a relation, holds at most. (A3) */
export const longestPart = 300

/** Why a part can't be sent as it stands. */
export type PartFault =
  | { readonly is: 'missing' }
  | { readonly is: 'not-now'; readonly label: string }
  | { readonly is: 'no-element' }
  | { readonly is: 'parting' }
  | { readonly is: 'too-long'; readonly length: number }

/** What an end of the sentence will be. */
export type EndFate =
  | { readonly is: 'none' | 'known' | 'several' }
  | { readonly is: 'new'; readonly kind: string; readonly isNow: boolean }

export type LinkReading = {
  readonly fates: Readonly<Record<'subject' | 'object', EndFate>>
  readonly faults: Readonly<Partial<Record<PartName, PartFault>>>
  /** The first part that can't be sent; null when the sentence is whole. */
  readonly firstFault: PartName | null
  readonly isThere: boolean
  /** The words that this page brings; null as long as something stands against them. */
  readonly contribution: Extract<Contribution, { type: 'sentence' }> | null
}

/** What three parts say, and what stands against sending them. Ends are elements here. Pure. (V76) */
export function readLink(atlas: Atlas, phase: Phase | null, parts: WrittenParts): LinkReading {
  const { subject, object, parts: read, isThere } = prepareParts(atlas, readParts(atlas, parts))
  const ends = { subject, object }
  const fateOf = (name: 'subject' | 'object'): EndFate => {
    const end = ends[name]
    if (isWordless(parts[name])) return { is: 'none' }
    if (end.is !== 'new') return { is: end.is }
    const isNow = !phase?.kinds || phase.kinds.includes(end.kind)
    return { is: 'new', kind: elementKindOf(atlas, end).label, isNow }
  }
  const fates = { subject: fateOf('subject'), object: fateOf('object') }
  const faultOf = (name: PartName): PartFault | null => {
    if (isWordless(parts[name])) return { is: 'missing' }
    const { length } = [...parts[name].trim()]
    if (length > longestPart) return { is: 'too-long', length }
    if (name === 'verb') return null
    const end = ends[name]
    if (wordsOf(atlas, end) === null) return { is: 'no-element' }
    if (end.is !== 'new') return null
    const fate = fates[name]
    if (fate.is === 'new' && !fate.isNow) return { is: 'not-now', label: end.label }
    return holdsParting(end.label) ? { is: 'parting' } : null
  }
  const found = partNames.flatMap((name) => {
    const fault = faultOf(name)
    return fault ? [[name, fault] as const] : []
  })
  const [from, to] = [wordsOf(atlas, subject), wordsOf(atlas, object)]
  const isWhole = found.length === 0 && !isThere && from !== null && to !== null
  return {
    ...{ fates, isThere: found.length === 0 && isThere },
    faults: Object.fromEntries(found),
    firstFault: found[0]?.[0] ?? null,
    contribution: isWhole ? { type: 'sentence', from, verb: read.verb.text, to } : null,
  }
}

/** What writing into one part makes of all three: a sign, or a sentence pasted there, fills those that follow. */
export function writePart(atlas: Atlas, parts: WrittenParts, name: PartName, value: string): WrittenParts {
  if (name === 'subject') {
    const split = partsBySigns(atlas, value)
    return split ? filled(parts, split) : { ...parts, subject: value }
  }
  if (name === 'object') return { ...parts, object: value }
  const [verb = '', object] = value.split(/\s+(?:[—–]|--)(?:\s+|$)|\t|\s*(?:[-=]{1,2}>|→)\s*/)
  return object === undefined ? { ...parts, verb: value } : filled(parts, { ...parts, verb, object })
}

/** The parts of a whole sentence written where only who was asked for; null when it is one name. */
export function takeApart(atlas: Atlas, parts: WrittenParts, text: string): WrittenParts | null {
  const split = partsOfSentence(atlas, text)
  return split && filled(parts, split)
}

/** Where to write next: the first part without words; null when all have some. */
export function nextPart(parts: WrittenParts): PartName | null {
  return partNames.find((name) => isWordless(parts[name])) ?? null
}

/** Is this what is written there already, but for accents and case? Then it is no offer. */
export function isSame(typed: string, words: string): boolean {
  return foldText(typed) === foldText(words)
}

/** The other end, when it is an element by now. */
export function elementOf(atlas: Atlas, words: string) {
  const { subject } = readParts(atlas, { ...noParts, subject: words })
  return subject.is === 'known' ? elementAt(atlas, subject.id) : null
}

/** What was written before stays where the new words say nothing. */
function filled(before: WrittenParts, { subject, verb, object }: WrittenParts): WrittenParts {
  return { subject, verb: verb || before.verb, object: object || before.object }
}

/** An end as words: the first element of a name that several have. Null when it is a relation. */
function wordsOf(atlas: Atlas, end: PreparedEnd): string | null {
  if (end.is === 'new' || end.is === 'several') return end.label
  return elementAt(atlas, end.id) ? labelOf(atlas, end.id) : null
}
