import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCode } from './read-code.ts'

test('[V73] a spoken code is read whatever its case, its spaces and its signs', () => {
  for (const typed of ['BADO 472', 'bado472', ' b a d o - 4.7.2 ', 'Bado 472', 'bádo 472', 'bad0 472']) {
    expect(readCode(typed)).toBe('BADO 472')
  }
  expect(readCode('LUZI OI5')).toBe('LUZI 015')
  expect(readCode('luz1 0l5')).toBe('LUZI 015')
})

test('[V73] other words are no code', () => {
  for (const typed of ['', 'BADO', '472', 'BADO 47', 'BADO 4721', '1234 567', 'BADO47Z', 'https://exemple.fr']) {
    expect(readCode(typed)).toBeNull()
  }
})

test('[V73] what is read is read again as the same, whatever signs stand between', () => {
  const signs = fc.array(fc.constantFrom(' ', '-', '.', '\u00a0', ''), { minLength: 7, maxLength: 7 })
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z]{4}[0-9]{3}$/), signs, (plain, between) => {
      const code = `${plain.slice(0, 4)} ${plain.slice(4)}`.toUpperCase()
      const typed = [...plain].map((sign, at) => sign + between[at]).join('')
      expect([readCode(typed), readCode(code)]).toEqual([code, code])
    }),
  )
})
