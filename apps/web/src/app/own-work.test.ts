import { addElement, elementId, kindKey, removeThings } from '@maillage/atlas'
import { aContext, anAtlas, editsOf } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import { fakeSession } from '../canvas/testing/fake-session.ts'
import { differences, noteOwnWork } from './own-work.ts'

const lac = { id: elementId('lac'), kind: kindKey('acteur'), label: 'Lac' }

test('[V43] what this page does, undoes and does again is its own; what others do is not', () => {
  const raw = fakeSession(anAtlas({ elements: ['mairie'] }))
  const { session, isOwn } = noteOwnWork(raw)
  session.perform((atlas, context) => addElement(atlas, context, lac))
  raw.receive(editsOf(addElement(raw.atlas(), aContext('o'), { ...lac, id: elementId('pont') })))
  expect([isOwn('lac'), isOwn('pont'), isOwn('mairie')]).toEqual([true, false, false])
  const other = noteOwnWork(raw)
  other.session.undo()
  expect([raw.atlas().elements.has(elementId('lac')), other.isOwn('lac')]).toEqual([false, true])
})

test('[V43] differences are what came and what went', () => {
  const before = anAtlas({ elements: ['a', 'b'], relations: [['r1', 'a', 'aide', 'b']] })
  const session = fakeSession(before)
  session.perform((atlas, context) => removeThings(atlas, context, { ids: [elementId('b')] }))
  session.perform((atlas, context) => addElement(atlas, context, lac))
  expect(differences(before, session.atlas())).toEqual({
    elements: ['lac'],
    relations: [],
    removed: ['b', 'r1'],
    all: ['lac', 'b', 'r1'],
  })
  expect(differences(before, before).all).toEqual([])
})
