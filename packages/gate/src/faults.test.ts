import { addElement, kindKey } from '@maillage/atlas'
import { aContext } from '@maillage/atlas/testing'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { bounds } from './bounds.ts'
import type { Verdict } from './judge-update.ts'
import { aPerson, aRoom } from './testing/index.ts'

const sender = { participant: 'p100', client: 100, role: 'citizen' } as const

/** A room that holds one element of the sender's and one of somebody else's. */
function aRoomWithTwo() {
  const room = aRoom()
  for (const client of [100, 200]) {
    const person = aPerson(client, aContext(`n${client}-`))
    person.perform((atlas, context) => addElement(atlas, context, { kind: kindKey('acteur'), label: 'Mairie' }))
    for (const update of person.outbox) room.take(update, { ...person.sender, role: 'citizen' })
  }
  return room
}

/** What an outsider's document would send: whatever is done to it, under the sender's id. */
function written(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = sender.client
  change(doc)
  return Y.encodeStateAsUpdate(doc)
}

function bytes(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

function numbers(...values: readonly number[]): Uint8Array {
  return bytes((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value)
  })
}

function verdictOn(update: Uint8Array, to = aRoom()): Verdict {
  const before = Y.encodeStateAsUpdate(to.doc)
  const verdict = to.take(update, sender)
  expect(Buffer.compare(Y.encodeStateAsUpdate(to.doc), before), 'it left a trace').toBe(0)
  return verdict
}

const core = { kind: 'acteur', label: 'Mairie', by: 'citizen', at: 1000 }

