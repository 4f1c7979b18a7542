import type { Lexicon } from './lexicon.ts'
import { waysToLookFor } from './loosen.ts'
import { foldedWords, type Word, wordsOfLine, writtenWords } from './words-of-line.ts'

/** A way to take a line apart, and how plainly the line says so. */
export type Split = {
  readonly subject: string
  readonly verb: string
  readonly object: string
  readonly form: 'stars' | 'dashes' | 'tabs' | 'hyphens' | 'words'
}

// More signs than this are no sentence: pairs of them are tried.
const mostSigns = 9

/** The ways a line says itself where its verb stands: `*verb*`, ` — verb — ` or columns. */
export function markedSplits(line: string): readonly Split[] {
  return [...withStars(line), ...withTabs(line), ...withDashes(line)].filter(
    ({ subject, verb, object }) => subject !== '' && verb !== '' && object !== '',
  )
}

function withStars(line: string): readonly Split[] {
  const opens = [...line.matchAll(/(?<=^|\s)\*+(?=[^\s*])/g)].slice(0, mostSigns)
  const closes = [...line.matchAll(/(?<=[^\s*])\*+(?=\s|$)/g)].slice(0, mostSigns)
  return opens.flatMap((open) =>
    closes
      .filter((close) => close.index > open.index)
      .map((close) => ({
        subject: line.slice(0, open.index).trim(),
        verb: line.slice(open.index + open[0].length, close.index).trim(),
        object: line.slice(close.index + close[0].length).trim(),
        form: 'stars' as const,
      })),
  )
}

function withTabs(line: string): readonly Split[] {
  const cells = line.split('\t').map((cell) => cell.trim())
  while (cells.at(-1) === '') cells.pop()
  const [subject = '', verb = '', object = ''] = cells
  return cells.length === 3 ? [{ subject, verb, object, form: 'tabs' }] : []
}

function withDashes(line: string): readonly Split[] {
  const dashes = betweenSigns(line, /(?<=\s)(?:[—–]|--)(?=\s)/g, 'dashes')
  return [...dashes, ...betweenSigns(line, /(?<=\s)-(?=\s)/g, 'hyphens')]
}

function betweenSigns(line: string, sign: RegExp, form: Split['form']): readonly Split[] {
  const signs = [...line.matchAll(sign)].slice(0, mostSigns)
  return signs.flatMap((first, at) =>
    signs.slice(at + 1).map((second) => ({
      subject: line.slice(0, first.index).trim(),
      verb: line.slice(first.index + first[0].length, second.index).trim(),
      object: line.slice(second.index + second[0].length).trim(),
      form,
    })),
  )
}

/**
 * The ways to take plain words apart: two ends that the atlas knows with words between, or a verb that it knows with
 * words on both sides. Longer names come first, so that « Mairie d’Ébène » is not « Mairie ».
 */
export function plainSplits(line: string, lexicon: Lexicon): readonly Split[] {
  const words = wordsOfLine(line)
  const count = words.length
  if (count < 3 || count > 90) return []
  const isEnd = (from: number, to: number) =>
    waysToLookFor(writtenWords(line, words, from, to)).some((way) => lexicon.endsOf(way).length > 0)
  const positions = words.map((_, at) => at)
  const starts = positions.filter((at) => at > 0 && at < count - 1 && isEnd(0, at)).reverse()
  const stops = positions.filter((at) => at > 1 && isEnd(at, count))
  const pairs = starts.flatMap((from) => stops.filter((to) => to > from).map((to) => [from, to] as const))
  const around = positions.flatMap((from) => verbsFrom(words, from, lexicon))
  return [...pairs, ...around].map(([from, to]) => ({
    subject: writtenWords(line, words, 0, from),
    verb: writtenWords(line, words, from, to),
    object: writtenWords(line, words, to, count),
    form: 'words',
  }))
}

const longestVerb = 8

function verbsFrom(words: readonly Word[], from: number, lexicon: Lexicon): readonly (readonly [number, number])[] {
  if (from === 0) return []
  const found: (readonly [number, number])[] = []
  for (let to = Math.min(words.length - 1, from + longestVerb); to > from; to--) {
    const verb = foldedWords(words, from, to)
    if (lexicon.verbOf(verb)) found.push([from, to])
  }
  return found
}
