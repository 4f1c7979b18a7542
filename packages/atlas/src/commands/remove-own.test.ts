import { describe, expect, test } from 'vitest'
import { applyEdits } from '../apply.ts'
import { type EndId, elementId, relationId } from '../model/ids.ts'
import { sentenceText } from '../model/sentences.ts'
import { refused } from '../outcome.ts'
import { called } from '../sentences/testing/called.ts'
import { aContext, anAtlas, editsOf } from '../testing/index.ts'
import { correctRelation } from './correct-relation.ts'
import { removeOwn } from './remove-own.ts'

const atlas = called(
  anAtlas({
    elements: ['a', 'b', 'c'],
    relations: [
      ['mine', 'a', 'porte', 'b'],
      ['other', 'c', 'aide', 'b'],
    ],
  }),
  ['Mairie', 'Jardin', 'Gare'],
)
const own =
  (...ids: string[]) =>
  (id: EndId) =>
    ids.some((each) => each === id)
const context = aContext('n')

describe('removeOwn', () => {
  test('[A25] takes my relations with my thing; what others related to it holds it', () => {
    const taken = editsOf(removeOwn(atlas, context, { id: elementId('a'), isOwn: own('a', 'mine') }))
    expect(taken.map((edit) => 'id' in edit && edit.id)).toEqual(['mine', 'a'])
    expect(removeOwn(atlas, context, { id: elementId('b'), isOwn: own('b', 'mine') })).toEqual(
      refused({ code: 'others-built-on-it', id: elementId('b') }),
    )
  })

  test('[A25] ends that a sentence made go with it, but for those that others built on', () => {
    const along = [elementId('a'), elementId('b')]
    const edits = editsOf(removeOwn(atlas, context, { id: relationId('mine'), along, isOwn: own('mine', 'a', 'b') }))
    const after = applyEdits(atlas, edits)
    expect([...after.elements.keys()]).toEqual(['b', 'c'])
    expect([...after.relations.keys()]).toEqual(['other'])
    expect(editsOf(removeOwn(after, context, { id: relationId('mine'), isOwn: own('mine') }))).toEqual([])
  })
})

describe('correctRelation', () => {
  const correct = (from: string, verb: string, to: string) =>
    correctRelation(atlas, context, { id: relationId('mine'), from, verb, to })
  const reads = (from: string, verb: string, to: string) => {
    const after = applyEdits(atlas, editsOf(correct(from, verb, to)))
    const relation = after.relations.get(relationId('mine'))
    return relation && sentenceText(after, relation)
  }

  test('[A31] another verb, another end, an end that is made: one relation, that says so', () => {
    expect(reads('Mairie', 'finance', 'Jardin')).toBe('Mairie — finance — Jardin')
    expect(reads('gare', 'porte', 'Jardin')).toBe('Gare — porte — Jardin')
    expect(reads('Mairie', 'porte', 'Halle')).toBe('Mairie — porte — Halle')
    expect(reads('Jardin', 'est financé par', 'Mairie')).toBe('Mairie — finance — Jardin')
    expect(editsOf(correct('Mairie', 'porte', 'Jardin'))).toEqual([])
  })

  test('[A42] words are asked of it as of every contribution', () => {
    expect(correct('Mairie', '—', 'Jardin')).toEqual(refused({ code: 'no-words', part: 'verb' }))
    expect(correct('Mairie', 'porte', 'Halle —')).toEqual(refused({ code: 'dash-in-label', label: 'Halle —' }))
  })
})
