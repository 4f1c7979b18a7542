import { describe, expect, test } from 'vitest'
import { everyoneWords } from './everyone.ts'
import { houseWords } from './house.ts'
import { importWords } from './importing.ts'
import { laterViewWords } from './later-views.ts'
import { leadMessages } from './leading.ts'
import { paperWords } from './paper.ts'
import { readability } from './readability.ts'
import { reportMessages } from './reporting.ts'
import { resultWords } from './results.ts'
import { sentences } from './testing/sentences.ts'

// Those that only some pages load, too.
const messages = {
  fr: {
    ...leadMessages.fr,
    results: resultWords.fr,
    paper: paperWords.fr,
    house: houseWords.fr,
    report: reportMessages.fr,
    import: importWords.fr,
    everyone: everyoneWords.fr,
    later: laterViewWords.fr,
  },
  en: {
    ...leadMessages.en,
    results: resultWords.en,
    paper: paperWords.en,
    house: houseWords.en,
    report: reportMessages.en,
    import: importWords.en,
    everyone: everyoneWords.en,
    later: laterViewWords.en,
  },
}

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
