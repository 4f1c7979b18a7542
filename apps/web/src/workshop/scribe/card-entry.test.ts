import { defaultElementKinds } from '@maillage/atlas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindOfKey, nextNumber, readPasted } from './card-entry.ts'

const kinds = [...defaultElementKinds.values()]
const keyFor = (key: string, now = 'acteur') => kindOfKey(kinds, key, now)?.key ?? null

test('[V95] a digit chooses a kind by its place, a letter the next one that begins so', () => {
  expect(['1', '5', '9'].map((key) => keyFor(key))).toEqual(['acteur', 'constat', 'document'])
  expect(keyFor('e')).toBe('echelle')
  expect(keyFor('e', 'echelle')).toBe('enjeu')
  expect(keyFor('é', 'enjeu')).toBe('echelle')
  expect(['0', 'z', 'Enter', ' ', ''].map((key) => keyFor(key))).toEqual([null, null, null, null, null])
})

test('[V95] the number proposed is the next that no card has', () => {
  expect(nextNumber(null, 1001, new Set())).toBe(1001)
  expect(nextNumber(12, 1, new Set([13, 14, 16]))).toBe(15)
})

test('[V95] pasted lines are cards, with their number and their kind where they say them', () => {
  const pasted =
    '12. Constat : Le car ne passe plus\r\nn° 13 ; Qui décide ?\n\n  \nenjeux\tse soigner\n4 écoles : une ferme'
  expect(readPasted(pasted, kinds)).toEqual([
    { number: 12, kind: 'constat', text: 'Le car ne passe plus' },
    { number: 13, kind: null, text: 'Qui décide ?' },
    { number: null, kind: 'enjeu', text: 'se soigner' },
    { number: null, kind: null, text: '4 écoles : une ferme' },
  ])
})

test('[V95] whatever is pasted is read, and every card has words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (pasted) => {
      for (const { text, number } of readPasted(pasted, kinds)) {
        expect(text.trim()).not.toBe('')
        expect(number === null || number > 0).toBe(true)
      }
    }),
  )
})
