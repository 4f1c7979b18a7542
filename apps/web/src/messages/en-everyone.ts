import type { frEveryone } from './fr-everyone.ts'

/** Pages for everyone: the accessibility statement, and what is easy to read. */
export const enEveryone: typeof frEveryone = {
  statement: {
    title: 'Accessibility statement',
    who: (name) => `${name} wants everyone to be able to use this tool, whatever their disability.`,
    nobody: 'This installation',
    state: 'State',
    states: {
      none: 'This installation has not been audited yet: we can’t say that it conforms.',
      partial: 'This installation conforms in part to the French rules (RGAA).',
      full: 'This installation conforms to the French rules (RGAA).',
    },
    audit: (words) => `Audit: ${words}`,
    whatTitle: 'What is done',
    what: [
      'All that is done on the drawing is done in the outline, by keyboard and screen reader.',
      'Each element and each relation reads as a sentence.',
      'Colour never tells anything alone.',
      'Announcements are short and grouped. You can reduce them, or turn them off.',
      'An automatic tool checks the pages at each change.',
    ],
    limitsTitle: 'What is not done yet',
    limits: [
      'To a screen reader the drawing is a picture: the outline says the same.',
      'Blind people have not yet tried every page with us.',
    ],
    contactTitle: 'Something in your way? Tell us',
    contact: (words) => `Write to: ${words}`,
    noContact: 'Speak to the person who gave you the link. The administration has not given a contact yet.',
    defender:
      'In France, if nobody answers, you can write to the Defender of Rights, free of charge: Libre réponse 71120, 75342 Paris CEDEX 07, or call 09 69 39 00 00.',
  },
  easy: {
    title: 'Maillage, easy to read',
    parts: [
      {
        title: 'What is it for?',
        lines: [
          'A territory is people and projects.',
          'Often they do not know each other.',
          'Maillage shows the links between them.',
          'We draw them together, in a meeting.',
        ],
      },
      {
        title: 'How do I come in?',
        lines: [
          'You are given a link or a code.',
          'You open the link. Or you type the code.',
          'You need no account.',
          'You can give a first name. You can also give none.',
        ],
      },
      {
        title: 'How do I take part?',
        lines: [
          'You write one idea. One at a time.',
          'You say what it is linked to, and why.',
          'For example: “The town hall helps the garden”.',
          'The others see your sentence.',
        ],
      },
      {
        title: 'What if I make a mistake?',
        lines: ['You can undo.', 'Nothing you write is lost.', 'Somebody can also write for you.'],
      },
      {
        title: 'Is my name kept?',
        lines: ['No.', 'We keep your role and your place. For example: “citizen, in Brest”.'],
      },
    ],
  },
}
