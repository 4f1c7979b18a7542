import type { frReport } from './fr-report.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const enReport: typeof frReport = {
  name: 'Report',
  title: (atlas: string) => `Report · ${atlas}`,
  back: 'The workshop',
  toLead: 'The console',
  print: 'Print',
  html: 'Download the page (HTML)',
  markdown: 'Download the text',
  json: 'Export the atlas (JSON)',
  downloads: 'Keep this report',
  downloaded: 'The file is saved.',
  running: 'The session is going on: this report will still change.',
  before: 'No session has ended yet: this report tells what is on the map today.',
  contents: 'Contents',
  facts: {
    held: (day: string, from: string, to: string) => `Session of ${day}, from ${from} to ${to}.`,
    heldOn: (day: string) => `Session of ${day}.`,
    runs: (day: string, from: string) => `Session of ${day}, begun at ${from}.`,
    people: (count: number) => plural(count, 'person', 'people'),
    brought: (count: number) => plural(count, 'contribution', 'contributions'),
    turns: (count: number) => plural(count, 'turn to speak', 'turns to speak'),
    map: (elements: number, relations: number) =>
      `The map holds ${plural(elements, 'element', 'elements')} and ${plural(relations, 'relation', 'relations')}.`,
    nowhere: (count: number) => `From no place: ${plural(count, 'contribution', 'contributions')}.`,
    places: 'The places',
  },
  map: {
    title: 'The map',
    name: (title: string) => `The map of the workshop: ${title}`,
    why: 'All that this drawing shows is written below, in sentences.',
    alone: 'Not linked yet',
  },
  found: {
    title: 'What was found',
    why: 'From findings to scenarios. Under each element: what links it to others.',
    elsewhere: 'No component',
    none: 'Nothing has been put in these categories yet.',
    from: (place: string) => `Brought by: ${place}`,
    validated: 'validated',
    alone: 'Nothing links it to anything else yet.',
    more: (count: number) => `And ${plural(count, 'other', 'others')}, to be read in the atlas.`,
  },
  linked: {
    title: 'What is linked, what ignores each other',
    why: 'These readings speak of this map, not of the whole territory.',
    linked: 'The most linked',
    linkedTo: (name: string, count: number) =>
      `${name}: linked to ${plural(count, 'other element', 'other elements')}.`,
    bridges: 'The bridges',
    bridge: (name: string, count: number) =>
      `Without “${name}”, ${plural(count, 'element would be', 'elements would be')} cut off from the rest.`,
    lacks: 'What is missing, holds back or contradicts',
    apart: 'Close, yet not linked',
    apartOf: (one: string, other: string, theme: string) =>
      `“${one}” and “${other}” both touch “${theme}”. The map knows no link between them, and no actor in both.`,
    unanswered: 'Still without a scenario',
    alone: 'Still alone',
    none: 'The map does not hold enough relations yet to be read so.',
  },
  votes: {
    title: 'The votes',
    open: (title: string) => `${title} (still open)`,
    group: (name: string, said: string) => `${name}: ${said}`,
  },
  debate: {
    title: 'What is debated',
    why: 'Opinions are counted, never blended into an average. Reasons are quoted as they were said.',
    contested: 'Opinions are divided.',
    count: (agree: number, disagree: number, unsure: number) =>
      `${agree} agree, ${disagree} disagree, ${unsure} not sure.`,
    reason: (stance: string, words: string) => `${stance}: “${words}”`,
  },
  rest: {
    title: 'Who and what is on the map',
    relations: 'The other relations',
  },
  next: {
    title: 'What comes next',
    after: {
      read: 'This atlas can still be read and reacted to, by the same link.',
      write: (day: string) => `One can still write in this atlas until ${day}, by the same link.`,
    },
    who: (name: string) => `Who asks: ${name}`,
    why: (words: string) => `What for: ${words}`,
    kept: (words: string) => `How long it is kept: ${words}`,
    contact: (words: string) => `Whom to write to: ${words}`,
    private:
      'This report names nobody. Colleges and places of fewer than five people are never shown by themselves; reasons are quoted without saying whose.',
  },
  edit: {
    title: 'Write in the report',
    intro: 'Introduction',
    introHint: 'Two or three sentences: why this session, what comes out of it.',
    next: 'What comes next',
    nextHint: 'Who writes to whom, the next date, what is decided.',
    save: 'Keep these words',
    saved: 'The report is up to date for everyone.',
  },
}
