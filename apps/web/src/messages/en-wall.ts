import type { frWall } from './fr-wall.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const enWall: typeof frWall = {
  screen: 'Projected screen',
  title: (atlas) => `Projected screen · ${atlas}`,
  map: 'The map',
  mapStopped: 'The map can’t be shown on this screen. The rest goes on.',
  noPhase: 'The workshop is about to begin',
  end: {
    title: 'The session is over',
    thanks: 'Thank you for taking part',
    map: (elements: number, relations: number) =>
      `Together: ${plural(elements, 'element', 'elements')} and ${plural(relations, 'relation', 'relations')} on the map.`,
    from: 'What each place brought',
    brought: (count: number) => plural(count, 'contribution', 'contributions'),
    report: 'Read the report',
    qr: 'Code to scan to read the report',
  },
  timeLeft: 'Time left',
  timeUp: 'Time is up',
  pause: 'PAUSE',
  frozen: 'For now only the facilitators write. What you prepare will leave afterwards.',
  newest: 'Just in',
  nothingYet: 'What you add is shown here.',
  debate: (count) => `Under discussion: ${count}`,
  sites: 'Places',
  people: (count) => plural(count, 'person', 'people'),
  devices: (count) => plural(count, 'device', 'devices'),
  notYet: 'not here yet',
  goneFor: (minutes) => (minutes < 1 ? 'offline' : `offline for ${minutes} min`),
  asks: (count: number) => (count > 1 ? `${count} ask to speak` : '1 asks to speak'),
  asksInAll: (count: number) => plural(count, 'request to speak', 'requests to speak'),
  sealed: (count) => `${plural(count, 'contribution', 'contributions')} under seal`,
  inbox: (count) => `${plural(count, 'contribution waits', 'contributions wait')} for the facilitators`,
  written: (count) =>
    count === 1
      ? 'contribution written. All will be revealed together.'
      : 'contributions written. They will be revealed together.',
  whose: 'This screen belongs to',
  everywhere: 'all places',
  moreChoices: (count) => `and ${plural(count, 'more choice', 'more choices')}, on the phones`,
  voted: (count) => `${plural(count, 'person has', 'people have')} voted.`,
  dotsEach: (count) => `${plural(count, 'dot', 'dots')} a person.`,
  countAtClose: 'The count is shown when the vote is closed.',
  voteKept: 'Result of the vote',
  join: 'Take part',
  code: 'Code',
  qr: 'Code to scan to come in',
  noDoors: 'To show the code, open this page with a technician’s link of this place.',
  noDoor: 'No citizens’ door is open here.',
  cut: 'This screen is offline. It will go on by itself.',
  refused: 'The link of this screen is no longer valid. Open the page with another link.',
  fullScreen: 'Full screen',
  voteOpen: (title) => `Vote under way: ${title}`,
  voteClosed: (title) => `Results: ${title}`,
  look: 'The facilitators show',
}
