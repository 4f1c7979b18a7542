import { type Contribution, elementId } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import { type CardWords, type Known, readCards, stateOfCard, thingsOfCard, writeCards } from './typed-cards.ts'

const words: CardWords = {
  ...{ type: 'element', kind: 'constat' as CardWords['kind'], label: 'Plus de car', description: '' },
  ...{ component: '', angle: '', scale: '', entry: 'paper', card: '12', link: null },
}

test('[V96] it is said where a card is: on this device, at the server, on the map, or nowhere any more', () => {
  const known: Known = { atlas: anAtlas(), queued: [], mine: { brought: [], stances: [], ballots: [] }, now: 60_000 }
  const card = { id: 'c-1', at: 1000 }
  const queued = { ...card, contribution: words as Contribution, typedFor: null, refusal: null }
  expect(stateOfCard(card, { ...known, queued: [queued] })).toBe('queued')
  expect(stateOfCard(card, { ...known, queued: [{ ...queued, refusal: { code: 'frozen' } }] })).toBe('refused')
  expect(stateOfCard(card, { ...known, atlas: anAtlas({ elements: ['c-1'] }) })).toBe('there')
  const brought = { ...{ id: 'c-1', at: 1000, contribution: words }, way: 'sealed', state: 'waiting' } as const
  expect(stateOfCard(card, { ...known, mine: { brought: [brought], stances: [], ballots: [] } })).toBe('waiting')
  expect(stateOfCard(card, { ...known, now: 1500 })).toBe('waiting')
  expect(stateOfCard(card, known)).toBe('gone')
})

test('[V96] a card is taken back with the end it brought, unless others linked something to it', () => {
  const relations = [['c-1-2', 'c-1', 'freine', 'c-1-1']] as const
  const alone = anAtlas({ elements: ['c-1', 'c-1-1', 'c-10'], relations: [...relations] })
  expect(thingsOfCard(alone, 'c-1')).toEqual(['c-1', 'c-1-1'])
  const shared = anAtlas({
    elements: ['c-1', 'c-1-1', 'mairie'],
    relations: [...relations, ['r', 'mairie', 'porte', 'c-1-1']],
  })
  expect(thingsOfCard(shared, 'c-1')).toEqual([elementId('c-1')])
})

test('[V96] the cards typed here are there again after a reload, and nothing else is read', () => {
  const cards = [{ id: 'c-1', at: 7, words, typedFor: { role: 'citizen', site: 'brest-t1' } }] as const
  expect(readCards(writeCards(cards))).toEqual(cards)
  for (const kept of [null, '', '{', '7', '[7,null,{"id":1}]', '[{"id":"x","words":{"type":"sentence"}}]']) {
    expect(readCards(kept)).toEqual([])
  }
})
