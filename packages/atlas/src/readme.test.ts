import { describe, expect, test } from 'vitest'
import { applyEdits, elementId, type Relation, relateElements, relationAt, relationId, sentenceText } from './index.ts'
import { anAtlas } from './testing/index.ts'

describe('the example of the README', () => {
  test('[A9] relates two elements and reads the sentence', () => {
    const atlas = anAtlas({ elements: ['Mairie', 'Jardin'] })
    const [mairie, jardin] = [elementId('Mairie'), elementId('Jardin')]
    const context = { by: 'citizen', now: 1732449600000, newId: () => 'r1' }
    const outcome = relateElements(atlas, context, { from: mairie, to: jardin, name: 'porte' })
    expect(outcome.ok).toBe(true)
    if (!outcome.ok) return
    const next = applyEdits(atlas, outcome.value)
    // reason: just added
    expect(sentenceText(next, relationAt(next, relationId('r1')) as Relation)).toBe('Mairie — porte — Jardin')
  })
})
