import { foldText } from '@maillage/atlas'

/** What is looked for: any of these, each made of words that must all be there. Empty when nothing was typed. */
export type Query = readonly (readonly string[])[]

const ands = new Set(['et', 'and'])
const ors = new Set(['ou', 'or'])

/**
 * Reads what was typed: words are all wanted, « ou » gives a choice and binds less than « et », quotes hold words
 * together. « où » is a word. The same words mean the same in both languages, so that a link does. Total. (V37)
 */
export function readQuery(typed: string): Query {
  const choices: string[][] = [[]]
  for (const found of typed.matchAll(/«\s*([^»]*?)\s*»|"([^"]*)"|“([^”]*)”|(\S+)/g)) {
    const [, ...forms] = found
    const word = found[4]?.toLowerCase()
    if (word !== undefined && ors.has(word)) choices.push([])
    else if (word === undefined || !ands.has(word)) choices.at(-1)?.push(foldText(forms.find(Boolean) ?? ''))
  }
  return choices.map((words) => words.filter(Boolean)).filter((words) => words.length > 0)
}

/** Do these folded words hold what is looked for? Everything does when nothing is. */
export function isFound(query: Query, folded: string): boolean {
  return query.length === 0 || query.some((words) => words.every((word) => folded.includes(word)))
}

/** The same, with at least one of the words in `own`: a relation is not found by its ends alone. */
export function isFoundBy(query: Query, folded: string, own: string): boolean {
  return (
    query.length === 0 ||
    query.some((words) => words.every((word) => folded.includes(word)) && words.some((word) => own.includes(word)))
  )
}
