import { defaultElementKinds, kindKey } from '@maillage/atlas'
import { expect, test } from 'vitest'
import { enContribute } from '../../messages/en-contribute.ts'
import { frContribute } from '../../messages/fr-contribute.ts'
import { glossOf } from './kind-choice.tsx'

const glosses = [frContribute.contribute.kinds, enContribute.contribute.kinds]

test('[V153] every kind of a new atlas has half a line of plain words, in both languages', () => {
  for (const kind of defaultElementKinds.values()) {
    for (const words of glosses) {
      const gloss = glossOf(kind, words)
      expect(gloss).not.toBeNull()
      expect(gloss?.length).toBeLessThanOrEqual(60)
    }
  }
})

test('[V153] a kind that a territory made its own, or gave another name, is not explained by other people’s words', () => {
  const acteur = defaultElementKinds.get(kindKey('acteur'))
  if (!acteur) throw new Error('A new atlas has actors.')
  expect(glossOf({ ...acteur, label: 'Habitant' }, frContribute.contribute.kinds)).toBeNull()
  expect(glossOf({ ...acteur, key: kindKey('toString'), label: 'x' }, frContribute.contribute.kinds)).toBeNull()
  expect(glossOf(null, frContribute.contribute.kinds)).toBeNull()
})
