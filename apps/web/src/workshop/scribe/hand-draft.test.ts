import { elementId } from '@maillage/atlas'
import { expect, test } from 'vitest'
import { handCountOf, handDraftOf } from './hand-draft.ts'

const [bus, gare] = [elementId('bus'), elementId('gare')]
const vote = { on: [bus, gare], dots: 3 }

test('[V155] what is typed of a count by hand is read as it is counted, and what was noted is typed again as it was', () => {
  const noted = { people: 4, dots: { bus: 7, gare: 5 } }
  expect(handCountOf(handDraftOf(noted), vote)).toEqual({ ...noted, isReadable: true, isOver: false })
  expect(handCountOf(handDraftOf(undefined), vote)).toEqual({ people: 0, dots: {}, isReadable: true, isOver: false })
})

test.each([
  ['more dots than these people have', { people: '1', dots: { bus: '4' } }, { isOver: true }],
  ['a word in the place of a number', { people: '4', dots: { bus: 'trois' } }, { isReadable: false }],
  ['less than nothing', { people: '4', dots: { bus: '-1' } }, { isReadable: false }],
  ['what is not voted on any more', { people: '4', dots: { port: '2' } }, { dots: {}, isReadable: true }],
  ['spaces around', { people: ' 4 ', dots: { bus: ' 2' } }, { people: 4, dots: { bus: 2 }, isOver: false }],
])('[V155] a count by hand: %s', (_name, typed, read) => {
  expect(handCountOf(typed as Parameters<typeof handCountOf>[0], vote)).toMatchObject(read) // reason: rows differ in what they name
})
