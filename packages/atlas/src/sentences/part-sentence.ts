import type { Atlas } from '../model/atlas.ts'
import { foldText } from '../model/fold-text.ts'
import { labelOf } from '../model/sentences.ts'
import { isWordless } from '../model/wordless.ts'
import { guessParts } from './guess-parts.ts'
import { lexiconOf } from './lexicon.ts'
import type { WrittenParts } from './read-parts.ts'
import { type EndReading, readSentence, withoutParting } from './read-sentence.ts'

const sign = /\s+(?:[—–]|--)(?:\s+|$)|\t/g

/**
 * Takes apart what somebody writes into the first of three fields as soon as its signs say where the verb stands, half
 * written or whole: `Mairie — `, `Mairie → porte → Jardin`, three columns. Null as long as it may be one name. Total. (A43)
 */
export function partsBySigns(atlas: Atlas, text: string): WrittenParts | null {
  const line = withDashes(text)
  const lexicon = lexiconOf(atlas)
  const signs = [...line.matchAll(sign)]
  const [first] = signs
  const before = foldText(line)
  if (!first || line.slice(0, first.index).trim() === '') return null
  if (lexicon.labels().some(({ folded }) => folded.startsWith(before))) return null
  // A name may hold a dash: the longest subject that is a known name decides, else the first dash.
  const ends = signs.findLast(({ index }) => lexicon.endsOf(line.slice(0, index).trim()).length > 0) ?? first
  const second = signs.find(({ index }) => index > ends.index)
  const start = ends.index + ends[0].length
  return {
    subject: line.slice(0, ends.index).trim(),
    verb: bare(line.slice(start, second?.index)),
    object: second ? line.slice(second.index + second[0].length).trim() : '',
  }
}

/**
 * Takes a whole sentence apart: by what the atlas knows, by its signs, or, when it knows neither the ends nor the verb, by
 * the words of French that stand before a name. Null for what is one name. A guess, to be seen and put right by who wrote
 * it. Total. (A43)
 */
export function partsOfSentence(atlas: Atlas, text: string): WrittenParts | null {
  if (lexiconOf(atlas).endsOf(text.trim()).length > 0) return null
  const reading = readSentence(atlas, withDashes(text))
  if (reading.is === 'unreadable') return partsBySigns(atlas, text) ?? guessParts(text)
  const read = reading.is === 'unclear' ? reading.readings[0] : reading
  if (!read) return null
  const words = (end: EndReading) => (end.is === 'known' ? labelOf(atlas, end.id) : end.label)
  return { subject: words(read.subject), verb: bare(read.verb.text), object: words(read.object) }
}

/** A verb without the signs that hang on it; '' when it is nothing but signs. */
function bare(verb: string): string {
  return isWordless(verb) ? '' : withoutParting(verb.trim())
}

/** Arrows part a sentence as dashes do; the one that points back belongs to a verb. */
function withDashes(text: string): string {
  return text.replace(/\s*(?:[-=]{1,3}>|[→⟶➔➜⇒])\s*/g, ' — ')
}
