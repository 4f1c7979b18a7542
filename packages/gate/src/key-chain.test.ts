import { addElement, elementId, kindKey, moveElements } from '@maillage/atlas'
import { aContext } from '@maillage/atlas/testing'
import { rootsOf } from '@maillage/atlas-yjs'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bounds } from './bounds.ts'
import { aPerson, aRoom } from './testing/index.ts'

test('[G22] two who move one thing at once are let in, however often it was moved before', () => {
  const room = aRoom()
  const [ada, lin] = [aPerson(100, aContext('m')), aPerson(200, aContext('n'))]
  ada.perform((atlas, context) => addElement(atlas, context, { kind: kindKey('acteur'), label: 'Mairie' }))
  for (const update of ada.outbox.splice(0)) room.take(update, ada.sender)
  const id = elementId('m1')
  // More pieces than may be looked at: by two in turn, so that none becomes one with the one before.
  const { positions } = rootsOf(room.doc).roots
  room.doc.transact(() => {
    for (let n = 0; n <= bounds.steps; n++) {
      room.doc.clientID = 10 + (n % 2)
      positions.set(id, [n, 0])
    }
  })
  room.doc.clientID = 1
  for (const person of [ada, lin]) person.hear(Y.encodeStateAsUpdate(room.doc))
  for (const [index, person] of [ada, lin].entries()) {
    for (let n = 0; n < 3; n++) {
      const positions = new Map([[id, [index, n] as const]])
      person.perform((atlas, context) => moveElements(atlas, context, { positions }))
    }
  }
  const updates = [ada, lin].flatMap((person) => person.outbox.splice(0).map((update) => ({ person, update })))
  for (const { person, update } of updates) expect(room.take(update, person.sender).is).toBe('admitted')
  expect(positions.get(id)).toEqual([1, 2])
}, 60_000)
