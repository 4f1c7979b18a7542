import { applyEdits, changeRelation, type EndId, elementId, relationId } from '@maillage/atlas'
import { aContext, anAtlas, editsOf } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import { readFrom } from './relation-sentences.tsx'

const atlas = anAtlas({ elements: ['regie', 'jardin'], relations: [['r1', 'regie', 'entretient', 'jardin']] })
const [regie, jardin]: readonly EndId[] = [elementId('regie'), elementId('jardin')]
const read = (from: EndId | undefined, seen = atlas) => {
  const relation = seen.relations.get(relationId('r1'))
  if (!relation || !from) throw new Error('The atlas of this test lacks its relation.')
  return readFrom(seen, relation, from)
}

test('[V12] a relation reads from its beginning', () => {
  expect(read(regie)).toEqual({ before: '', verb: 'entretient', after: 'jardin', other: jardin })
})

test('[V12] from its other end the name somebody chose is kept: the sentence is said whole', () => {
  expect(read(jardin)).toEqual({ before: 'regie', verb: 'entretient', after: 'jardin', other: regie })
})

test('[V12] with a name for the other direction it reads from there', () => {
  const change = { id: relationId('r1'), field: 'inverseName', value: 'est entretenu par' } as const
  const named = applyEdits(atlas, editsOf(changeRelation(atlas, aContext(), change)))
  expect(read(jardin, named)).toEqual({ before: '', verb: 'est entretenu par', after: 'regie', other: regie })
})
