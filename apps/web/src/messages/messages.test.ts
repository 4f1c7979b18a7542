import { describe, expect, test } from 'vitest'
import { typeset } from './french-typography.ts'
import { languages, messages } from './index.ts'
import { sayOddity, sayRefusal } from './say-refusal.ts'

/** Every sentence of a table with its path; functions are called with a number, or with words when they ask for facts. */
function sentences(table: unknown, path = ''): readonly (readonly [path: string, sentence: string])[] {
  if (typeof table === 'string') return [[path, table]]
  if (typeof table === 'function') {
    const facts = {
      id: 'e1',
      field: 'since',
      length: 9,
      max: 8,
      key: 'k',
      count: 2,
      axis: 'angles',
      entry: 'A',
      bytes: 1,
      end: 'e2',
      table: 't',
      part: 'p',
      right: 'add',
      name: 'n',
      by: 'citizen',
    }
    const asks = /refusals|oddities/.test(path)
      ? [[facts]]
      : [
          [0, 0],
          [1, 1],
          [2, 2],
        ]
    return asks.flatMap((words) => sentences(table(...words), `${path}(${String(words)})`))
  }
  if (typeof table !== 'object' || table === null) return []
  return Object.entries(table).flatMap(([key, value]) => sentences(value, `${path}.${key}`))
}

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
