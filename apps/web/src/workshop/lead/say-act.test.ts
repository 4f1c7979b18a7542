import { expect, test } from 'vitest'
import { leadMessages as messages } from '../../messages/leading.ts'
import { sayAct } from './say-act.ts'

const names = [
  ...['freeze', 'set-phase', 'extend', 'set-plan', 'set-places', 'spotlight', 'call', 'set-notice', 'reveal', 'accept'],
  ...['decline', 'reconsider', 'hide', 'restore', 'merge', 'validate', 'lock', 'open-vote', 'close-vote'],
  ...['keep-version', 'restore-version', 'rehearse', 'end-rehearsal', 'arrange', 'settle'],
]

test('[V87] each act is told in words of its own, in both languages; one that is not known by its name', () => {
  for (const words of Object.values(messages)) {
    const said = names.map((name) => sayAct(words, { name, about: 'Jardin' }))
    expect(new Set(said).size).toBe(names.length)
    expect(said.filter((sentence) => names.some((name) => sentence.includes(`“${name}”`)))).toEqual([])
    expect(sayAct(words, { name: 'new-thing', about: '' })).toContain('new-thing')
  }
  const { fr } = messages
  expect(sayAct(fr, { name: 'freeze', about: 'on' })).not.toBe(sayAct(fr, { name: 'freeze', about: 'off' }))
  expect(sayAct(fr, { name: 'extend', about: '-1' })).toContain('−1')
  expect(sayAct(fr, { name: 'set-phase', about: '' })).toBe('A annulé le début de la séance')
})
