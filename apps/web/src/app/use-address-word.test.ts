import { expect, test } from 'vitest'
import { withWord, wordIn } from './use-address-word.ts'

test('[V39] a word of the address is read back, and nothing else is touched', () => {
  const search = withWord('?vue=plan&natures=a,b&grouper=lieu', 'grouper', 'échelle &')
  expect(search).toBe('?vue=plan&natures=a,b&grouper=%C3%A9chelle%20%26')
  expect(wordIn(search, 'grouper')).toBe('échelle &')
  expect(withWord(search, 'grouper', '')).toBe('?vue=plan&natures=a,b')
  expect([withWord('?grouper', 'grouper', ''), wordIn('?grouper=%', 'grouper'), wordIn('', 'x')]).toEqual(['', '%', ''])
})
