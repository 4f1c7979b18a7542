import { readPlaces } from '@maillage/atlas'
import type { DoorChange } from '@maillage/wire'
import { expect, test } from 'vitest'
import { leadMessages as messages } from '../../messages/leading.ts'
import { sayAct } from './say-act.ts'

const names = [
  ...['freeze', 'set-phase', 'extend', 'set-plan', 'set-places', 'spotlight', 'call', 'set-notice', 'reveal', 'accept'],
  ...['decline', 'reconsider', 'hide', 'restore', 'merge', 'validate', 'lock', 'open-vote', 'close-vote'],
  ...['unmerge', 'import', 'set-heads', 'note-turn', 'reopen-vote', 'keep-version', 'restore-version', 'rehearse'],
  ...['end-rehearsal', 'arrange', 'settle'],
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
  expect(sayAct(fr, { name: 'note-turn', about: '-1 Le Relecq' })).toMatch(/^Prise de parole ôtée.: Le Relecq$/)
})

test('[V87] what was done to a way in is told by its role and its place', () => {
  const { fr } = messages
  const brest = { places: readPlaces([{ key: 'brest', name: 'Brest' }]), language: 'fr' }
  const doors = [{ role: 'citizen', site: 'brest' }] as const
  const said = (change: DoorChange | null) =>
    sayAct(fr, { name: 'change-doors', about: '', onDoors: { doors, change } }, brest)
  const changes = [
    { isLocked: true },
    { isLocked: false },
    { until: 1 },
    { until: null },
    { isRevoked: true },
    { isRevoked: false },
  ]
  const all = [null, ...changes].map(said)
  expect(new Set(all).size).toBe(all.length)
  for (const sentence of all) expect(sentence).toContain('Habitant·e, Brest')
  const many = { doors: [...doors, ...doors, ...doors, ...doors], change: { isLocked: true } }
  expect(sayAct(fr, { name: 'change-doors', about: '', onDoors: many }, brest)).toContain('4 accès')
})
