import type { Plan } from '../model/plan.ts'
import { phaseOf } from './phase-of.ts'

/** The ninety minutes of the method, in English. */
export const workshopEn: Plan = {
  title: 'Workshop of 90 minutes',
  about:
    'The whole method, for several sites and 10 to 80 people: everyone first writes alone, then people relate, name, and read together. One person leads; one person hosts each site.',
  phases: [
    phaseOf({
      key: 'arrival',
      title: 'Arrival',
      goal: 'Everyone is in, and each site knows who is in the others.',
      instruction:
        'Welcome. Open the link or type the code on the screen. Each site says in one sentence where it is and how many people are there. Add the organisation you come with, if you like.',
      minutes: 10,
      kinds: ['acteur'],
      closing: 'Each site has introduced itself, and the heads are counted.',
    }),
    phaseOf({
      key: 'write-alone',
      title: 'Writing, each alone',
      goal: 'Everyone finds their own words before hearing those of others.',
      instruction:
        'Without talking, answer in a few words, one idea at a time: whom do I work for? What is my main task? Whom do I really work with? Nobody sees your answers before they are shared.',
      minutes: 10,
      way: 'sealed',
      kinds: ['acteur', 'dispositif', 'descripteur'],
      closing: 'Everyone has written at least one thing; all of it is revealed, everywhere at once.',
    }),
    phaseOf({
      key: 'share',
      title: 'Putting together',
      goal: 'See all that was written, join what says the same, place it on the grid.',
      instruction: 'Here is what you wrote. Read, look for what is said twice, and say so aloud. Add what is missing.',
      minutes: 10,
      kinds: ['acteur', 'dispositif', 'descripteur'],
      closing: 'What was there twice is merged; each site has found its words.',
    }),
    phaseOf({
      key: 'relate-name',
      title: 'Relating and naming',
      goal: 'Relations that have a name: the heart of the atlas.',
      instruction:
        'In pairs or by table: choose two things of the atlas and say with a verb what relates them. “The town hall funds the shared garden.” Also say what ignores or hinders what. Aim at three relations a table.',
      minutes: 20,
      begins: 'relations',
      closing: 'Each table has named three relations or more.',
    }),
    phaseOf({
      key: 'findings-issues',
      title: 'Findings, issues, questions',
      goal: 'Say what we see, what is at stake, what must be asked, and what it is about.',
      instruction:
        'By table: one finding (what we see), one issue (what we may win or lose), one question (what nobody knows yet). Relate each to what it speaks of.',
      minutes: 15,
      kinds: ['constat', 'enjeu', 'questionnement'],
      closing: 'Each table has a finding, an issue and a question.',
    }),
    phaseOf({
      key: 'read-together',
      title: 'Reading together',
      goal: 'Hear the atlas: what ignores what, what is alone, what bridges. Never a verdict.',
      instruction:
        'No more writing: we look. Whoever leads reads the atlas aloud. Say whether you agree with a relation, and why.',
      minutes: 10,
      stays: ['vote'],
      closing: 'Each site has said what surprises it.',
    }),
    phaseOf({
      key: 'scenarios',
      title: 'Action scenarios',
      goal: 'On to what could be done: what, by whom, with what.',
      instruction:
        'Choose an issue. Write what could be done, starting with a verb, and relate it to who could take it on. Then everyone gives their dots.',
      minutes: 10,
      kinds: ['scenario', 'acteur'],
      closing: 'The vote is closed: each chosen scenario has somebody to carry it.',
    }),
    phaseOf({
      key: 'return',
      title: 'Closing round',
      goal: 'Each site says what it takes away, and everyone knows what comes next.',
      instruction:
        'One site after the other, one minute each: what we take away, what we will do. The report can be read as soon as it ends, by the same link.',
      minutes: 5,
      stays: ['vote'],
      closing: 'Each site has spoken, and the next date is known.',
    }),
  ],
}

/** Forty-five minutes to see what it is, in English. */
export const discoveryEn: Plan = {
  title: 'Discovery in 45 minutes',
  about: 'To see what it is about, in one room or several, unprepared: a subject that everyone knows will do.',
  phases: [
    phaseOf({
      key: 'arrival',
      title: 'Arrival',
      goal: 'Everyone is in and has written a first thing.',
      instruction:
        'Welcome. Open the link or type the code on the screen, then write the name of an organisation or a place you know here.',
      minutes: 5,
      kinds: ['acteur', 'dispositif'],
      closing: 'Everyone is in.',
    }),
    phaseOf({
      key: 'put-down',
      title: 'Putting down what we know',
      goal: 'Some twenty elements, in everyone’s words.',
      instruction: 'Who acts here? Which projects, places, services? One thing at a time, in few words.',
      minutes: 10,
      kinds: ['acteur', 'dispositif', 'descripteur'],
      closing: 'There are some twenty elements.',
    }),
    phaseOf({
      key: 'relate-name',
      title: 'Relating and naming',
      goal: 'Everyone has named a relation.',
      instruction:
        'Choose two things and say with a verb what relates them: “funds”, “brings together”, “hinders”… One relation each.',
      minutes: 15,
      begins: 'relations',
      closing: 'Everyone has named a relation.',
    }),
    phaseOf({
      key: 'read-together',
      title: 'Reading together',
      goal: 'Read the atlas aloud, and draw a question from it.',
      instruction: 'We look together: what is alone? What relates everyone? Write a question.',
      minutes: 10,
      kinds: ['constat', 'questionnement'],
      closing: 'At least one question is written.',
    }),
    phaseOf({
      key: 'what-next',
      title: 'What next',
      goal: 'Say what could be made of it.',
      instruction: 'One word each: what would this be good for? The atlas and its report can be read by the same link.',
      minutes: 5,
      stays: ['vote'],
      closing: 'Everyone has said a word.',
    }),
  ],
}
