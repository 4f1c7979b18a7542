import type { Atlas } from '../model/atlas.ts'
import { lexiconOf } from './lexicon.ts'
import { readEnd, type SentenceParts, withoutParting } from './read-sentence.ts'
import { readVerb } from './read-verb.ts'

/** A sentence in three parts, as they were written: who, does what, to whom. '' for what is not written yet. */
export type WrittenParts = { readonly subject: string; readonly verb: string; readonly object: string }

/** Reads three parts that were written apart, each as `readSentence` reads it inside a line. Total. (A30, A31) */
export function readParts(atlas: Atlas, { subject, verb, object }: WrittenParts): SentenceParts {
  const lexicon = lexiconOf(atlas)
  return {
    subject: readEnd(lexicon, subject.trim(), 'dashes'),
    verb: readVerb(lexicon, lexicon.verbOf(verb) ? verb.trim() : withoutParting(verb.trim())),
    object: readEnd(lexicon, object.trim(), 'dashes'),
  }
}
