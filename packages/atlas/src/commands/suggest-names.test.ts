import { describe, expect, test } from 'vitest'
import { elementId } from '../model/ids.ts'
import { anAtlas } from '../testing/index.ts'
import { suggestNames } from './suggest-names.ts'

describe('suggestNames', () => {
  const atlas = anAtlas({
    elements: ['mairie', 'jardin', 'ecole'],
    relations: [
      ['r1', 'mairie', 'porte', 'jardin'],
      ['r2', 'ecole', 'porte', 'jardin'],
      ['r3', 'ecole', 'prête des outils à', 'jardin'],
    ],
  })
  const from = elementId('mairie')

  test('[A8] offers the names in use first, with their kind and count, then the words of the kinds', () => {
    const names = suggestNames(atlas, { text: '', from, to: elementId('ecole') })
    expect(names.slice(0, 2)).toEqual([
      { name: 'porte', kind: 'lien', uses: 2 },
      { name: 'prête des outils à', kind: 'lien', uses: 1 },
    ])
    expect(names).toHaveLength(12)
  })

  test('[A8] is narrowed by what is typed, without regard to accents', () => {
    const names = suggestNames(atlas, { text: 'PRE', from, to: null }).map(({ name }) => name)
    expect(names).toEqual(['prête des outils à', 'précise'])
  })
})
