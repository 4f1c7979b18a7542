import { readPlaces } from '@maillage/atlas'
import { expect, test } from 'vitest'
import { messages } from '../messages/index.ts'
import { authorWord, initialsOf, nameOfPeer } from './name-of-peer.ts'

test('[V15] somebody without a name is called by their role', () => {
  expect(nameOfPeer(messages.fr, { name: ' ', role: 'elected' })).toBe('Quelqu’un (Élu·e)')
  expect(nameOfPeer(messages.fr, { name: 'Lin', role: 'elected' })).toBe('Lin')
  expect(nameOfPeer(messages.en, { name: '', role: 'gardener' })).toBe('Someone (gardener)')
})

test('[V15] initials are one or two letters', () => {
  expect(initialsOf('Ada Lovelace')).toBe('AL')
  expect(initialsOf('élodie')).toBe('É')
  expect(initialsOf('…')).toBe('·')
})

test('[V102] an author is a role and the name of a place; nobody in particular in an anonymous phase', () => {
  const places = readPlaces([
    { key: 'brest', name: 'Brest' },
    { key: 'brest-t1', name: 'table 1', within: 'brest' },
  ])
  expect(authorWord(messages.fr, 'citizen@brest-t1', places)).toBe('Habitant·e · Brest, table 1')
  expect(authorWord(messages.fr, 'elected@ailleurs', places)).toBe('Élu·e · ailleurs')
  expect(authorWord(messages.fr, 'anonymous', places)).toBe('Contribution anonyme')
})
