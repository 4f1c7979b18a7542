import type { frEnded } from './fr-ended.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const enEnded: typeof frEnded = {
  title: 'The session is over',
  now: 'The session is over. Thank you for taking part.',
  thanks: 'Thank you for taking part.',
  still: {
    read: 'You can still read everything, and say what you think of it.',
    write: (day: string) => `You can still add and link, until ${day}.`,
    visitor: 'You can read everything.',
    lead: 'You keep your rights to lead or prepare.',
  },
  report: 'Read the report',
  mine: 'What you brought',
  there: (count: number) => `${plural(count, 'thing is', 'things are')} on the map.`,
  linked: (count: number) => `${plural(count, 'is linked', 'are linked')} to something else.`,
  waiting: (count: number) =>
    `${plural(count, 'thing has not appeared', 'things have not appeared')}: the facilitators have not shown it yet.`,
  declined: (count: number) => `${plural(count, 'thing was', 'things were')} not kept. You still have the words.`,
  banner: 'The workshop is over.',
  door: (day: string) => `The session has been over since ${day}. Its report can be read here.`,
  notNow: 'Nothing is added at the moment: read, and say what you think.',
  enter: 'Enter the workshop',
}
