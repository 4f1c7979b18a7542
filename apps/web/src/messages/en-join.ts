import type { Messages } from './fr.ts'

/** Sentences of the door of a workshop. */
export const enJoin: Pick<Messages, 'join'> = {
  join: {
    code: 'Code given in the room',
    codeHint: 'Four letters and three figures, like BADO 472.',
    codeOpen: 'Use this code',
    notACode: 'This is no code: it has four letters, then three figures, like BADO 472.',
    codeOpensNothing: (code) =>
      `The code ${code} opens nothing at the moment. Read it again; it may have been closed or replaced: ask the facilitator.`,
    codeUnreachable: 'The server does not answer. Check your connection, then try the code again.',
    waysIn: 'Enter the workshop',
    roles: {
      visitor: 'You come in to read: nothing you do changes the atlas.',
      citizen: 'You take part as a citizen.',
      elected: 'You take part as an elected official.',
      technician: 'You take part as a technician.',
      facilitator: 'You are one of the facilitators.',
      administrator: 'You administer the atlas.',
    },
    place: (name) => `Your place: ${name}.`,
    whichPlace: 'Where are you?',
    noPlace: 'Somewhere else',
    whichTable: 'At which table?',
    noTable: 'I don’t know',
    changeTable: 'Move to this table',
    name: 'First name or pseudonym (optional)',
    nameWhy: 'Shown to the others while you are here. It stays on this device and is not kept in the atlas.',
    enter: 'Enter',
    shut: {
      locked: {
        title: 'The door is closed for now',
        happened: 'The facilitators let no new participants in.',
        todo: 'Ask them to open it, then try again. If you were here before, come back with the same device.',
      },
      expired: {
        title: 'This link is no longer valid',
        happened: 'Its date has passed.',
        todo: 'Ask the facilitator for a new one. If you were here before, come back with the device you used.',
      },
    },
    notice: {
      title: 'What becomes of your words',
      short: 'Your words are read by everyone, without your name.',
      more: 'Read all of it',
      who: 'Who asks',
      why: 'What for',
      shown: 'What is shown',
      shownWords: 'Your words, your role and your place.',
      kept: 'Kept for how long',
      rights: 'Your rights',
      rightsWords: (contact) =>
        `You may ask to read, correct or erase what you wrote${contact ? `: ${contact}` : ', from the facilitator'}. You may also turn to the data protection authority.`,
      here: 'On this device',
      hereWords:
        'No account, no e-mail, no tracker. The device only keeps what makes you known when you come back, and what is not sent yet.',
    },
  },
}
