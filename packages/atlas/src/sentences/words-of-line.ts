import { foldText } from '../model/fold-text.ts'

/** A word of a line, where it stands, and whether it hangs on the word before it: the `Ébène` of `d’Ébène`. */
export type Word = { readonly folded: string; readonly from: number; readonly to: number; readonly isGlued: boolean }

/** The words of a line. What is elided stands alone, so that `dépend d’Aurillac` has a verb of two words. */
export function wordsOfLine(line: string): readonly Word[] {
  const words: Word[] = []
  for (const found of line.matchAll(/\S+/g)) {
    const elided = /^(?:[dlDL]|[Qq]u)['’ʼ](?=\S)/.exec(found[0])?.[0].length ?? 0
    const start = found.index
    if (elided > 0) words.push(wordAt(line, start, start + elided, false))
    words.push(wordAt(line, start + elided, start + found[0].length, elided > 0))
  }
  return words
}

/** The words from one to before another, as the atlas compares them. */
export function foldedWords(words: readonly Word[], from: number, to: number): string {
  let text = ''
  for (const word of words.slice(from, to)) text += text !== '' && !word.isGlued ? ` ${word.folded}` : word.folded
  return text
}

/** The same words as they were written. */
export function writtenWords(line: string, words: readonly Word[], from: number, to: number): string {
  return line.slice(words[from]?.from ?? line.length, words[to - 1]?.to ?? 0)
}

function wordAt(line: string, from: number, to: number, isGlued: boolean): Word {
  return { folded: foldText(line.slice(from, to)), from, to, isGlued }
}
