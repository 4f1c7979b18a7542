import { foldText } from '../model/fold-text.ts'

// French writes a verb and what follows as one: « participe au Contrat » is « participe à » and « le Contrat ». These
// are the few turns that stand between what people write and what the atlas calls things. Nothing else is guessed.

/** Ways a verb may be called in the atlas: as it stands, without the article it has swallowed, in the singular. */
export function waysToSay(verb: string): readonly string[] {
  const folded = foldText(verb)
  const bare = folded.replace(/ aux?$/, ' a').replace(/ (?:du|des|d')$/, ' de')
  // « est freinée par », « sont financés par »: a participle agrees, the atlas keeps one form.
  const agreed = bare.replace(
    /^(?:est|sont) (\S*e)(?:e?s?)(?= )/,
    (_, participle: string) => `est ${shorter(participle)}`,
  )
  const plurals = [bare.replace(/^(\S+e)nt(?=$| )/, '$1'), bare.replace(/^(\S+)ent(?=$| )/, '$1')]
  return [...new Set([folded, bare, agreed, ...plurals])]
}

function shorter(participle: string): string {
  return participle.replace(/ee$/, 'e')
}

/** Ways to look for an end, the words as they stand first: without quotes, without the full stop, without an article. */
export function waysToLookFor(words: string): readonly string[] {
  const bare = labelOfNew(words)
  const named = bare.replace(/^(?:les?|la|une?)\s+(?=\S)|^l['’ʼ]\s*(?=\S)/iu, '')
  return [...new Set([words, unquoted(words), bare, named])]
}

/** The label of an end that nothing has yet: the words without the quotes or the full stop that belong to the line. */
export function labelOfNew(words: string): string {
  return withoutStop(unquoted(withoutStop(words)))
}

/** The same in a plain sentence, where a proper name stands behind its article: « la Région Bretagne ». */
export function labelOfNewInWords(words: string): string {
  return labelOfNew(words).replace(/^(?:(?:les?|la)\s+|l['’ʼ]\s*)(?=\p{Lu})/u, '')
}

function unquoted(words: string): string {
  return /^«\s*([^«»]+?)\s*»$|^"([^"]+)"$|^“([^”]+)”$/u.exec(words)?.slice(1).find(Boolean) ?? words
}

// « S. A. » keeps its stop.
function withoutStop(words: string): string {
  return words.replace(/(?<=[»"”]|(?:^|\s)[^\s.]{2,})\.$/u, '')
}
