import { dotsIn, placeLimits, type Tally, type Vote } from '@maillage/atlas'

/** What is typed of a count by hand: how many people, and how many dots for each thing, as typed. */
export type HandDraft = { readonly people: string; readonly dots: Readonly<Record<string, string>> }

export type HandCountTyped = {
  readonly people: number
  readonly dots: Tally
  /** Is each field a number, or empty? */
  readonly isReadable: boolean
  /** More dots than so many people have. */
  readonly isOver: boolean
}

/** What was noted, as it is typed again. */
export function handDraftOf(noted: { readonly people: number; readonly dots: Tally } | undefined): HandDraft {
  const dots = Object.entries(noted?.dots ?? {}).map(([id, count]) => [id, String(count)])
  return { people: noted ? String(noted.people) : '', dots: Object.fromEntries(dots) }
}

/** What is typed, as it is counted: an empty field is nothing. Only what is voted on counts. */
export function handCountOf(draft: HandDraft, vote: Pick<Vote, 'on' | 'dots'>): HandCountTyped {
  const read = (text = '') => (/^\d{0,5}$/.test(text.trim()) ? Number(text.trim()) : null)
  const people = read(draft.people)
  const given = vote.on.map((id) => [id, read(draft.dots[id])] as const)
  const dots = Object.fromEntries(given.flatMap(([id, count]) => (count ? [[id, count]] : [])))
  const isReadable = people !== null && people <= placeLimits.heads && given.every(([, count]) => count !== null)
  return { people: people ?? 0, dots, isReadable, isOver: dotsIn(dots) > (people ?? 0) * vote.dots }
}
