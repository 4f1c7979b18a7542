import { describe, expect, test } from 'vitest'
import { readability } from './readability.ts'
import { everyMessage as messages } from './testing/every-message.ts'
import { sentences } from './testing/sentences.ts'

describe('what people read in French', () => {
  // Functions are called with two and two: what they say of nothing, or of one, is the same sentence.
  const all = sentences(messages.fr).filter(([path]) => !/\((0,0|1,1)\)/.test(path))

  test('[V110] has no sentence of more than 22 words', () => {
    expect(all.filter(([, said]) => readability(said).longest > 22)).toEqual([])
  })

  test('[V110] is plain: each longer sentence, and all of it together', () => {
    const longer = all.filter(([, said]) => said.split(/\s/).length > 8 && !said.includes('undefined'))
    expect(longer.length).toBeGreaterThan(100)
    expect(longer.filter(([, said]) => readability(said).index < 30)).toEqual([])
    expect(readability(longer.map(([, said]) => said).join('\n')).index).toBeGreaterThan(70)
  })

  test('[V110] the measure tells plain words from those of an administration', () => {
    const plain = readability('Vous pouvez écrire une idée. Elle reste à vous.')
    const heavy = readability(
      'L’opérationnalisation des contractualisations intercommunales nécessite préalablement l’institutionnalisation de la gouvernance partenariale territorialisée.',
    )
    expect(plain.index).toBeGreaterThan(80)
    expect(heavy.index).toBeLessThan(10)
    expect([plain.sentences, plain.longest, readability('').index]).toEqual([2, 5, 100])
  })
})
