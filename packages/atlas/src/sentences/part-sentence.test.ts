import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelOf } from '../model/sentences.ts'
import { anAtlas } from '../testing/index.ts'
import { partsBySigns, partsOfSentence } from './part-sentence.ts'
import { readParts } from './read-parts.ts'
import { called } from './testing/called.ts'

const atlas = called(anAtlas({ elements: ['a', 'b', 'c'], relations: [['r1', 'a', 'porte', 'b']] }), [
  'Mairie d’Ébène',
  'Jardin partagé',
  'Clermont – Livradois',
])
const told = (parts: ReturnType<typeof partsOfSentence>) =>
  parts && [parts.subject, parts.verb, parts.object].join(' | ')

describe('a sentence taken apart', () => {
  test('[A43] by its signs, half written or whole: dashes, arrows, columns', () => {
    expect(told(partsBySigns(atlas, 'Lac — '))).toBe('Lac |  | ')
    expect(told(partsBySigns(atlas, 'Lac — borde'))).toBe('Lac | borde | ')
    expect(told(partsBySigns(atlas, 'Lac — borde — Forêt'))).toBe('Lac | borde | Forêt')
    expect(told(partsBySigns(atlas, 'Lac→borde -> Forêt'))).toBe('Lac | borde | Forêt')
    expect(told(partsBySigns(atlas, 'Lac — — — Forêt'))).toMatch(/^Lac \| {1,2}\| /)
    expect(told(partsBySigns(atlas, 'Lac\tborde\tForêt'))).toBe('Lac | borde | Forêt')
    expect(told(partsBySigns(atlas, 'Clermont – Livradois — borde'))).toBe('Clermont – Livradois | borde | ')
  })

  test('[A43] what may be one name is left whole', () => {
    for (const text of ['', '— ', 'Lac', 'Lac -', 'Saint-Brieuc', 'Clermont – ', 'Clermont – Liv'])
      expect(partsBySigns(atlas, text)).toBeNull()
    for (const text of [
      'Jardin partagé',
      'L’hôpital de Carhaix',
      'Le car vers la gare',
      'La place de la mairie',
      'Le bus',
    ])
      expect(partsOfSentence(atlas, text)).toBeNull()
  })

  test('[A43] by what the atlas knows, in its own words', () => {
    expect(told(partsOfSentence(atlas, 'La mairie d’ebene arrose le jardin partage'))).toBe(
      'Mairie d’Ébène | arrose | Jardin partagé',
    )
    expect(told(partsOfSentence(atlas, 'Le lac finance la Forêt'))).toBe('Le lac | finance | Forêt')
  })

  test('[A43] plain French is read without any sign, even when the atlas knows nothing of it', () => {
    for (const [text, parts] of [
      ['La mairie aide le jardin', 'La mairie | aide | le jardin'],
      ['L’hôpital soigne les malades', 'L’hôpital | soigne | les malades'],
      ['Le médecin de la maison soigne des malades.', 'Le médecin de la maison | soigne | des malades'],
      ['La commune vend du bois', 'La commune | vend | du bois'],
      ['Les parents parlent à la crèche', 'Les parents | parlent à | la crèche'],
      ['La ville ne soutient pas le festival', 'La ville | ne soutient pas | le festival'],
      ['L’école n’aide plus les parents', 'L’école | n’aide plus | les parents'],
      ['Marie aide Paul', 'Marie | aide | Paul'],
      ['The school helps the parents', 'The school | helps | the parents'],
    ] as const)
      expect(told(partsOfSentence(atlas, text))).toBe(parts)
  })

  test('[A43] what is taken apart is read as the same three parts, and nothing throws', () => {
    const word = fc.constantFrom(
      'Mairie',
      'd’Ébène',
      '—',
      '→',
      'porte',
      'le',
      'la',
      'pas',
      'ne',
      'à',
      'Jardin',
      '\t',
      '*',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 9 }), (words) => {
        const parts = partsOfSentence(atlas, words.join(' '))
        if (!parts) return
        const { verb, object } = readParts(atlas, parts)
        expect(verb.text).toBe(parts.verb.trim())
        if (object.is === 'known') expect(typeof labelOf(atlas, object.id)).toBe('string')
      }),
    )
  })

  test('[A30] parts that were written apart are read as inside a line', () => {
    const { subject, verb, object } = readParts(atlas, { subject: 'la mairie d’ebene', verb: 'porte', object: 'Lac' })
    expect(subject).toEqual({ is: 'known', id: 'a' })
    expect(verb.isKnown).toBe(true)
    expect(object).toEqual({ is: 'new', label: 'Lac' })
  })
})
