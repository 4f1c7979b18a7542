import { addElement, elementId, kindKey, moveElements, type Step } from '@maillage/atlas'
import { aContext, arbitraryStep } from '@maillage/atlas/testing'
import { createAtlasDoc, rootsOf } from '@maillage/atlas-yjs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Floor, isBehind, shortenHistory } from './shorten.ts'
import { aPerson, aRoom, contentOf, type TestPerson, type TestRoom } from './testing/index.ts'

const people = 4

const places = ['m1', 'm2'].map(elementId)

/** Everybody moves the same two things, and now and then does something else. */
const aMove: fc.Arbitrary<Step> = fc.tuple(fc.constantFrom(...places), fc.nat(9000)).map(
  ([id, x]): Step =>
    (atlas, context) =>
      moveElements(atlas, context, { positions: new Map([[id, [x, x]]]) }),
)

/** What happens next: somebody writes, sends, hears, comes anew; a moment is noted; history before it is left out. */
const events = fc.array(
  fc.tuple(
    fc.constantFrom('do', 'do', 'do', 'do', 'send', 'send', 'hear', 'hear', 'undo', 'come', 'note', 'shorten'),
    fc.nat(people - 1),
    fc.oneof({ weight: 4, arbitrary: aMove }, { weight: 1, arbitrary: arbitraryStep() }),
  ),
  { minLength: 40, maxLength: 140, size: 'max' },
)

const knownTo = (doc: Y.Doc): Floor => Y.decodeStateVector(Y.encodeStateVector(doc))

class Stage {
  room: TestRoom = aRoom()
  here: TestPerson[] = []
  shortened = 0
  sentAway = 0
  #floor: Floor = new Map()
  #noted: Floor = new Map()
  #ids = 100

  constructor() {
    const first = aPerson(90, aContext('m'))
    for (const label of places) {
      first.perform((atlas, context) => addElement(atlas, context, { kind: kindKey('acteur'), label }))
    }
    for (const update of first.outbox) this.room.take(update, first.sender)
    for (let who = 0; who < people; who++) this.come(who)
  }

