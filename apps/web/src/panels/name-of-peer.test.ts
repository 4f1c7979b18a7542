import { expect, test } from 'vitest'
import { messages } from '../messages/index.ts'
import { initialsOf, nameOfPeer } from './name-of-peer.ts'

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
