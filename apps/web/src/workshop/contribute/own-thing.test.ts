import { applyEdits, elementId, relationId } from '@maillage/atlas'
import { aContext, anAtlas, editsOf } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import { correctThing, wordsOfThing } from './own-thing.ts'

const atlas = anAtlas({
  elements: ['Mairie', 'Jardin'],
  relations: [
    ['r1', 'Mairie', 'porte', 'Jardin'],
    ['r2', 'Mairie', 'interroge', 'r1'],
  ],
})
const thingAt = (id: string) => {
  const thing = atlas.elements.get(elementId(id)) ?? atlas.relations.get(relationId(id))
  if (!thing) throw new Error('It stands in the atlas.')
  return thing
}

test('[V152] a thing of the map in words, put right and written: what was not touched stays as it was', () => {
  const words = wordsOfThing(atlas, thingAt('Mairie'))
  if (words?.type !== 'element') throw new Error('It is an element.')
  expect(editsOf(correctThing(atlas, aContext('x'), { id: 'Mairie', words }))).toEqual([])
  const edits = editsOf(correctThing(atlas, aContext('x'), { id: 'Mairie', words: { ...words, label: 'Ville' } }))
  expect(edits).toEqual([{ type: 'element-changed', id: 'Mairie', field: 'label', value: 'Ville' }])
})

test('[V152] a relation likewise; one that speaks of a relation is put right in the atlas', () => {
  const words = wordsOfThing(atlas, thingAt('r1'))
  expect(words).toEqual({ type: 'sentence', from: 'Mairie', verb: 'porte', to: 'Jardin' })
  if (words?.type !== 'sentence') throw new Error('It is a sentence.')
  const edits = editsOf(correctThing(atlas, aContext('x'), { id: 'r1', words: { ...words, verb: 'arrose' } }))
  expect(applyEdits(atlas, edits).relations.get(relationId('r1'))?.name).toBe('arrose')
  expect(wordsOfThing(atlas, thingAt('r2'))).toBeNull()
})
