import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAtlas, arbitraryAtlas } from '../testing/index.ts'
import { completeSentence } from './complete-sentence.ts'
import { readSentence } from './read-sentence.ts'
import { called } from './testing/called.ts'

const atlas = called(
  anAtlas({
    elements: ['a', 'b', 'c', 'd'],
    relations: [
      ['r1', 'a', 'porte', 'b'],
      ['r2', 'c', 'prête des outils à', 'b'],
    ],
  }),
  ['Mairie d’Ébène', 'Jardin partagé', 'Mairie', 'Clermont – Livradois'],
)

const offered = (line: string) => {
  const { part, offers } = completeSentence(atlas, line)
  return [part, ...offers.map(({ words }) => words).slice(0, 3)]
}

describe('completeSentence', () => {
  test('[A33] an end, then a verb, then an end', () => {
    expect(offered('')).toEqual(['subject'])
    expect(offered('ebene')).toEqual(['subject', 'Mairie d’Ébène'])
    expect(offered('mairie')).toEqual(['subject', 'Mairie', 'Mairie d’Ébène'])
    expect(offered('Mairie d’Ébène ').slice(0, 2)).toEqual(['verb', 'porte'])
    expect(offered('Mairie prê')).toEqual(['verb', 'précise', 'prête des outils à', 'est précisé par'])
    expect(offered('Mairie d’Ébène porte jar')).toEqual(['object', 'Jardin partagé'])
    expect(offered('Mairie d’Ébène porte le jar')).toEqual(['object', 'Jardin partagé'])
  })

  test('[A33] between stars and dashes too, and with readings from the other end', () => {
    expect(offered('Mairie *est financé')).toEqual(['verb', 'est financé par'])
    expect(offered('Mairie *rêve de* jar')).toEqual(['object', 'Jardin partagé'])
    expect(offered('Clermont – Livradois — fin')).toEqual(['verb', 'finance', 'est financé par'])
    expect(offered('Lac — borde — mai')).toEqual(['object', 'Mairie d’Ébène', 'Mairie'])
  })

  test('[A33] what is chosen stands in the line, ready for what comes next', () => {
    const choose = (line: string, nth = 0) => completeSentence(atlas, line).offers[nth]?.line ?? ''
    const subject = choose('ebene')
    expect(subject).toBe('Mairie d’Ébène — ')
    const verb = choose(`${subject}por`)
    expect(verb).toBe('Mairie d’Ébène — porte — ')
    expect(choose(`${verb}jard`)).toBe('Mairie d’Ébène — porte — Jardin partagé')
    expect(choose('Mairie d’Ébène porte jard')).toBe('Mairie d’Ébène — porte — Jardin partagé')
    expect(choose('Mairie *por')).toBe('Mairie *porte* ')
  })

  test('[A33] three choices make a sentence that is read as it was chosen, whatever the atlas', () => {
    const letters = fc.constantFrom('a', 'é', 'ma', 'p', '')
    fc.assert(
      fc.property(arbitraryAtlas(), letters, fc.nat(7), fc.nat(7), (given, typed, first, second) => {
        const distinct = [...given.elements.keys()].map((_, at) => `Pays ${at}a é`)
        const seen = called(given, distinct)
        const pick = (line: string, nth: number) => {
          const { offers } = completeSentence(seen, line)
          return offers[nth % Math.max(1, offers.length)]
        }
        const subject = pick(typed || 'pays', first)
        const verb = subject && pick(subject.line, second)
        const object = verb && pick(`${verb.line}pays`, first + second)
        if (!object) return
        const reading = readSentence(seen, object.line)
        expect(reading).toMatchObject({
          is: 'sentence',
          subject: subject.of.is === 'end' && { is: 'known', id: subject.of.id },
          verb: { text: verb.words },
          object: object.of.is === 'end' && { is: 'known', id: object.of.id },
        })
      }),
    )
  })

  test('[A32] never throws, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', 'Mairie ', 'Mairie *', 'Mairie — a — '),
        (text, head) => {
          expect(completeSentence(atlas, head + text).offers.length).toBeLessThanOrEqual(8)
        },
      ),
    )
  })
})
