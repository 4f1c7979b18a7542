import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineAndColumn, walkJson } from './walk-json.ts'

describe('walkJson', () => {
  test('[I1] finds a fault exactly where JSON.parse finds one', () => {
    const signs = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '1', '-', '01', '1e5', 'true', 'nul', ' ', '\n', '\\'),
      {
        maxLength: 14,
      },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          signs.map((list) => list.join('')),
          fc.json(),
          fc.string(),
        ),
        (text) => {
          expect(walkJson(text) === null).toBe(isJsonText(text))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('[I1] tells the first fault of a text cut in the middle', () => {
    const text = '{\n "elements": [\n  { "id": "a", }\n ]\n}'
    expect(lineAndColumn(text, walkJson(text) ?? 0)).toEqual({ line: 3, column: 16 })
  })

  test('[I3] tells the place and offset of every value down to the fields of rows', () => {
    const seen: [string, number][] = []
    walkJson('{"a":[{"b":1}, [2]],"c":null}', (place, offset) => seen.push([place, offset]))
    expect(seen).toEqual([
      ['', 0],
      ['a', 5],
      ['a[0]', 6],
      ['a[0].b', 11],
      ['a[1]', 15],
      ['a[1][0]', 16],
      ['c', 24],
    ])
  })

  test('[I2] is not afraid of depth', () => {
    expect(walkJson('['.repeat(100_000))).toBe(100_000)
  })
})

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
