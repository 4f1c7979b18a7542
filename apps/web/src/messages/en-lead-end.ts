import type { frLeadEnd } from './fr-lead-end.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const enLeadEnd: typeof frLeadEnd = {
  end: 'End the session',
  sure: 'End the session',
  sureWhy:
    'The phases stop everywhere. The wall and the phones say thank you, and show the report. You can open it again.',
  after: 'Afterwards, participants can',
  read: 'Read and react',
  readWhy: 'They add nothing more. The technical team still types in the paper cards.',
  votesToo: (count) =>
    count > 1 ? `${count} open votes will close with the session.` : 'The open vote will close with the session.',
  write: 'Go on writing, until a date',
  until: 'Until',
  untilWrong: 'Give a date to come, within a year.',
  yes: 'Yes, end it',
  done: 'The session is over.',
  kicker: 'After the session',
  endedAt: (time: string) => `Session ended at ${time}`,
  endedOn: (day: string, time: string) => `Session ended on ${day} at ${time}`,
  nowRead: 'Participants can read and react. They add nothing more.',
  nowWrite: (day: string) => `Participants can still write, until ${day}.`,
  wasWrite: (day: string) => `Participants could write until ${day}. They can read and react.`,
  inbox: (count: number) =>
    `${plural(count, 'contribution still waits', 'contributions still wait')} for you in “Arrivals”.`,
  todo: 'Now',
  report: 'Complete the report',
  reportWhy: 'Write the introduction and what comes next. Each participant reads it by their own link.',
  wall: 'See the wall',
  export: 'Export the atlas (JSON)',
  exported: 'The file of the atlas is saved.',
  change: 'Change what stays possible',
  changed: 'It is changed for everyone.',
  keep: 'Keep this choice',
  reopen: (title: string) => `Open again: ${title}`,
  reopened: (title: string) => `The session goes on: ${title}.`,
  next: 'Get the next session ready',
  nextWhy: 'Participants write again. Heads and turns to speak start from zero.',
  nextDone: 'The next session is being prepared.',
  toReport: 'Report',
  acts: {
    read: 'Ended the session: people read and react',
    write: 'Ended the session: people write until a date',
    'still-read': 'After the session: people read and react',
    'still-write': 'After the session: people write until a date',
    next: 'Got the next session ready',
    report: 'Wrote in the report',
  },
}
