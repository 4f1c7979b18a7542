import type { WrittenParts } from './read-parts.ts'
import { type Word, wordsOfLine, writtenWords } from './words-of-line.ts'

// Words of French (and « the ») that a name begins with.
const determiners = new Set(
  "le la les l' un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs the".split(
    ' ',
  ),
)
const linking = new Set(
  'de et ou en a avec pour sur sous contre par dans chez vers sans entre comme que of and to for'.split(' '),
)
const reaching = new Set('a avec pour sur contre dans chez vers entre to for with'.split(' '))
const denying = new Set('pas plus jamais'.split(' '))
const verbEnding = /(?:e|t|d|a|nt|it|ient)$/

/**
 * Where the verb of a plain French sentence most likely stands, when neither its ends nor its verb is known: before the
 * word that a second name begins with (« La mairie aide le jardin »). Null when nothing says so.
 */
export function guessParts(text: string): WrittenParts | null {
  const words = wordsOfLine(text.trim().replace(/\.$/, ''))
  const found = words.length < 3 || words.length > 40 ? null : verbAmong(words)
  if (!found) return null
  const part = (from: number, to: number) => writtenWords(text.trim().replace(/\.$/, ''), words, from, to)
  return { subject: part(0, found.from), verb: part(found.from, found.to), object: part(found.to, words.length) }
}

type Span = { readonly from: number; readonly to: number }

function verbAmong(words: readonly Word[]): Span | null {
  for (let at = 2; at < words.length; at++) {
    const found = isDeterminer(words[at]) ? verbBefore(words, at) : null
    if (found) return found
  }
  const [, verb, last] = words
  // « Marie aide Paul ».
  const isBare = words.length === 3 && verb !== undefined && looksLikeVerb(words, 1) && last !== undefined
  return isBare && isDeterminer(words[0]) === false ? { from: 1, to: 2 } : null
}

/** The verb that ends before the word at this place, which begins a name; null when no verb stands there. */
function verbBefore(words: readonly Word[], at: number): Span | null {
  // « participe au festival »: the verb keeps the little word that it has swallowed.
  const to = /^aux?$/.test(words[at]?.folded ?? '') ? at + 1 : at
  if (to >= words.length) return null
  const before = words[at - 1]?.folded ?? ''
  if (denying.has(before)) return denied(words, at, to)
  const verb = reaching.has(before) ? at - 2 : at - 1
  if (verb < 1 || (linking.has(before) && verb === at - 1)) return null
  return looksLikeVerb(words, verb) ? { from: verb, to } : null
}

/** « ne finance pas », « n’aide pas ». */
function denied(words: readonly Word[], at: number, to: number): Span | null {
  for (let from = at - 2; from > 0; from--) {
    const { folded = '' } = words[from] ?? {}
    if (folded === 'ne' || folded.startsWith("n'")) return { from, to }
  }
  return null
}

function looksLikeVerb(words: readonly Word[], at: number): boolean {
  const { folded = '', isGlued = false } = words[at] ?? {}
  const isNoun = isGlued || isDeterminer(words[at - 1]) || linking.has(words[at - 1]?.folded ?? '')
  return (
    !isNoun && !determiners.has(folded) && !linking.has(folded) && (verbEnding.test(folded) || isEnglish(words, folded))
  )
}

function isEnglish(words: readonly Word[], folded: string): boolean {
  return words.some((word) => word.folded === 'the') && folded.endsWith('s')
}

function isDeterminer(word: Word | undefined): boolean {
  return word !== undefined && determiners.has(word.folded)
}
