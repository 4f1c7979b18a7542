import { elementId } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import { elementsOfCard, readCardNumber } from './card-number.ts'
import { searchAtlas } from './search-atlas.ts'

test('[V97] a number is read as people write it, and nothing else is', () => {
  const written = ['12', ' n° 12 ', 'N°12', 'carte 12', 'Carte n° 12', '#12', 'no 12']
  expect(written.map(readCardNumber)).toEqual(written.map(() => 12))
  const others = ['', '0', 'douze', '12 rues', 'rue 12', '-3', '1,5']
  expect(others.map(readCardNumber)).toEqual(others.map(() => null))
})

test('[V97] a card is found by its number, before what only speaks of that number', () => {
  const atlas = anAtlas({ elements: ['mairie', 'rue-12', 'jardin'] })
  const elements = new Map(atlas.elements)
  const put = (id: string, part: object) => {
    const element = elements.get(elementId(id))
    if (element) elements.set(element.id, { ...element, ...part })
  }
  put('mairie', { card: '12', label: 'Mairie' })
  put('rue-12', { label: '12 rue du Port' })
  put('jardin', { card: '112', label: 'Jardin' })
  const numbered = { ...atlas, elements }
  expect(elementsOfCard(numbered, 12).map(({ id }) => id)).toEqual(['mairie'])
  const { groups, count } = searchAtlas(numbered, 'n° 12', 20)
  expect(groups.map(({ key, title, found }) => [key, title, found.map(({ id }) => id)])).toEqual([
    ['card', '12', ['mairie']],
  ])
  expect(count).toBe(1)
  const plain = searchAtlas(numbered, '12', 20)
  expect(plain.groups.map(({ found }) => found.map(({ id }) => id))).toEqual([['mairie'], ['rue-12']])
  expect(plain.count).toBe(2)
})
