// What judging costs: updates of fifty people in an atlas of 10,000 elements, judged and applied as a tick does it, beside
// the same updates merely applied. In one process, without network or disk.
import { changeElement, elementId, moveElements, type Step } from '@maillage/atlas'
import { createAtlasDoc, watchAtlas, writeEdits } from '@maillage/atlas-yjs'
import * as Y from 'yjs'
import { Decisions } from '../src/rooms/decided.ts'
import { type Asked, hear } from '../src/rooms/hear.ts'
import { Leases } from '../src/rooms/leases.ts'
import { openState } from '../src/rooms/room-state.ts'
import { Seat } from '../src/rooms/seat.ts'
import { inventedAtlas } from './support/atlas.ts'
import { keepAside } from './support/machine.ts'
import { Mover } from './support/moves.ts'
import { type Row, report, table } from './support/report.ts'

const [elements, writers, updates] = [10_000, 50, 6000]
const first = inventedAtlas(elements)

type Written = { readonly who: number; readonly update: Uint8Array }

function moves(): readonly Written[] {
  const movers = Array.from({ length: writers }, (_, who) => new Mover(`e${who}`, 1_000_000 + who))
  return Array.from({ length: updates }, (_, n) => {
    const who = n % writers
    return { who, update: movers[who]?.next(n, n * 3) ?? new Uint8Array() }
  })
}

/** Fifty who move the same ten elements at the same time: each hangs on what its own writer wrote last. */
function contested(): readonly Written[] {
  const movers = Array.from({ length: writers }, (_, who) => new Mover(`e${who % 10}`, 1_000_000 + who))
  return Array.from({ length: updates }, (_, n) => {
    const who = n % writers
    return { who, update: movers[who]?.next(n, n * 3) ?? new Uint8Array() }
  })
}

/** Of ten actions eight are moves, one renames and one describes: on elements all over the map. */
function mixture(): readonly Written[] {
  const doc = createAtlasDoc()
  Y.applyUpdate(doc, first)
  const watch = watchAtlas(doc)
  const context = { by: 'technician', now: 2, newId: () => 'x' }
  return Array.from({ length: updates }, (_, n) => {
    const who = n % writers
    doc.clientID = 1_000_000 + who
    const id = elementId(`e${(n * 6151) % elements}`)
    const step: Step =
      n % 10 < 8
        ? (atlas, own) => moveElements(atlas, own, { positions: new Map([[id, [n, n * 2]]]) })
        : (atlas, own) =>
            changeElement(atlas, own, { id, field: n % 10 === 8 ? 'label' : 'description', value: `mot ${n}` })
    const outcome = step(watch.atlas(), context)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    let update: Uint8Array = new Uint8Array()
    doc.once('update', (bytes: Uint8Array) => {
      update = bytes
    })
    writeEdits(doc, outcome.value, 'me')
    return { who, update }
  })
}

/** Microseconds for one update. */
function plainly(written: readonly Written[], aTransaction: number): number {
  const doc = createAtlasDoc()
  Y.applyUpdate(doc, first)
  doc.on('update', () => {}) // or it would not be encoded
  const began = performance.now()
  for (let from = 0; from < written.length; from += aTransaction) {
    doc.transact(() => {
      for (const { update } of written.slice(from, from + aTransaction)) Y.applyUpdate(doc, update)
    })
  }
  return ((performance.now() - began) / written.length) * 1000
}

function judged(written: readonly Written[], aTick: number): number {
  const state = openState({ snapshot: { seq: 1, bytes: first }, rows: [] }, 'a')
  const seats = Array.from({ length: writers }, (_, who) => aSeat(who))
  const leases = new Leases((max) => Math.floor(max / 2))
  const decisions = new Decisions(state)
  const refuse = (_seat: Seat, reason: string, detail: string) => {
    throw new Error(`${reason}: ${detail}`)
  }
  const began = performance.now()
  for (let from = 0; from < written.length; from += aTick) {
    const asked = written.slice(from, from + aTick).flatMap(({ who, update }): readonly Asked[] => {
      const seat = seats[who]
      return seat ? [{ seat, said: { type: 'writes', update, isAnswer: false } }] : []
    })
    const heard = hear(
      { state, leases, time: 2, decided: decisions.at(0), now: 0, refuse, onRefused: () => {} },
      [],
      asked,
    )
    if (heard.entries.length !== asked.length) throw new Error('Not everything was admitted.')
  }
  return ((performance.now() - began) / written.length) * 1000
}

function aSeat(who: number): Seat {
  const nothing = () => {}
  return new Seat(
    { role: 'technician', site: '', by: 'technician', participant: `p${who}`, link: 'link', wire: 0 },
    {
      ...{ isOpen: true, waiting: 0, send: nothing, share: nothing, together: (send) => send() },
      ...{ challenge: nothing, pause: nothing, resume: nothing, close: nothing },
    },
  )
}

function best(measure: () => number): number {
  return Math.min(...Array.from({ length: 5 }, measure))
}

keepAside()
const rows: Row[] = []
for (const [name, written] of [
  ['moves of own elements', moves()],
  ['moves of ten elements, five people on each at once', contested()],
  ['moves, new labels and descriptions, anywhere', mixture()],
] as const) {
  const alone = best(() => plainly(written, 1))
  for (const together of [1, 20, 100, 300]) {
    const plain = best(() => plainly(written, together))
    const judging = best(() => judged(written, together))
    rows.push({
      updates: name,
      'in one tick': together,
      'judged and applied µs': judging.toFixed(1),
      'merely applied, likewise together µs': plain.toFixed(1),
      ratio: (judging / plain).toFixed(2),
      'ratio to applied one by one': (judging / alone).toFixed(2),
    })
    console.log(JSON.stringify(rows.at(-1)))
  }
}
report('gate', 'What judging costs', [
  `${updates} updates of ${writers} people, ${elements} elements; the best of five runs; all a tick does but the disk and the sockets: reading, judging, noting who owns what, applying, comparing with what was predicted, and encoding once for everybody.`,
  table(rows),
])