  /** A replica that begins with what the room gives now. */
  come(who: number): void {
    this.#ids += 7
    const person = aPerson(this.#ids, aContext(`p${this.#ids}-`), { gc: who !== 1 })
    person.hear(Y.encodeStateAsUpdate(this.room.doc))
    this.here[who] = person
  }

  send(who: number, person: TestPerson): void {
    for (const update of person.outbox.splice(0)) {
      const verdict = this.room.take(update, person.sender)
      if (verdict.is === 'admitted' || verdict.is === 'nothing-new') continue
      // Refused: a page builds itself anew without it.
      if (verdict.is === 'faulty') expect([verdict.fault, this.#floor.size > 0]).toEqual(['unknown-history', true])
      this.sentAway += 1
      this.come(who)
      return
    }
  }

  hear(who: number, person: TestPerson): void {
    if (isBehind(this.#floor, knownTo(person.doc))) this.come(who)
    else person.hear(Y.encodeStateAsUpdate(this.room.doc, Y.encodeStateVector(person.doc)))
  }

  note(): void {
    this.#noted = knownTo(this.room.doc)
  }

  shorten(): void {
    const { doc, gate } = this.room
    const whole = shortenHistory(doc, gate.roots, this.#noted)
    if (!whole) throw new Error('Our own layout is not understood.')
    const next = aRoom({ whole, floor: this.#noted, registry: gate.registry.kept() })
    expect(contentOf(next.doc)).toEqual(contentOf(doc))
    expect(knownTo(next.doc)).toEqual(knownTo(doc))
    expect([next.doc.store.pendingStructs, next.doc.store.pendingDs]).toEqual([null, null])
    this.room = next
    this.#floor = this.#noted
    this.shortened += 1
  }
}

describe('a shortened history', () => {
  test('[G20] [G21] whatever people with and without it do at once, everyone who is let go on sees the same', () => {
    let [shortened, played] = [0, 0]
    fc.assert(
      fc.property(events, (play) => {
        const stage = new Stage()
        for (const [kind, who, step] of play) {
          const person = stage.here[who] as TestPerson // reason: who is below their number
          if (kind === 'do') person.perform(step)
          else if (kind === 'undo') person.undo()
          else if (kind === 'send') stage.send(who, person)
          else if (kind === 'hear') stage.hear(who, person)
          else if (kind === 'come') stage.come(who)
          else if (kind === 'note') stage.note()
          else stage.shorten()
        }
        // Those who were not refused send all they have, hear all there is, and so does one who comes now.
        for (const [who, person] of stage.here.entries()) stage.send(who, person)
        for (const [who, person] of stage.here.entries()) stage.hear(who, person)
        for (const { doc } of stage.here) {
          expect(contentOf(doc)).toEqual(contentOf(stage.room.doc))
          expect(doc.store.pendingStructs).toBe(null)
        }
        shortened += stage.shortened
        played += 1
      }),
    )
    expect(shortened).toBeGreaterThan(played / 4)
  })

  test('[G20] of a thousand moves by two people little is left, and nobody can tell but by asking for what was', () => {
    const [ada, lin] = [aPerson(100, aContext('a')), aPerson(200, aContext('b'))]
    const { roots } = rootsOf(ada.doc)
    const [from, to] = [roots.positions, rootsOf(lin.doc).roots.positions]
    for (let n = 0; n < 1000; n++) {
      const writer = n % 2 === 0 ? ada : lin
      const other = n % 2 === 0 ? lin : ada
      const before = Y.encodeStateVector(writer.doc)
      for (const place of [from, to]) if (place.doc === writer.doc) place.set(`e${n % 7}`, [n, n])
      other.hear(Y.encodeStateAsUpdate(writer.doc, before))
    }
    const whole = Y.encodeStateAsUpdate(ada.doc)
    const short = shortenHistory(ada.doc, roots, knownTo(ada.doc)) ?? whole
    expect(short.length).toBeLessThan(whole.length / 10)
    const again = createAtlasDoc()
    Y.applyUpdate(again, short)
    expect(contentOf(again)).toEqual(contentOf(ada.doc))
    expect(Y.encodeStateVector(again)).toEqual(Y.encodeStateVector(ada.doc))
  })

  test('[G21] words that hang on what was left out, or on nothing where something was, are told so', () => {
    const room = aRoom()
    const [ada, lin, noe] = [aPerson(100, aContext('a')), aPerson(200, aContext('b')), aPerson(300, aContext('c'))]
    const place = ({ doc }: TestPerson, value: number) => {
      const before = Y.encodeStateVector(doc)
      rootsOf(doc).roots.positions.set('e1', [value, 0])
      return Y.encodeStateAsUpdate(doc, before)
    }
    const first = place(ada, 1)
    lin.hear(first)
    const late = place(lin, 2)
    const blind = place(noe, 3)
    const next = [first, place(ada, 4), place(ada, 5)]
    for (const update of next) Y.applyUpdate(room.doc, update)
    const floor = knownTo(room.doc)
    const whole = shortenHistory(room.doc, room.gate.roots, floor) ?? new Uint8Array()
    const short = aRoom({ whole, floor, registry: room.gate.registry.kept() })
    for (const [update, { sender }] of [[late, lin] as const, [blind, noe] as const]) {
      expect(short.take(update, sender)).toMatchObject({ is: 'faulty', fault: 'unknown-history' })
    }
    expect(contentOf(short.doc).positions).toEqual({ e1: [5, 0] })
    expect([knownTo(ada.doc), knownTo(lin.doc), new Map([[900, 4]])].map((known) => isBehind(floor, known))).toEqual([
      false,
      true,
      false,
    ])
  })
})
