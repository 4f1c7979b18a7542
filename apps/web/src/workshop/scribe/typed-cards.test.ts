import { type Atlas, type Contribution, elementId, readPhase } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import {
  type CardWords,
  type Known,
  mayComeAnew,
  readCards,
  relationsOfCard,
  sameLink,
  stateOfCard,
  thingsOfCard,
  writeCards,
} from './typed-cards.ts'

const words: CardWords = {
  ...{ type: 'element', kind: 'constat' as CardWords['kind'], label: 'Plus de car', description: '' },
  ...{ component: '', angle: '', scale: '', entry: 'paper', card: '12', link: null },
}

test('[V96] it is said where a card is: on this device, at the server, on the map, or nowhere any more', () => {
  const known: Known = { atlas: anAtlas(), queued: [], mine: { brought: [], stances: [], ballots: [] }, now: 60_000 }
  const card = { id: 'c-1', at: 1000 }
  const queued = { ...card, contribution: words as Contribution, typedFor: null, refusal: null }
  expect(stateOfCard(card, { ...known, queued: [queued] })).toBe('queued')
  expect(stateOfCard(card, { ...known, queued: [{ ...queued, refusal: { code: 'read-only' } }] })).toBe('refused')
  expect(stateOfCard(card, { ...known, queued: [{ ...queued, refusal: { code: 'frozen' } }] })).toBe('paused')
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

test('[V96] a card is brought anew only where nothing of anybody else hangs on it and the phase takes its kind', () => {
  const own = anAtlas({ elements: ['c-1', 'mairie'], relations: [['c-1-1', 'c-1', 'freine', 'mairie']] })
  const card = { id: 'c-1', words }
  expect(relationsOfCard(own, 'c-1')).toEqual(['c-1-1'])
  expect(mayComeAnew(own, card)).toBe(true)
  const linked = anAtlas({ elements: ['c-1', 'mairie'], relations: [['r', 'mairie', 'porte', 'c-1']] })
  expect(mayComeAnew(linked, card)).toBe(false)
  const said = { ...own, stances: new Map([[elementId('c-1'), { agree: 1 }]]) } as unknown as Atlas // reason: only that it is listed is asked
  expect(mayComeAnew(said, card)).toBe(false)
  for (const part of [{ way: 'sealed' }, { way: 'direct', kinds: ['enjeu'] }]) {
    const phase = readPhase({ key: 'p', title: 'P', ...part })
    expect(mayComeAnew({ ...own, workshop: { ...own.workshop, phase } }, card)).toBe(false)
  }
})

test('[V96] the same link in another order is the same link', () => {
  const link = { to: 'Mairie', verb: 'freine', because: 'loin' }
  expect(sameLink(link, { because: 'loin', verb: 'freine', to: 'Mairie' })).toBe(true)
  expect(sameLink(link, { ...link, because: 'près' })).toBe(false)
  expect(sameLink(null, null)).toBe(true)
  expect(sameLink(null, link)).toBe(false)
})

test('[V96] the cards typed here are there again after a reload, and nothing else is read', () => {
  const cards = [{ id: 'c-1', at: 7, words, typedFor: { role: 'citizen', site: 'brest-t1' } }] as const
  expect(readCards(writeCards(cards))).toEqual(cards)
  for (const kept of [null, '', '{', '7', '[7,null,{"id":1}]', '[{"id":"x","words":{"type":"sentence"}}]']) {
    expect(readCards(kept)).toEqual([])
  }
})
