import { suggestNames } from '../commands/suggest-names.ts'
import type { Atlas } from '../model/atlas.ts'
import { foldText } from '../model/fold-text.ts'
import type { EndId, KindKey } from '../model/ids.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { waysToLookFor } from './loosen.ts'
import { foldedWords, wordsOfLine, writtenWords } from './words-of-line.ts'

/** What may come next in a sentence: the words to show, and the whole line once they are chosen. */
export type SentenceOffer = {
  readonly words: string
  readonly line: string
  readonly of:
    | { readonly is: 'end'; readonly id: EndId }
    | { readonly is: 'verb'; readonly kind: KindKey; readonly isTurned: boolean }
}

/** Which part of the sentence is being written, and what may come there, best first. */
export type Completion = {
  readonly part: 'subject' | 'verb' | 'object'
  readonly offers: readonly SentenceOffer[]
}

/** The part being written: what stands before it, the words so far, and what to put behind a choice. */
type Writing = {
  readonly part: Completion['part']
  readonly before: string
  readonly typed: string
  readonly after: string
  /** The subject, once it is known: names used between such things come first. */
  readonly from: EndId | null
}

const most = 8

/** Completes the end of a line that is being written: an end, then a verb, then an end. Total. Rule A33. */
export function completeSentence(atlas: Atlas, line: string): Completion {
  const lexicon = lexiconOf(atlas)
  const writing = writingOf(lexicon, line)
  const offers = writing.part === 'verb' ? verbOffers(atlas, lexicon, writing) : endOffers(lexicon, writing)
  return { part: writing.part, offers: offers.slice(0, most) }
}

function writingOf(lexicon: Lexicon, line: string): Writing {
  return betweenStars(lexicon, line) ?? betweenDashes(lexicon, line) ?? amongWords(lexicon, line)
}

function betweenStars(lexicon: Lexicon, line: string): Writing | null {
  const found = /^(.*?\S\s+)\*([^*]*)(\*\s*(.*))?$/u.exec(line)
  if (!found) return null
  const [, subject = '', verb = '', closed, object = ''] = found
  const from = lexicon.endsOf(subject.trim())[0] ?? null
  if (closed === undefined) return { part: 'verb', before: `${subject}*`, typed: verb, after: '* ', from }
  return { part: 'object', before: `${subject}*${verb}* `, typed: object, after: '', from }
}

function betweenDashes(lexicon: Lexicon, line: string): Writing | null {
  // A name may hold a dash: the longest subject that is a known name decides, else the first dash.
  const signs = [...line.matchAll(/\s+(?:[—–]|--)(?:\s+|$)|\t/g)]
  const [first] = signs
  if (!first) return null
  const known = signs.findLast((sign) => lexicon.endsOf(line.slice(0, sign.index).trim()).length > 0) ?? first
  const subject = line.slice(0, known.index).trim()
  const from = lexicon.endsOf(subject)[0] ?? null
  const second = signs.find((sign) => sign.index > known.index)
  const start = known.index + known[0].length
  if (!second) return { part: 'verb', before: `${subject} — `, typed: line.slice(start), after: ' — ', from }
  const verb = line.slice(start, second.index).trim()
  const typed = line.slice(second.index + second[0].length)
  return { part: 'object', before: `${subject} — ${verb} — `, typed, after: '', from }
}

function amongWords(lexicon: Lexicon, line: string): Writing {
  const words = wordsOfLine(line)
  const isEnding = /\s$/.test(line)
  const last = isEnding ? words.length : words.length - 1
  for (let at = last; at > 0; at--) {
    const subject = writtenWords(line, words, 0, at)
    const from = waysToLookFor(subject).flatMap((way) => lexicon.endsOf(way))[0]
    if (from) return afterSubject(lexicon, line, { words, at, last, from, subject })
  }
  return { part: 'subject', before: '', typed: line.trim(), after: ' — ', from: null }
}

type Subject = {
  readonly words: ReturnType<typeof wordsOfLine>
  readonly at: number
  readonly last: number
  readonly from: EndId
  readonly subject: string
}

function afterSubject(lexicon: Lexicon, line: string, { words, at, last, from, subject }: Subject): Writing {
  for (let to = last; to > at; to--) {
    const folded = foldedWords(words, at, to)
    const verb = lexicon.verbOf(folded)
    if (!verb) continue
    const typed = writtenWords(line, words, to, words.length)
    return { part: 'object', before: `${subject} — ${verb.text} — `, typed, after: '', from }
  }
  const typed = writtenWords(line, words, at, words.length)
  return { part: 'verb', before: `${subject} — `, typed, after: ' — ', from }
}

function endOffers(lexicon: Lexicon, { before, typed, after }: Writing): readonly SentenceOffer[] {
  const wanted = foldText(waysToLookFor(typed).at(-1) ?? typed)
  const parts = wanted.split(' ').filter(Boolean)
  if (parts.length === 0) return []
  const found = lexicon.labels().filter(({ folded }) => parts.every((part) => folded.includes(part)))
  const nearness = (folded: string) => Number(folded === wanted) * 2 + Number(folded.startsWith(wanted))
  return found
    .sort((a, b) => nearness(b.folded) - nearness(a.folded))
    .slice(0, most)
    .map(({ id, label }) => ({ words: label, line: `${before}${label}${after}`, of: { is: 'end', id } }))
}

function verbOffers(atlas: Atlas, lexicon: Lexicon, { before, typed, after, from }: Writing): readonly SentenceOffer[] {
  const wanted = foldText(typed)
  const offer = (words: string, kind: KindKey, isTurned: boolean): SentenceOffer => ({
    words,
    line: `${before}${words}${after}`,
    of: { is: 'verb', kind, isTurned },
  })
  const names = from ? suggestNames(atlas, { text: typed, from, to: null }) : []
  const others = [...lexicon.verbs()].filter(({ text }) => foldText(text).includes(wanted))
  const seen = new Set<string>()
  const all = [
    ...names.map(({ name, kind }) => offer(name, kind, false)),
    ...others.map(({ text, kind, isTurned }) => offer(text, kind, isTurned)),
  ].filter(({ words }) => !seen.has(foldText(words)) && seen.add(foldText(words)))
  // While nothing is typed, what is used most; then what the letters lead to, the shortest first.
  const starts = ({ words }: SentenceOffer) => Number(foldText(words).startsWith(wanted))
  return wanted === '' ? all : all.sort((a, b) => starts(b) - starts(a) || a.words.length - b.words.length)
}
