import { defaultElementKinds, isId, kindKey } from '@maillage/atlas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeKey } from './add-kind.tsx'

test('[V5] the key of a new kind is read in its words, and is free', () => {
  expect(freeKey('Équipement sportif', new Map())).toBe('equipement-sportif')
  expect(freeKey('Acteur', defaultElementKinds)).toBe('acteur-2')
  expect(freeKey('…', new Map([[kindKey('nature'), 1]]))).toBe('nature-2')
})

test('[V5] whatever the words, the key has the form of an id', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (words) => {
      expect(isId(freeKey(words, new Map()))).toBe(true)
    }),
  )
})
