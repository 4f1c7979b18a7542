import { kindKey } from '@maillage/atlas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createShelf } from '../../session/device.ts'
import { draftOf, draftPlace, isBlank, keepComposeDraft, noDraft, noThing, readComposeDraft } from './compose-draft.ts'

function aShelf() {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, words: string) => kept.set(key, words),
    removeItem: (key: string) => kept.delete(key),
  }
  return { kept, shelf: createShelf(() => storage as unknown as Storage) } // reason: what the shelf asks of it
}

test('[V151] what is half written is read back by the next page, each atlas its own; once blank nothing is kept', () => {
  const { kept, shelf } = aShelf()
  const add = { ...noThing, kind: kindKey('constat'), label: 'Le port', description: 'Deux\nlignes' }
  const draft = { tab: 'link', add, link: { subject: 'Mairie', verb: '', object: '' } } as const
  keepComposeDraft(shelf, 'a', draft)
  expect(readComposeDraft(kept.get(draftPlace('a')) ?? null)).toEqual(draft)
  expect(kept.has(draftPlace('b'))).toBe(false)
  keepComposeDraft(shelf, 'a', { ...noDraft, tab: 'link', add: { ...noThing, kind: kindKey('constat') } })
  expect(kept.size).toBe(0)
})

test('[V151] reading what a device kept is total', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (words) => {
      const draft = readComposeDraft(words)
      expect(readComposeDraft(JSON.stringify(draft))).toEqual(draft)
    }),
  )
  expect(readComposeDraft(null)).toEqual(noDraft)
})

test('[V152] what was taken back is in the fields as it was written', () => {
  expect(draftOf({ type: 'sentence', from: 'A', verb: 'aide', to: 'B' })).toEqual({
    tab: 'link',
    link: { subject: 'A', verb: 'aide', object: 'B' },
  })
  const words = { label: 'Le port', description: 'Loin', component: '', scale: '', angle: '' }
  const link = { verb: 'aide', to: 'B' }
  const thing = { type: 'element', kind: kindKey('constat'), ...words, entry: '', card: '', link } as const
  const { tab, add = noThing } = draftOf(thing)
  expect([tab, add.label, add.description, add.verb, add.to]).toEqual(['add', 'Le port', 'Loin', 'aide', 'B'])
  expect(isBlank({ ...noDraft, add })).toBe(false)
})
