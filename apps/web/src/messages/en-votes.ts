import type { Messages } from './index.ts'

/** Votes and opinions, as an atlas's page speaks of them. */
export const enVotes: Messages['votes'] = {
  title: 'Votes',
  none: 'There is no vote yet.',
  button: 'A vote is open',
  opinions: 'Opinions',
  contested: 'Opinions differ',
  nothingSaid: 'Nobody has said what they think yet.',
  said: ({ agree, disagree, unsure }) => `${agree} for, ${disagree} against${unsure > 0 ? `, ${unsure} unsure` : ''}`,
}
