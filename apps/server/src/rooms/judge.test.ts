import { createAtlasDoc } from '@maillage/atlas-yjs'
import { limits } from '@maillage/wire'
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { judge } from './judge.ts'

/** A room's document with three elements, one of them deleted, written under client 1. */
function aRoomDoc(): Y.Doc {
  const doc = createAtlasDoc()
  doc.clientID = 1
  const elements = doc.getMap('elements')
  for (const id of ['mairie', 'jardin', 'marche']) elements.set(id, { label: id })
  elements.delete('marche')
  return doc
}

/** What someone who has the document sends after this change. */
function anUpdate(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = createAtlasDoc()
  doc.clientID = 2
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(aRoomDoc()))
  const before = Y.encodeStateVector(doc)
  change(doc)
  return Y.encodeStateAsUpdate(doc, before)
}

/** An update of no words, with one range of deletions. */
function aDeletion(client: number, clock: number, length: number): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const value of [0, 1, client, 1, clock, length]) encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}

const setting = (value: unknown) => anUpdate((doc) => doc.getMap('elements').set('neuf', value))
const nested = (depth: number) => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 1)
const refused = (reason: string) => ({ is: 'refused', reason })

describe('judge', () => {
  test('[R5] admits plain words, and knows what it has already', () => {
    const doc = aRoomDoc()
    expect(judge(doc, 'citizen', setting({ label: 'Neuf', tags: ['a', null, 1.5, true] }))).toEqual({ is: 'admitted' })
    expect(judge(doc, 'visitor', Y.encodeStateAsUpdate(doc))).toEqual({ is: 'nothing-new' })
    expect(judge(doc, 'visitor', setting('x'))).toEqual(refused('notAllowed'))
  })

  test.each([
    ['after the last word', 1, 4],
    ['within the words', 1, 2],
    ['of someone unknown', 999, 0],
  ])('[R4] [R5] a deletion of nothing %s is no deletion', (_where, client, clock) => {
    for (const role of ['visitor', 'citizen'] as const)
      expect(judge(aRoomDoc(), role, aDeletion(client, clock, 0))).toEqual(refused('malformed'))
  })

  test.each([
    ['itself', [1, 2, 2, 0, 168, 2, 0, 1, 125, 1, 161, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1, 0, 3]],
    ['what comes after them', [1, 1, 2, 0, 168, 2, 4, 1, 125, 1, 0]],
  ])('[R4] [R5] words can’t stand on %s', (_what, bytes) => {
    expect(judge(aRoomDoc(), 'citizen', Uint8Array.from(bytes))).toEqual(refused('malformed'))
  })

  test('[R5] values are JSON, of bounded size and depth', () => {
    const doc = aRoomDoc()
    expect(judge(doc, 'citizen', setting(nested(20)))).toEqual({ is: 'admitted' })
    for (const value of [nested(2000), 'x'.repeat(1_000_001), { a: ['x'.repeat(600_000), 'x'.repeat(600_000)] }, 5n])
      expect(judge(doc, 'citizen', setting(value))).toEqual(refused('tooLarge'))
    expect(judge(doc, 'citizen', new Uint8Array(limits.frameBytes + 1))).toEqual(refused('tooLarge'))
  })

  test('[R4] [R5] whatever bytes come, what is admitted applies whole and leaves nothing waiting', () => {
    const honest = [
      setting('x'),
      anUpdate((doc) => doc.getMap('elements').delete('mairie')),
      anUpdate((doc) => {
        for (const label of ['a', 'b', 'c']) doc.getMap('elementFields').set('mairie/label', label)
      }),
      Y.encodeStateAsUpdate(aRoomDoc()),
    ]
    const spot = fc.record({ at: fc.nat(), value: fc.nat({ max: 255 }), how: fc.constantFrom('put', 'insert', 'cut') })
    fc.assert(
      fc.property(fc.constantFrom(...honest), fc.array(spot, { minLength: 1, maxLength: 4 }), (update, spots) => {
        const bytes = [...update]
        for (const { at, value, how } of spots)
          bytes.splice(at % (bytes.length + 1), how === 'insert' ? 0 : 1, ...(how === 'cut' ? [] : [value]))
        const doc = aRoomDoc()
        const sent = Uint8Array.from(bytes)
        if (judge(doc, 'citizen', sent).is === 'admitted') Y.applyUpdate(doc, sent)
        expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
        const again = new Y.Doc()
        Y.applyUpdate(again, Y.encodeStateAsUpdate(doc))
        expect(again.getMap('elements').toJSON()).toEqual(doc.getMap('elements').toJSON())
      }),
    )
  })
})
