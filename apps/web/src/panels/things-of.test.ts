import { anAtlas } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import { thingsOf } from './things-of.ts'

const atlas = anAtlas({
  elements: ['Mairie-d-Ebene', 'Jardin', 'Grande-mairie'],
  relations: [['r1', 'Mairie-d-Ebene', 'entretient', 'Jardin']],
})
const labels = (typed: string) => thingsOf(atlas, typed, 10).map(({ label }) => label)

test('[V19] finds by all words typed, without regard to accents or case: beginnings first, elements before relations', () => {
  expect(labels('MAIRIE')).toEqual(['Mairie-d-Ebene', 'Grande-mairie', 'Mairie-d-Ebene — entretient — Jardin'])
  expect(labels('jardin entretient')).toEqual(['Mairie-d-Ebene — entretient — Jardin'])
  expect(labels('ébène grande')).toEqual([])
})

test('[V19] gives no more than was asked for', () => {
  expect(thingsOf(atlas, '', 2)).toHaveLength(2)
  expect(thingsOf(atlas, '', 10, 'element')).toHaveLength(3)
})
