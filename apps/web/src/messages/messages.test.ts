import { describe, expect, test } from 'vitest'
import { typeset } from './french-typography.ts'
import { languages } from './index.ts'
import { sayOddity, sayRefusal } from './say-refusal.ts'
import { everyMessage as messages } from './testing/every-message.ts'
import { sentences } from './testing/sentences.ts'

describe('messages', () => {
  test('[V20] both languages say the same things', () => {
    const paths = (language: (typeof languages)[number]) => sentences(messages[language]).map(([path]) => path)
    expect(paths('en').toSorted()).toEqual(paths('fr').toSorted())
    expect(paths('fr').length).toBeGreaterThan(250)
  })

  test('[V20] French has its own spaces and apostrophes', () => {
    const wrong = sentences(messages.fr).filter(([, sentence]) =>
      /'| [;:!?»]|« /.test(sentence.replace(/https?:\S+/g, '')),
    )
    expect(wrong).toEqual([])
  })

  test('[V20] no sentence is empty, but those that say nothing of nothing', () => {
    const mayBeEmpty = /used|removeRelations/
    for (const language of languages) {
      expect(
        sentences(messages[language]).filter(([path, sentence]) => sentence.trim() === '' && !mayBeEmpty.test(path)),
      ).toEqual([])
    }
  })

  test('[V20] a refusal and an oddity speak of their facts', () => {
    expect(sayRefusal(messages.fr, { code: 'text-too-long', field: 'label', length: 312, max: 300 })).toContain('312')
    expect(sayOddity(messages.en, { code: 'end-missing', id: 'r1', end: 'e9' })).toContain('“e9”')
  })

  test('[V20] typesetting changes spaces and apostrophes only', () => {
    expect(typeset("Qu'est-ce ? « Oui » : non !")).toBe('Qu’est-ce\u202f? «\u00a0Oui\u00a0»\u00a0: non\u202f!')
    expect(typeset('http://exemple.fr:80/?a')).toBe('http://exemple.fr:80/?a')
  })
})
