import { aContext, arbitraryStep } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { decodeUpdate, Rebase } from './index.ts'
import { aPerson, aRoom, contentOf } from './testing/index.ts'

const shared = fc.array(arbitraryStep(), { maxLength: 12, size: 'max' })
const actions = fc.array(fc.tuple(arbitraryStep(), fc.boolean()), { minLength: 1, maxLength: 20, size: 'max' })

/** What a person's document says when only these actions were done, from the start. */
function contentAfter(base: Uint8Array, updates: readonly Uint8Array[]) {
  const doc = new Y.Doc()
  for (const update of [base, ...updates]) Y.applyUpdate(doc, update)
  return { content: contentOf(doc), pending: doc.store.pendingStructs ?? doc.store.pendingDs }
}

function aBase(steps: Parameters<ReturnType<typeof aPerson>['perform']>[0][]) {
  const room = aRoom()
  const lin = aPerson(200, aContext('l'))
  for (const step of steps) lin.perform(step)
  for (const update of lin.outbox) room.take(update, lin.sender)
  return room
}

describe('rebase', () => {
  test('[G14] when nothing is dropped, everything is said as before, under the other id', () => {
    fc.assert(
      fc.property(shared, actions, (steps, done) => {
        const room = aBase(steps)
        const base = Y.encodeStateAsUpdate(room.doc)
        const ada = aPerson(999, aContext('a'))
        ada.hear(base)
        ada.doc.clientID = 300
        for (const [step] of done) ada.perform(step)
        const rebase = new Rebase({ old: 300, from: 0, fresh: 100, clock: 0 })
        const again = ada.outbox.flatMap((update) => rebase.keep(update) ?? [])
        const { content, pending } = contentAfter(base, again)
        expect(content).toEqual(contentOf(ada.doc))
        expect(pending).toBe(null)
        for (const update of again) expect([null, 100]).toContain(decodeUpdate(update).client)
      }),
    )
  })

  test('[G14] whichever are dropped, the rest is admitted word for word, and nothing is left waiting', () => {
    fc.assert(
      fc.property(shared, actions, fc.nat(20), fc.boolean(), (steps, done, keptAlready, isSameId) => {
        const room = aBase(steps)
        const ada = aPerson(999, aContext('a'))
        ada.hear(Y.encodeStateAsUpdate(room.doc))
        ada.doc.clientID = 300
        for (const [step] of done) ada.perform(step)
        // Some of it is kept by the room already; the page was not told of it.
        const kept = ada.outbox.slice(0, keptAlready % (ada.outbox.length + 1))
        for (const update of kept) room.take(update, { participant: 'p300', client: 300 })
        const from = Y.getState(room.doc.store, 300)
        const fresh = isSameId ? { fresh: 300, clock: from } : { fresh: 100, clock: 0 }
        const rebase = new Rebase({ old: 300, from, ...fresh })
        ada.outbox.slice(kept.length).forEach((update, index) => {
          if (done[index]?.[1]) {
            rebase.drop(update)
            return
          }
          const again = rebase.keep(update)
          if (!again) return
          const verdict = room.take(again, { participant: 'p300', client: fresh.fresh })
          // What hangs on something that was dropped is refused for what it is, never found faulty.
          if (verdict.is === 'refused') fc.pre(false)
          expect(['admitted', 'nothing-new']).toContain(verdict.is)
        })
      }),
    )
  })
})
