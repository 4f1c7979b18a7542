import type { Messages } from './index.ts'

/** Votes and opinions, as an atlas's page speaks of them. */
export const enVotes: Messages['votes'] = {
  title: 'Votes',
  anonymous: 'Anonymous contribution',
  none: 'There is no vote yet.',
  button: 'Vote: a vote is open',
  short: 'Vote',
  opinions: 'Opinions',
  contested: 'Opinions differ',
  nothingSaid: 'Nobody has said what they think yet.',
  said: ({ agree, disagree, unsure }) => `${agree} for, ${disagree} against${unsure > 0 ? `, ${unsure} unsure` : ''}`,
}
