import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFound, isFoundBy, readQuery } from './search-query.ts'

test('[V37] words are all wanted, « ou » gives a choice and binds less than « et »', () => {
  expect(readQuery('Mairie JARDIN')).toEqual([['mairie', 'jardin']])
  expect(readQuery('mairie et jardin ou école')).toEqual([['mairie', 'jardin'], ['ecole']])
  expect(readQuery('town and garden or school')).toEqual([['town', 'garden'], ['school']])
})

test('[V37] quotes hold words together, « où » is a word, and lonely « et » and « ou » ask for nothing', () => {
  expect(readQuery('« jardin partagé » "et" où')).toEqual([['jardin partage', 'et', 'ou']])
  expect(readQuery(' et ou ET  OU « » ')).toEqual([])
})

test('[V37] nothing typed finds everything; a relation is found by a word of its own', () => {
  expect(isFound(readQuery(''), 'mairie')).toBe(true)
  expect(isFound(readQuery('jard ou mair'), 'la mairie')).toBe(true)
  expect(isFound(readQuery('jard mair'), 'la mairie')).toBe(false)
  expect(isFoundBy(readQuery('mairie porte'), 'mairie — porte — jardin', 'porte')).toBe(true)
  expect(isFoundBy(readQuery('mairie jardin'), 'mairie — porte — jardin', 'porte')).toBe(false)
})

test('[V37] whatever is typed is read, and asks for no empty word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(readQuery(typed).flat().every(Boolean)).toBe(true)
    }),
  )
})
