import type { frResults } from './fr-results.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const enResults: typeof frResults = {
  voters: (count: number, byHand = 0) =>
    `${plural(count, 'person has voted', 'people have voted')}${byHand > 0 ? `, ${byHand} of them by hand` : ''}`,
  hidden: 'The count will be seen when it closes.',
  dots: (count: number) => plural(count, 'dot', 'dots'),
  byRole: 'By college (residents, elected officials, services)',
  bySite: 'By place',
  masked: 'too few people to be shown',
  allMasked: 'By college and place: too few people to be shown.',
  gone: 'Taken out of the atlas since',
  agree: 'Agree',
  disagree: 'Disagree',
  unsure: 'Not sure',
  stances: (agree: number, disagree: number, unsure: number) =>
    `Agree ${agree}, disagree ${disagree}, not sure ${unsure}`,
  line: (agree: number, disagree: number, unsure: number) =>
    [agree > 0 && `${agree} agree`, disagree > 0 && `${disagree} disagree`, unsure > 0 && `${unsure} not sure`]
      .filter(Boolean)
      .join(' · ') || 'no opinion yet',
  why: 'see why',
  reasons: 'Reasons given',
}
