import {
  type Atlas,
  type Contribution,
  completeSentence,
  elementAt,
  labelOf,
  type Phase,
  readSentence,
  type SentenceOffer,
} from '@maillage/atlas'
import { noChoices, type Prepared, type PreparedEnd, prepare } from '../../sentences/prepare.ts'

export type LineReading = {
  readonly part: 'subject' | 'verb' | 'object'
  readonly offers: readonly SentenceOffer[]
  readonly prepared: Prepared
  /** The words that this page brings; null as long as the line says no relation between two elements. */
  readonly contribution: Extract<Contribution, { type: 'sentence' }> | null
  /** The new element that the phase would not take, by its label. */
  readonly notNow: string | null
}

/** What a line says so far, what may come next, and what would be brought. Ends are elements here. (V76) */
export function readLine(atlas: Atlas, phase: Phase | null, line: string): LineReading {
  const { part, offers } = completeSentence(atlas, line)
  const prepared = prepare(atlas, line.trim(), readSentence(atlas, line), noChoices)
  const isElement = ({ of }: SentenceOffer) => of.is === 'verb' || elementAt(atlas, of.id) !== null
  const shown = { part, offers: offers.filter(isElement), prepared }
  if (prepared.is !== 'sentence') return { ...shown, contribution: null, notNow: null }
  const { subject, object, parts } = prepared
  const [from, to] = [wordsOf(atlas, subject), wordsOf(atlas, object)]
  const notNow = [subject, object].find((end) => end.is === 'new' && phase?.kinds && !phase.kinds.includes(end.kind))
  return {
    ...shown,
    contribution: from && to ? { type: 'sentence', from, verb: parts.verb.text, to } : null,
    notNow: notNow?.is === 'new' ? notNow.label : null,
  }
}

/** An end as words: the first element of a name that several have. Null when it is a relation. */
function wordsOf(atlas: Atlas, end: PreparedEnd): string | null {
  if (end.is === 'new' || end.is === 'several') return end.label
  return elementAt(atlas, end.id) ? labelOf(atlas, end.id) : null
}
