import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readContribution } from './contributions.ts'
import { faultOfWords, holdsParting, isWordless } from './wordless.ts'

const none = () => false
const read = (raw: unknown) => {
  const contribution = readContribution(raw)
  if (!contribution) throw new Error('It has its words.')
  return contribution
}
const sentence = (from: string, verb: string, to: string) => read({ type: 'sentence', from, verb, to })
const element = (label: string, link: unknown = null) => read({ type: 'element', kind: 'acteur', label, link })

test('[A42] dashes, punctuation, arrows and what nobody sees say nothing; a letter, a figure or an emblem does', () => {
  for (const text of ['—', '- -', '…', ' ? ', '→', '->', '«»', '***', '\u2800', '\u3164', '_', '|', '']) {
    expect(isWordless(text)).toBe(true)
  }
  for (const text of ['a', '3', '☕', '♥', '€', '— a', 'é', '水']) expect(isWordless(text)).toBe(false)
})

test('[A42] a part without words is named, whichever it is', () => {
  expect(faultOfWords(sentence('—', 'porte', 'x'), none)).toEqual({ code: 'no-words', part: 'from' })
  expect(faultOfWords(sentence('x', '—', 'y'), none)).toEqual({ code: 'no-words', part: 'verb' })
  expect(faultOfWords(sentence('x', 'porte', '…'), none)).toEqual({ code: 'no-words', part: 'to' })
  expect(faultOfWords(element('--'), none)).toEqual({ code: 'no-words', part: 'label' })
  expect(faultOfWords(element('x', { verb: '-', to: 'y' }), none)).toEqual({ code: 'no-words', part: 'verb' })
  expect(faultOfWords(element('x', { verb: 'porte', to: '—' }), none)).toEqual({ code: 'no-words', part: 'to' })
  expect(faultOfWords(element('Le port'), none)).toBeNull()
})

test('[A42] a dash that parts a sentence enters no new label; a name that the atlas has is called as it is', () => {
  for (const label of ['Hôpital —', '— Hôpital', 'Mairie — porte', 'Mairie -- porte', 'Hôpital -', 'Hôpital–']) {
    expect(holdsParting(label)).toBe(true)
    expect(faultOfWords(element(label), none)).toEqual({ code: 'dash-in-label', label })
    expect(faultOfWords(sentence('x', 'porte', label), none)).toEqual({ code: 'dash-in-label', label })
    expect(faultOfWords(sentence(label, 'porte', 'x'), (each) => each === label)).toBeNull()
  }
  for (const label of ['Clermont – Livradois', 'Saint-Brieuc', 'Brest → Carhaix', '2024-2025', '- un point']) {
    expect(holdsParting(label)).toBe(false)
  }
})

test('[A42] whatever is sent, what is let through can be read by people', () => {
  const part = fc.oneof(fc.constantFrom('—', ' — ', '-', 'mot', 'à'), fc.string({ unit: 'binary', maxLength: 5 }))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const contribution = readContribution({ type: 'element', kind: 'acteur', label: parts.join('') })
      if (!contribution || faultOfWords(contribution, none)) return
      expect(contribution).toSatisfy(() => contribution.type === 'element' && !isWordless(contribution.label))
      expect(contribution.type === 'element' && contribution.label).not.toContain(' — ')
    }),
  )
})
