import { elementFields, relationFields } from '@maillage/atlas'
import { aContext, arbitraryStep } from '@maillage/atlas/testing'
import { readAtlas } from '@maillage/atlas-yjs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  aPerson,
  aRoom,
  arbitraryDice,
  contentOf,
  forge,
  type Loot,
  type TestPerson,
  type TestRoom,
} from './testing/index.ts'

const steps = fc.array(fc.tuple(fc.nat(1), arbitraryStep()), { minLength: 8, maxLength: 40, size: 'max' })
const forgeries = fc.array(fc.tuple(arbitraryStep(), arbitraryDice()), { minLength: 4, maxLength: 14, size: 'max' })

const forger = { participant: 'p300', client: 300, role: 'citizen' } as const

/** A room where two people worked, and a third whose every update is forged. */
function stage(honest: readonly (readonly [number, Parameters<TestPerson['perform']>[0]])[]) {
  const room = aRoom()
  const people = [aPerson(100, aContext('a')), aPerson(200, aContext('b'))] as const
  for (const [who, step] of honest) {
    const person = people[who] ?? people[0]
    person.hear(difference(room, person))
    person.perform(step)
    for (const update of person.outbox.splice(0)) room.take(update, person.sender)
  }
  return { room, people }
}

function difference(room: TestRoom, person: TestPerson): Uint8Array {
  return Y.encodeStateAsUpdate(room.doc, Y.encodeStateVector(person.doc))
}

function lootOf({ doc }: TestRoom): Loot {
  const ids = [...doc.store.clients].flatMap(([client, structs]) =>
    structs.map(({ id }) => ({ client, clock: id.clock })),
  )
  return {
    ids,
    own: ids.filter(({ client }) => client === forger.client),
    states: Y.decodeStateVector(Y.encodeStateVector(doc)),
    keys: Object.values(contentOf(doc)).flatMap((entries) => Object.keys(entries)),
    clients: [...doc.store.clients.keys()],
  }
}

describe('forged updates', () => {
  test('[G1, G2, G3, G5, G6, G7, G8, G12] what is let in does what was predicted and what its sender may; the rest leaves no trace', () => {
    let admitted = 0
    fc.assert(
      fc.property(steps, forgeries, fc.boolean(), (honest, forged, leads) => {
        const { room } = stage(honest)
        const sender = leads ? ({ ...forger, role: 'facilitator' } as const) : forger
        const person = aPerson(999, aContext('f'))
        for (const [step, dice] of forged) {
          const replica = aPerson(999, aContext(`f${dice[9]}x`))
          replica.hear(Y.encodeStateAsUpdate(room.doc))
          replica.doc.clientID = forger.client
          replica.perform(step)
          const [update] = replica.outbox
          if (!update) continue
          const before = Y.encodeStateAsUpdate(room.doc)
          const content = contentOf(room.doc)
          const verdict = room.take(forge(update, lootOf(room), dice), sender)
          if (verdict.is === 'admitted') {
            admitted += 1
            expectReadable(room)
            if (!leads) expectAllowed(room, content)
          } else expect(Buffer.compare(Y.encodeStateAsUpdate(room.doc), before)).toBe(0)
          expect(room.doc.store.pendingStructs ?? room.doc.store.pendingDs).toBeNull()
        }
        person.hear(Y.encodeStateAsUpdate(room.doc))
        expect(contentOf(person.doc)).toEqual(contentOf(room.doc))
      }),
    )
    expect(admitted).toBeGreaterThan(20)
  })

  test('[G9] after forgeries, what honest people wrote meanwhile is still taken', () => {
    fc.assert(
      fc.property(steps, forgeries, arbitraryStep(), (honest, forged, late) => {
        const { room, people } = stage(honest)
        const [ada] = people
        ada.hear(difference(room, ada))
        for (const [step, dice] of forged) {
          const replica = aPerson(999, aContext(`f${dice[9]}x`))
          replica.hear(Y.encodeStateAsUpdate(room.doc))
          replica.doc.clientID = forger.client
          replica.perform(step)
          const [update] = replica.outbox
          if (update) room.take(forge(update, lootOf(room), dice), forger)
        }
        ada.perform(late)
        for (const update of ada.outbox.splice(0)) {
          const verdict = room.take(update, ada.sender)
          expect(verdict.is === 'faulty' || verdict.is === 'to-be-told-anew').toBe(false)
        }
      }),
    )
  })
})

/** Everything that stands is as the house writes it: nothing that a reader would have to mend, or not understand. */
function expectReadable({ doc }: TestRoom): void {
  const { oddities } = readAtlas(doc)
  expect(oddities.filter(({ code }) => /^odd-/.test(code))).toEqual([])
  const { elements, relations } = contentOf(doc)
  for (const core of Object.values({ ...elements, ...relations })) {
    const names = new Set(['by', 'at', ...Object.keys(elementFields), ...Object.keys(relationFields)])
    expect(Object.keys(core as object).filter((name) => !names.has(name))).toEqual([])
  }
}

/** A second opinion on what a citizen may do, looking only at what the document says before and after. (I1, I14) */
function expectAllowed({ doc, gate }: TestRoom, before: Record<string, Record<string, unknown>>): void {
  const after = contentOf(doc)
  expect([after.marks, after.workshop, after.about, after.trame, after.kinds]).toEqual([
    before.marks,
    before.workshop,
    before.about,
    before.trame,
    before.kinds,
  ])
  for (const root of ['elements', 'relations'] as const) {
    for (const [id, core] of Object.entries(after[root] ?? {})) {
      const was = before[root]?.[id] as { by: string; at: number } | undefined
      const now = core as { by: string; at: number }
      if (was) expect([now.by, now.at]).toEqual([was.by, was.at])
      else expect(now.by).toBe('citizen')
      if (was && gate.registry.ownerOf(id) !== forger.participant) expect(now).toEqual(was)
    }
    for (const id of Object.keys(before[root] ?? {})) {
      if (!after[root]?.[id]) expect(gate.registry.ownerOf(id)).toBe(forger.participant)
    }
  }
}
