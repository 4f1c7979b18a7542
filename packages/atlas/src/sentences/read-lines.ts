import type { Atlas } from '../model/atlas.ts'
import { readSentence, type SentenceReading } from './read-sentence.ts'

/** A line of a text that was pasted, with its number as people count. */
export type SentenceLine = { readonly line: number; readonly text: string; readonly reading: SentenceReading }

/** How many lines are read at once; more of them are better brought as a file. */
export const mostLines = 500

/** Reads every line of a text that has words in it. Total. Rule A32. */
export function readLines(atlas: Atlas, text: string): readonly SentenceLine[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((words, at) => ({ line: at + 1, text: words.trim() }))
  return lines
    .filter((each) => each.text !== '')
    .slice(0, mostLines)
    .map((each) => ({ ...each, reading: readSentence(atlas, each.text) }))
}
