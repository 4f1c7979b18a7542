/** How easily a text is read: sentences, words in the longest one, and an index. */
export type Readability = { readonly sentences: number; readonly longest: number; readonly index: number }

/**
 * Measures a French text. The index is that of Kandel and Moles (Flesch's, fitted to French): 207 − 1.015 × words a sentence
 * − 73.6 × syllables a word; about 60 and more is plain, 30 and less is for specialists. Syllables are counted as groups of
 * vowels, without a silent e at the end, which is near enough to compare. Pure. (V110)
 */
export function readability(text: string): Readability {
  const sentences = text
    .split(/[.!?:;…]+(?:\s|$)|\n+/u)
    .map(wordsOf)
    .filter((words) => words.length > 0)
  const words = sentences.flat()
  if (words.length === 0) return { sentences: 0, longest: 0, index: 100 }
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  const index = 207 - (1.015 * words.length) / sentences.length - (73.6 * syllables) / words.length
  return { sentences: sentences.length, longest: Math.max(...sentences.map(({ length }) => length)), index }
}

function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/\p{L}[\p{L}\p{M}-]*/gu) ?? []
}

function syllablesIn(word: string): number {
  const plain = word.toLowerCase().normalize('NFC')
  const groups = plain.match(/[aeiouyàâäéèêëîïôöùûüœæ]+/g)?.length ?? 0
  const isSilent = groups > 1 && /[^aeiouyéèêëàâîïôûù](?:e|es|ent)$/.test(plain)
  return Math.max(1, groups - (isSilent ? 1 : 0))
}