describe('what no honest page sends', () => {
  test.each<[string, Uint8Array]>([
    ['[G1] nothing at all', new Uint8Array()],
    ['[G1] bytes after the end', Uint8Array.from([0, 0, 0])],
    ['[G1] a number that does not end', Uint8Array.from([...Array(150).fill(255), 0])],
    ['[G1] a piece of nothing', numbers(1, 1, 100, 0, 33 & 31, 1)],
    ['[G2] two writers', numbers(2, 0, 100, 0, 0, 101, 0, 0)],
    ['[G6] a deletion of nothing', numbers(0, 1, 1, 1, 200, 0)],
    ['[G6] ranges out of order', numbers(0, 1, 100, 2, 5, 1, 0, 1)],
    ['[G6] writers out of order', numbers(0, 2, 100, 1, 0, 1, 200, 1, 0, 1)],
  ])('%s', (_name, update) => {
    expect(verdictOn(update)).toMatchObject({ is: 'faulty', fault: 'malformed' })
  })

  test.each<[string, Uint8Array]>([
    ['[G1] eight bytes that announce thirty million pieces', numbers(1, 30_000_000, 100, 0, 0, 0)],
    [
      '[G1] a clock beyond use',
      bytes((encoder) => {
        for (const value of [1, 1, 100, 0]) encoding.writeVarUint(encoder, value)
        encoding.writeUint8(encoder, 33)
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarString(encoder, 'elements')
        encoding.writeVarString(encoder, 'a')
        encoding.writeVarUint(encoder, 2 ** 50)
        encoding.writeVarUint(encoder, 0)
      }),
    ],
    ['[G1] a value as deep as a well', written((doc) => doc.getMap('elements').set('a', deep(20)))],
    ['[G1] more than an update may hold', new Uint8Array(bounds.bytes + 1)],
    ['[G1] a name that is a book', written((doc) => doc.getMap('elements').set('a'.repeat(300), 1))],
  ])('%s', (_name, update) => {
    expect(verdictOn(update)).toMatchObject({ is: 'faulty', fault: 'too-large' })
  })

  test.each<[string, (doc: Y.Doc) => void]>([
    ['[G6] a root that is not ours', (doc) => doc.getMap('diary').set('a', core)],
    ['[G8] a name that is no id', (doc) => doc.getMap('elements').set('a b', core)],
    ['[G8] a word that no element has', (doc) => doc.getMap('elements').set('a', { ...core, validated: true })],
    ['[G8] an element without a label', (doc) => doc.getMap('elements').set('a', { ...core, label: '' })],
    ['[G8] a label with a hidden direction', (doc) => doc.getMap('elements').set('a', { ...core, label: 'a\u202eb' })],
    ['[G8] a label that is too long', (doc) => doc.getMap('elements').set('a', { ...core, label: 'x'.repeat(301) })],
    [
      '[G8] an address that runs a script',
      (doc) => doc.getMap('elementFields').set('a/address', 'javascript:alert(1)'),
    ],
    ['[G8] a field that does not exist', (doc) => doc.getMap('elementFields').set('a/colour', 'red')],
    ['[G8] a place between places', (doc) => doc.getMap('positions').set('a', [0.5, 1])],
    ['[G8] a kind that is no kind', (doc) => doc.getMap('kinds').set('element/a', { key: 'b' })],
    ['[G8] a colour that is no colour', (doc) => doc.getMap('trame').set('angles/A', { colour: 'url(x)' })],
    ['[G8] an annotation under a strange name', (doc) => doc.getMap('annotations').set('a b', {})],
    ['[G8] null instead of words', (doc) => doc.getMap('elements').set('a', null)],
  ])('%s', (_name, change) => {
    expect(verdictOn(written(change))).toMatchObject({ is: 'faulty', fault: 'outside-the-layout' })
  })

  test.each<[string, Uint8Array]>([
    ['[G1] collected history of one’s own', numbers(1, 1, 100, 0, 0, 5, 0)],
    ['[G1] a gap that is called a skip', numbers(1, 1, 100, 0, 10, 5, 0)],
    ['[G6] a nested map', written((doc) => doc.getMap('elements').set('a', new Y.Map()))],
    ['[G6] a nested text', written((doc) => doc.getMap('elements').set('a', new Y.Text('a')))],
    ['[G6] bytes as a value', written((doc) => doc.getMap('elements').set('a', new Uint8Array(3)))],
    ['[G6] a document inside', written((doc) => doc.getMap('elements').set('a', new Y.Doc()))],
    ['[G6] an item of a list', written((doc) => doc.getArray('elements').push(['a']))],
    ['[G6] formatted text', written((doc) => doc.getText('elements').insert(0, 'a', { bold: true }))],
  ])('%s', (_name, update) => {
    expect(verdictOn(update)).toMatchObject({ is: 'faulty', fault: 'outside-the-layout' })
  })

  test('[G3] a gap is told anew, and a deletion in it does not happen', () => {
    const doc = new Y.Doc()
    doc.clientID = sender.client
    doc.getMap('elements').set('a', core)
    const state = Y.encodeStateVector(doc)
    doc.getMap('elements').set('b', core)
    expect(verdictOn(Y.encodeStateAsUpdate(doc, state))).toEqual({ is: 'to-be-told-anew', why: 'gap' })
  })

  test('[G4] a known piece that comes again, longer and under another key, is told anew', () => {
    const room = aRoomWithTwo()
    const state = Y.getState(room.doc.store, sender.client)
    const longer = bytes((encoder) => {
      for (const value of [1, 1, sender.client, state - 1]) encoding.writeVarUint(encoder, value)
      encoding.writeUint8(encoder, 8 | 32)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, 'marks')
      encoding.writeVarString(encoder, 'n200-1/validated')
      encoding.writeVarUint(encoder, 2)
      encoding.writeAny(encoder, 0)
      encoding.writeAny(encoder, { by: 'facilitator', at: 1 })
      encoding.writeVarUint(encoder, 0)
    })
    expect(verdictOn(longer, room)).toEqual({ is: 'to-be-told-anew', why: 'overlap' })
  })

  test('[G4] what is known already does nothing, whatever it refers to; new deletions beside it are judged', () => {
    const room = aRoomWithTwo()
    const known = bytes((encoder) => {
      for (const value of [1, 1, sender.client, 0]) encoding.writeVarUint(encoder, value)
      encoding.writeUint8(encoder, 128 | 1 | 32)
      encoding.writeVarUint(encoder, 999_999)
      encoding.writeVarUint(encoder, 7)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, 0)
    })
    expect(verdictOn(known, room)).toEqual({ is: 'nothing-new' })
    const withDeletion = Uint8Array.from([...known.subarray(0, -1), ...numbers(1, 200, 1, 0, 1)])
    expect(verdictOn(withDeletion, room)).toMatchObject({ is: 'refused', refusal: { code: 'not-your-right' } })
  })

  test('[G5] what stands on nothing, on itself or on what comes later is not taken', () => {
    const standingOn = (client: number, clock: number) =>
      bytes((encoder) => {
        for (const value of [1, 1, sender.client, 0]) encoding.writeVarUint(encoder, value)
        encoding.writeUint8(encoder, 128 | 8 | 32)
        encoding.writeVarUint(encoder, client)
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, 1)
        encoding.writeAny(encoder, 1)
        encoding.writeVarUint(encoder, 0)
      })
    for (const clock of [0, 1, 7]) expect(verdictOn(standingOn(sender.client, clock))).toMatchObject({ is: 'faulty' })
    expect(verdictOn(standingOn(999, 0))).toMatchObject({ is: 'faulty', fault: 'unknown-history' })
    expect(verdictOn(numbers(0, 1, 999, 1, 0, 1))).toMatchObject({ is: 'faulty', fault: 'unknown-history' })
  })

  test('[G2] another’s id is nobody’s to write under', () => {
    const doc = new Y.Doc()
    doc.clientID = 200
    doc.getMap('elements').set('a', core)
    expect(verdictOn(Y.encodeStateAsUpdate(doc))).toMatchObject({ is: 'faulty', fault: 'foreign-id' })
  })

  test('[G7] several values of one entry in one piece, and a right neighbour under a key', () => {
    const piece = (info: number, rest: (encoder: encoding.Encoder) => void) =>
      bytes((encoder) => {
        for (const value of [1, 1, sender.client, 0]) encoding.writeVarUint(encoder, value)
        encoding.writeUint8(encoder, info)
        rest(encoder)
        encoding.writeVarUint(encoder, 0)
      })
    const two = piece(8 | 32, (encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, 'positions')
      encoding.writeVarString(encoder, 'a')
      encoding.writeVarUint(encoder, 2)
      encoding.writeAny(encoder, [0, 0])
      encoding.writeAny(encoder, [1, 1])
    })
    const right = piece(64 | 8 | 32, (encoder) => {
      encoding.writeVarUint(encoder, 200)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarUint(encoder, 1)
      encoding.writeAny(encoder, [0, 0])
    })
    for (const update of [two, right]) expect(verdictOn(update)).toMatchObject({ is: 'faulty', fault: 'malformed' })
  })

  test('[G6] eleven bytes that delete everything are judged by what they delete', () => {
    const room = aRoomWithTwo()
    const everything = numbers(0, 1, 200, 1, 0, Y.getState(room.doc.store, 200))
    expect(verdictOn(everything, room)).toMatchObject({ is: 'refused', refusal: { code: 'not-your-right' } })
  })
})

function deep(levels: number): unknown {
  return levels === 0 ? 1 : [deep(levels - 1)]
}
