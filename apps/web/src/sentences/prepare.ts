import {
  type Atlas,
  type EndId,
  type EndReading,
  foldText,
  guessKind,
  type KindKey,
  readLines,
  type SentenceParts,
  type SentenceReading,
  type SentenceToWrite,
  sentenceOf,
} from '@maillage/atlas'
import { relationsOf } from '../panels/relations-of.ts'

/** What somebody chose where the words leave a choice: by the folded words, the same for every line. */
export type SentenceChoices = {
  /** Which of several elements of one name. */
  readonly ends: ReadonlyMap<string, EndId>
  /** The kind of an element that will be made. */
  readonly kinds: ReadonlyMap<string, KindKey>
  /** Which of two readings of a line. */
  readonly readings: ReadonlyMap<string, number>
}

export const noChoices: SentenceChoices = { ends: new Map(), kinds: new Map(), readings: new Map() }

/** An end as it will be written. */
export type PreparedEnd =
  | { readonly is: 'known'; readonly id: EndId }
  | { readonly is: 'several'; readonly ids: readonly EndId[]; readonly label: string; readonly chosen: EndId | null }
  | { readonly is: 'new'; readonly label: string; readonly kind: KindKey }

/** A line as it will be written, or why it can't be yet. (V35, V36) */
export type Prepared =
  | { readonly is: 'unreadable'; readonly why: 'no-verb' | 'no-object' | 'too-long' }
  | { readonly is: 'unclear'; readonly readings: readonly SentenceParts[] }
  | {
      readonly is: 'sentence'
      readonly parts: SentenceParts
      readonly subject: PreparedEnd
      readonly object: PreparedEnd
      /** Null as long as an end must be chosen among several. */
      readonly toWrite: SentenceToWrite | null
      /** The atlas says so already. */
      readonly isThere: boolean
    }

/** Makes a reading ready to be written, by what was chosen. Pure. */
export function prepare(atlas: Atlas, line: string, reading: SentenceReading, choices: SentenceChoices): Prepared {
  if (reading.is === 'unreadable') return reading
  if (reading.is === 'sentence') return prepareParts(atlas, reading, choices)
  const chosen = reading.readings[choices.readings.get(line) ?? -1]
  return chosen ? prepareParts(atlas, chosen, choices) : reading
}

/** A line of a text, ready to be written. */
export type PreparedLine = {
  readonly line: number
  readonly text: string
  readonly prepared: Prepared
  readonly isAgain: boolean
}

/** Every line of a text, ready to be written; one that says what a line above it says is marked. (V36) */
export function prepareLines(atlas: Atlas, text: string, choices: SentenceChoices): readonly PreparedLine[] {
  const said = new Set<string>()
  return readLines(atlas, text).map(({ line, text: words, reading }) => {
    const prepared = prepare(atlas, words, reading, choices)
    const key = prepared.is === 'sentence' && prepared.toWrite ? keyOf(prepared.toWrite) : ''
    const isAgain = key !== '' && said.has(key)
    said.add(key)
    return { line, text: words, prepared, isAgain }
  })
}

/** The elements that these sentences will make, each once. */
export function newEndsOf(lines: readonly Prepared[]): readonly { readonly label: string; readonly kind: KindKey }[] {
  const found = new Map<string, { label: string; kind: KindKey }>()
  for (const line of lines) {
    if (line.is !== 'sentence') continue
    for (const end of [line.subject, line.object]) {
      if (end.is === 'new' && !found.has(foldText(end.label))) found.set(foldText(end.label), end)
    }
  }
  return [...found.values()]
}

/** Can this line be written at all? */
export function isReady({ prepared }: PreparedLine): boolean {
  return prepared.is === 'sentence' && prepared.toWrite !== null
}

/** Does it say something that neither the atlas nor a line above says? */
export function isNews({ prepared, isAgain }: PreparedLine): boolean {
  return prepared.is === 'sentence' && !prepared.isThere && !isAgain
}

/** Parts that were read, ready to be written, by what was chosen. Pure. */
export function prepareParts(
  atlas: Atlas,
  parts: SentenceParts,
  choices: SentenceChoices = noChoices,
): Extract<Prepared, { is: 'sentence' }> {
  const { verb } = parts
  const [subjectSide, objectSide] = verb.isTurned ? (['to', 'from'] as const) : (['from', 'to'] as const)
  const subject = prepareEnd(atlas, parts.subject, { relationKind: verb.kind, side: subjectSide }, choices)
  const object = prepareEnd(atlas, parts.object, { relationKind: verb.kind, side: objectSide }, choices)
  const [from, to] = verb.isTurned ? [object, subject] : [subject, object]
  const ends = { from: endToWrite(from), to: endToWrite(to) }
  const { kind, name, inverseName } = verb
  const toWrite = ends.from && ends.to ? { from: ends.from, to: ends.to, kind, name, inverseName } : null
  return { is: 'sentence', parts, subject, object, toWrite, isThere: isSaid(atlas, toWrite) }
}

type EndPlace = { readonly relationKind: KindKey; readonly side: 'from' | 'to' }

function prepareEnd(atlas: Atlas, end: EndReading, place: EndPlace, choices: SentenceChoices): PreparedEnd {
  switch (end.is) {
    case 'known':
      return end
    case 'several':
      return { ...end, chosen: end.ids.find((id) => id === choices.ends.get(foldText(end.label))) ?? null }
    case 'new':
      return {
        ...end,
        kind: choices.kinds.get(foldText(end.label)) ?? guessKind(atlas, { ...place, label: end.label }),
      }
  }
}

function endToWrite(end: PreparedEnd): SentenceToWrite['from'] | null {
  if (end.is === 'several') return end.chosen
  return end.is === 'known' ? end.id : { label: end.label, kind: end.kind }
}

/** Does a relation of the atlas read as this one would, from either end? */
function isSaid(atlas: Atlas, toWrite: SentenceToWrite | null): boolean {
  const { from, to, name } = toWrite ?? {}
  if (typeof from !== 'string' || typeof to !== 'string') return false
  return relationsOf(atlas, from).some((relation) =>
    (['from', 'to'] as const).some((side) => {
      const said = sentenceOf(atlas, relation, side)
      return said.subject === from && said.object === to && foldText(said.verb) === foldText(name ?? '')
    }),
  )
}

function keyOf({ from, to, kind, name }: SentenceToWrite): string {
  const end = (each: SentenceToWrite['from']) => (typeof each === 'string' ? each : `+${foldText(each.label)}`)
  return [end(from), kind, foldText(name), end(to)].join('\n')
}
