import type { HouseWords } from './house.ts'

/** Sentences of the page where who signed in finds their atlases. */
export const enHouse: HouseWords = {
  title: 'Your workshops',
  lead: {
    facilitator: 'What you prepared after you signed in.',
    administrator: 'All atlases of this installation.',
  },
  asking: 'Looking for your workshops…',
  prepare: 'Prepare a workshop',
  none: 'Nothing yet. Prepare a first workshop: a title is enough, and you will find it here.',
  search: 'Search by title',
  found: (count: number) => (count === 1 ? '1 atlas found' : `${count} atlases found`),
  list: 'List of workshops',
  changed: (day: string) => `Changed on ${day}`,
  changedLongAgo: 'Unchanged for a long time',
  mine: 'Prepared by you',
  leadIt: 'Lead',
  openIt: 'Open',
  named: (title: string) => `: ${title}`,
  you: 'Your sign-in',
  until: (time: string) => `You are signed in until ${time}.`,
  mark: (label: string) => `Among the ways into a workshop, yours is called “${label}”.`,
  shared: 'On a shared computer, sign out before you leave.',
  signOut: 'Sign out',
  signedOut: 'You are signed out',
  signedOutHere: 'This tab has forgotten your sign-in. The device has forgotten the ways in that it opened.',
  signedOutThere: (name: string) => `Your session at “${name}” stays open. On a shared computer, end it there too.`,
  over: 'Your sign-in has ended',
  overTodo: 'It lasts twelve hours. Sign in again: your workshops are still there.',
  notYet: 'Sign in to find your workshops. A facilitator’s link opens its atlas too, without signing in.',
  linksOnly: 'Here, people come in by a link.',
  refused: 'You are not signed in',
  write: (contact: string) => `Write to: ${contact}`,
  takenBack: 'Your way into this atlas was taken back. Ask whoever leads it for a link.',
  troubles: {
    cancelled: {
      happened: 'The sign-in was stopped on the way.',
      todo: 'Start again when you like, or come in by a facilitator’s link.',
    },
    lost: {
      happened: 'This sign-in took too long, was used already, or began in another browser.',
      todo: 'Start again here.',
    },
    provider: {
      happened: 'The service to sign in with does not answer as it should.',
      todo: 'Try again in a few minutes. Facilitators’ links still work.',
    },
    unknown: {
      happened: 'Your account is known, but it opens nothing here.',
      todo: 'Ask for a facilitator’s link, or ask that your account be added.',
    },
    email: {
      happened: 'The address of your account was never verified.',
      todo: 'Have it verified, then sign in again. Meanwhile, ask for a facilitator’s link.',
    },
    'too-many': { happened: 'There were too many attempts.', todo: 'Wait a minute, then start again.' },
  },
}
