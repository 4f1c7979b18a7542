import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createPresenceTable, type PresenceTable } from './presence-table.ts'

type Seat = { readonly name: string }
let table: PresenceTable<Seat>
const opened: { destroy: () => void }[] = []
beforeEach(() => {
  table = createPresenceTable<Seat>(new Y.Doc(), () => {})
})
afterEach(() => {
  table.stop()
  for (const each of opened.splice(0)) each.destroy()
})

/** Someone's page: what it shows, and what it sees of the others. */
function aPage(name: string) {
  const awareness = new Awareness(new Y.Doc())
  opened.push(awareness)
  awareness.setLocalState({ name })
  return {
    awareness,
    shown: () => encodeAwarenessUpdate(awareness, [awareness.clientID]),
    hears: (update: Uint8Array | null) => update && applyAwarenessUpdate(awareness, update, 'room'),
    sees: () => [...awareness.getStates().values()].map((state) => state.name),
    everything: () => encodeAwarenessUpdate(awareness, [...awareness.meta.keys()]),
  }
}

describe('the presence table', () => {
  test('[R9] someone whose connection was cut is seen again, though the others repeat what they heard', () => {
    const [ada, lin] = [aPage('Ada'), aPage('Lin')]
    const [first, second, other] = [{ name: 'first' }, { name: 'second' }, { name: 'other' }]
    table.take(first, ada.shown())
    table.take(other, lin.shown())
    lin.hears(table.changes())
    table.leave(first)
    lin.hears(table.changes())
    expect(lin.sees()).toEqual(['Lin'])
    table.take(other, lin.everything()) // an unmodified provider sends back what it hears, departures included
    ada.hears(table.take(second, ada.shown()))
    table.take(second, ada.shown())
    lin.hears(table.changes())
    expect(lin.sees()).toEqual(['Lin', 'Ada'])
  })

  test('[R9] a seat speaks only for itself, and for a bounded number of ids', () => {
    const [ada, seat, thief] = [aPage('Ada'), { name: 'ada' }, { name: 'thief' }]
    table.take(seat, ada.shown())
    ada.awareness.setLocalState({ name: 'Somebody else' })
    table.take(thief, ada.shown())
    for (let ghost = 0; ghost < 40; ghost++) table.take(thief, aPage(`ghost ${ghost}`).shown())
    const lin = aPage('Lin')
    lin.hears(table.all())
    expect(lin.sees()).toContain('Ada')
    expect(lin.sees().length).toBe(2 + 16)
    table.leave(thief)
    lin.hears(table.changes())
    expect(lin.sees()).toEqual(['Lin', 'Ada'])
  })

  test('[R9] what can’t be read, or is too large, is left out', () => {
    table.take({ name: 'a' }, Uint8Array.of(1, 2, 3, 200))
    table.take({ name: 'b' }, aPage('x'.repeat(20_000)).shown())
    expect([table.all(), table.changes()]).toEqual([null, null])
  })
})
