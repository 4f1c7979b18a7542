import type { Atlas } from '../model/atlas.ts'
import type { EndId } from '../model/ids.ts'
import { isWordless } from '../model/wordless.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { labelOfNew, labelOfNewInWords, waysToLookFor } from './loosen.ts'
import { readVerb, type VerbReading } from './read-verb.ts'
import { markedSplits, plainSplits, type Split } from './split-line.ts'

/** An end as it was found: one thing, several of that name, or nothing yet. */
export type EndReading =
  | { readonly is: 'known'; readonly id: EndId }
  | { readonly is: 'several'; readonly ids: readonly EndId[]; readonly label: string }
  | { readonly is: 'new'; readonly label: string }

export type SentenceParts = {
  readonly subject: EndReading
  readonly verb: VerbReading
  readonly object: EndReading
}

/** What became of a line: a sentence, several that it may be, or nothing that can be read. */
export type SentenceReading =
  | ({ readonly is: 'sentence' } & SentenceParts)
  | { readonly is: 'unclear'; readonly readings: readonly SentenceParts[] }
  | { readonly is: 'unreadable'; readonly why: 'no-verb' | 'no-object' | 'too-long' }

const longestLine = 2000

/**
 * Reads a sentence that somebody wrote: `Mairie *porte* Jardin`, `Mairie — porte — Jardin`, three columns, or plain
 * words when the atlas knows both ends, or the verb. Total.
 *
 * Accents, case and the shape of apostrophes don't count. What the atlas knows best decides; a line whose signs allow
 * two readings between known ends is `unclear` rather than guessed.
 * A line that ends with a sign lacks its end: it is no sentence.
 * Rules: A30 (what the atlas writes is read back), A31 (a verb gives its kind and direction), A32 (total).
 */
export function readSentence(atlas: Atlas, line: string): SentenceReading {
  const text = line.trim()
  if (text.length > longestLine) return { is: 'unreadable', why: 'too-long' }
  const lexicon = lexiconOf(atlas)
  const bare = text.replace(/^(?:[-*•·–—]|\d{1,3}[.)])\s+/u, '')
  if (bare === text) return bestReading(lexicon, text)
  // A label may begin as an item of a list does: the line as it stands comes first, when it is all known.
  const whole = bestReading(lexicon, text)
  const isSure = whole.is === 'unclear' || (whole.is === 'sentence' && isAllKnown(whole))
  return isSure ? whole : bestReading(lexicon, bare)
}

type Candidate = SentenceParts & { readonly form: Split['form']; readonly score: number }

function bestReading(lexicon: Lexicon, text: string): SentenceReading {
  const marked = markedSplits(text)
    .map((split) => candidateOf(lexicon, split))
    .filter(isWorded)
  const sure = marked.filter(isAllKnown)
  if (sure.length > 1) return { is: 'unclear', readings: best(sure) }
  const plain = sure.length > 0 ? [] : plainSplits(text, lexicon).map((split) => candidateOf(lexicon, split))
  const [first] = best([...marked, ...plain.filter(isSaid).filter(isWorded)])
  return first
    ? { is: 'sentence', ...partsOf(first) }
    : { is: 'unreadable', why: !isWordless(text) && hangs.test(text) ? 'no-object' : 'no-verb' }
}

// Sorting keeps the order between equals: longer names come first.
/** A line that ends with a sign: what was to come behind it is missing. */
const hangs = /\s(?:[—–-]|--)$|[—–]$/u

/** Is every part made of words? Between two ends that the atlas knows anything may be a verb: it may call one so. */
function isWorded({ subject, verb, object }: SentenceParts): boolean {
  if (subject.is !== 'new' && object.is !== 'new') return true
  const areEnds = [subject, object].every((end) => end.is !== 'new' || !isWordless(end.label))
  return areEnds && (verb.isKnown || !isWordless(verb.text))
}

function best(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => b.score - a.score)
}

function isAllKnown({ subject, object }: SentenceParts): boolean {
  return subject.is !== 'new' && object.is !== 'new'
}

/** A verb between plain words is made of words: signs around it belong to a form that was not read. */
function isSaid({ verb }: SentenceParts): boolean {
  return !/^[\s—–*-]|[\s—–*-]$/u.test(verb.text)
}

const plainness = { stars: 40, tabs: 40, dashes: 30, hyphens: 10, words: 0 } as const

function candidateOf(lexicon: Lexicon, split: Split): Candidate {
  const subject = readEnd(lexicon, split.subject, split.form)
  const verb = readVerb(lexicon, split.verb)
  const object = readEnd(lexicon, split.object, split.form)
  const ends = [subject, object].filter(({ is }) => is !== 'new').length
  const score = (ends === 2 ? 100 : 0) + plainness[split.form] + ends * 8 + (verb.isKnown ? 5 : 0)
  return { subject, verb, object, form: split.form, score }
}

function partsOf({ subject, verb, object }: Candidate): SentenceParts {
  return { subject, verb, object }
}

/** An end as the atlas knows it, or the label of a new one. Signs left hanging at its ends belong to the line. */
export function readEnd(lexicon: Lexicon, words: string, form: Split['form']): EndReading {
  for (const way of waysToLookFor(words)) {
    const ids = lexicon.endsOf(way)
    const [only] = ids
    if (ids.length === 1 && only) return { is: 'known', id: only }
    if (ids.length > 1) return { is: 'several', ids, label: way }
  }
  const label = form === 'words' ? labelOfNewInWords(words) : labelOfNew(words)
  const bare = withoutParting(label)
  return bare === label ? { is: 'new', label } : readEnd(lexicon, bare, form)
}

/** Words without the signs left hanging at their ends: « Jardin — » is « Jardin ». */
export function withoutParting(label: string): string {
  return label.replace(/^(?:(?:[—–-]|--)\s+)+|(?:\s+(?:[—–-]|--))+$|[—–]+$/gu, '')
}
