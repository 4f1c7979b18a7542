import type { frLeadRead } from './fr-lead-read.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Sentences of the console of who leads: reading the map together, and what has just arrived on it. */
export const enLeadRead: typeof frLeadRead = {
  together: {
    title: 'Read together',
    why: 'Choose a reading of the map. Each thing is shown to everyone, one after the other, while you talk about it.',
    lists: {
      unnamed: 'Relations to be named',
      contested: 'Divided opinions',
      bridges: 'The bridges',
      linked: 'The most linked',
      lacks: 'Lacks and brakes',
      apart: 'Close, not linked',
      unanswered: 'Without a scenario',
      alone: 'Still alone',
    },
    reasons: {
      unnamed: 'This relation has no name yet.',
      lacks: 'Something missing, holding back or in tension.',
      unanswered: 'No scenario takes care of it yet.',
      alone: 'Nothing links it to anything else yet.',
    },
    listOf: (name, count) => `${name}: ${count}`,
    nothing: 'The map does not hold enough relations yet to be read so.',
    opinions: (sentence, agree, disagree) => `${sentence} (agree ${agree}, disagree ${disagree})`,
    linked: (name, count) => `${name}: linked to ${plural(count, 'other element', 'other elements')}`,
    bridge: (name, count) =>
      `Without “${name}”, ${plural(count, 'element would be', 'elements would be')} cut off from the rest`,
    apart: (one, other, theme) => `“${one}” and “${other}”, around “${theme}”`,
    at: (number, of) => `${number} of ${of}`,
    shown: 'Shown to everyone',
    show: 'Show to everyone',
    showNext: 'Show the next',
    before: 'Previous',
    after: 'Next',
    stop: 'Stop showing',
    showing: (words) => `Shown to everyone: ${words}`,
  },
  newest: {
    title: 'Just arrived on the map',
    why: 'What must not be seen is hidden here with one press, and brought back from the journal.',
    none: 'Nothing yet.',
    calm: 'Nothing moves under your hand: the list waits until you leave it.',
    late: (count) => `${plural(count, 'other has', 'others have')} arrived: seen when you leave the list.`,
    show: 'Show',
    showOf: (words) => `Show “${words}” to everyone`,
    shown: (words) => `“${words}” is shown to everyone.`,
    hide: 'Hide',
    hideOf: (words) => `Hide “${words}”`,
    hid: (words) => `“${words}” is hidden. The journal brings it back.`,
    merge: 'Merge…',
    mergeOf: (words) => `Merge “${words}” with another element`,
    like: (words) => `looks like “${words}”`,
    more: (count) => `The next ${count}`,
  },
}
