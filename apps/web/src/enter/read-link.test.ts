import { expect, test } from 'vitest'
import { readLink } from './read-link.ts'

test('[V11] finds the token in a link, whatever words stand around it', () => {
  expect(readLink('http://192.168.1.4:8080/entrer#Iy1Hm2UgpVor1k8ifnlpXA')).toEqual({
    token: 'Iy1Hm2UgpVor1k8ifnlpXA',
    search: '',
  })
  expect(readLink('Voici : <https://atlas.exemple.fr/entrer#abc_DEF-123456>.')).toEqual({
    token: 'abc_DEF-123456',
    search: '',
  })
})

test('[V39] a link may ask for a view and a filter beside its token', () => {
  expect(readLink('https://atlas.exemple.fr/entrer?vue=plan&natures=acteur#abc_DEF-123456')).toEqual({
    token: 'abc_DEF-123456',
    search: '?vue=plan&natures=acteur',
  })
})

test('[V11] other words are no link', () => {
  for (const words of ['', 'Iy1Hm2UgpVor1k8ifnlpXA', 'https://exemple.fr/', '/entrer#court', 'javascript:alert(1)']) {
    expect(readLink(words)).toBeNull()
  }
})
