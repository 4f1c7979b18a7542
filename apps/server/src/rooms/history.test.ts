import { createAtlasDoc, rootsOf } from '@maillage/atlas-yjs'
import { encodeJson, messageTypes } from '@maillage/wire'
import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { aHouse, aSeat, type TestSeat } from '../../test/support/a-room.ts'
import { askFrame, readFrame, updateFrame } from './frames.ts'
import { isOvergrown } from './history.ts'
import type { Room } from './room.ts'

/** Two people who moved a few elements in turn, so often. */
function moved(times: number): Y.Doc {
  const docs = [createAtlasDoc(), createAtlasDoc()]
  for (const [index, doc] of docs.entries()) doc.clientID = 70_000 + index
  for (const [index, doc] of docs.entries()) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      const other = docs[1 - index]
      if (origin !== 'other' && other) Y.applyUpdate(other, update, 'other')
    })
  }
  const { elements } = rootsOf(docs[0] as Y.Doc).roots // reason: there are two
  for (let n = 0; n < 5; n++) elements.set(`e${n}`, { kind: 'acteur', label: `e${n}`, by: 'citizen', at: 1 })
  for (let n = 0; n < times; n++) {
    const { roots } = rootsOf(docs[n % 2] as Y.Doc) // reason: there are two
    roots.positions.set(`e${n % 5}`, [n, 0])
  }
  return docs[0] as Y.Doc // reason: likewise
}

async function aHouseWith(doc: Y.Doc, options: Parameters<typeof aHouse>[0] = {}) {
  const house = await aHouse(options)
  await house.memory.createAtlas({ atlasId: 'b', title: 'B', createdAt: 1 }, [], Y.encodeStateAsUpdate(doc))
  return { ...house, open: () => house.rooms.open('b') }
}

const places = (doc: Y.Doc) => Object.fromEntries(rootsOf(doc).roots.positions)

/** What a seat was given of the document, put together. */
function given({ frames }: TestSeat, onto: Y.Doc = createAtlasDoc()): Y.Doc {
  for (const bytes of frames) {
    const frame = readFrame(bytes)
    if (frame?.type === 'writes') Y.applyUpdate(onto, frame.update)
  }
  return onto
}

async function ask(room: Room, seat: TestSeat, known: Uint8Array = Uint8Array.of(0)): Promise<void> {
  room.take(seat.seat, askFrame(known))
  await vi.waitUntil(() => seat.closed.length > 0 || seat.frames.some((frame) => frame[0] === messageTypes.sync))
}

function aHello(epoch: string): Uint8Array {
  return encodeJson('hello', { writing: null, epoch })
}

/** A room left alone until it is forgotten, and opened again. */
async function leftAlone(doc: Y.Doc) {
  const house = await aHouseWith(doc, { idleMs: 1 })
  const first = await house.open()
  const before = first.state.history.times
  await vi.waitUntil(() => first.isClosed)
  return { ...house, before, room: await house.open() }
}

describe('an overgrown room', () => {
  test('[R41] left alone, it forgets what was overwritten: same places, little to give, and it is kept so', async () => {
    const doc = moved(3000)
    const { room, before, memory } = await leftAlone(doc)
    expect([before, room.state.history.times]).toEqual([0, 1])
    expect(isOvergrown(room.state, 'empty')).toBe(false)
    const reader = aSeat({ wire: 0 })
    room.enter(reader.seat)
    await ask(room, reader)
    expect(places(given(reader))).toEqual(places(doc))
    expect((reader.frames[0]?.length ?? 0) * 20).toBeLessThan(Y.encodeStateAsUpdate(doc).length)
    expect((await memory.load('b')).snapshot?.seq).toBe(1)
  })

  test('[R41] a small one is left as it is', async () => {
    const { room } = await leftAlone(moved(300))
    expect(room.state.history.times).toBe(0)
  })

  test('[R41] a plain provider that had all goes on from what it had; one that lacked something of it is told to begin anew', async () => {
    const doc = moved(3000)
    const early = Y.encodeStateVector(moved(1000))
    const { room } = await leftAlone(doc)
    const [whole, behind] = [aSeat({ wire: 0, link: 'a' }), aSeat({ wire: 0, link: 'b' })]
    for (const { seat } of [whole, behind]) room.enter(seat)
    await ask(room, whole, Y.encodeStateVector(doc))
    await ask(room, behind, early)
    expect([whole.closed, behind.closed]).toEqual([[], ['historyGone']])
    doc.clientID = 80_000
    const known = Y.encodeStateVector(doc)
    rootsOf(doc).roots.positions.set('e1', [7, 7])
    room.take(whole.seat, updateFrame(Y.encodeStateAsUpdate(doc, known)))
    await vi.waitUntil(() => places(room.state.gate.doc).e1 !== undefined && whole.frames.length > 2)
    expect(places(given(whole, doc))).toEqual(places(room.state.gate.doc))
    expect(places(doc).e1).toEqual([7, 7])
  })

  test('[R41] a page of before is told another epoch, and given the whole although it has much of it', async () => {
    const doc = moved(3000)
    const { room } = await leftAlone(doc)
    const page = aSeat({ participant: 'ada' })
    room.enter(page.seat)
    const other = aSeat({ participant: 'lin' })
    room.enter(other.seat)
    room.take(other.seat, aHello('anything'))
    await vi.waitUntil(() => other.jsonOf('welcome') !== undefined)
    const { epoch } = other.jsonOf('welcome') as { readonly epoch: string } // reason: as it is written
    room.take(page.seat, aHello(epoch.replace(/\.1$/, '')))
    await ask(room, page, Y.encodeStateVector(moved(1000)))
    expect([epoch.endsWith('.1'), page.jsonOf('welcome')]).toMatchObject([true, { epoch }])
    expect([page.closed, places(given(page))]).toEqual([[], places(doc)])
  })

  test('[R41] while people are here it is shortened only far beyond, and what is on its way still finds its place', async () => {
    let time = 0
    const doc = moved(24_000)
    const { open, memory } = await aHouseWith(doc, { now: () => time, snapshotAfter: { rows: 1, bytes: 1e9 } })
    const room = await open()
    const [ada, lin] = [aSeat({ wire: 0, link: 'a' }), aSeat({ wire: 0, link: 'b' })]
    const docs = [70_100, 70_200].map((client) => {
      const mine = createAtlasDoc()
      Y.applyUpdate(mine, Y.encodeStateAsUpdate(doc))
      mine.clientID = client
      return mine
    }) as [Y.Doc, Y.Doc] // reason: two were made
    for (const { seat } of [ada, lin]) room.enter(seat)
    for (const seat of [ada, lin]) await ask(room, seat, Y.encodeStateVector(doc))
    const move = (mine: Y.Doc, x: number) => {
      const known = Y.encodeStateVector(mine)
      rootsOf(mine).roots.positions.set('e1', [x, x])
      return Y.encodeStateAsUpdate(mine, known)
    }
    const send = async (seat: TestSeat, update: Uint8Array) => {
      const before = (await memory.load('b')).rows.length + ((await memory.load('b')).snapshot?.seq ?? 0)
      room.take(seat.seat, updateFrame(update))
      time += 100
      await vi.waitUntil(async () => {
        const { rows, snapshot } = await memory.load('b')
        return rows.length + (snapshot?.seq ?? 0) > before && room.isSettled
      }, 20_000)
    }
    await send(ada, move(docs[0], 1))
    // Made and read back by a worker, which takes its time on a busy machine.
    await vi.waitUntil(async () => (await memory.load('b')).snapshot?.seq === 2, { timeout: 20_000 })
    expect(room.state.history.times).toBe(0)
    time += 31_000
    const late = move(given(lin, docs[1]), 2) // written while Ada's next is written, and on its way for longer
    await send(ada, move(docs[0], 3))
    expect(room.state.history.times).toBe(1)
    await send(lin, late)
    expect([ada.closed, lin.closed]).toEqual([[], []])
    const newcomer = aSeat({ wire: 0, link: 'c' })
    room.enter(newcomer.seat)
    await ask(room, newcomer)
    const seen = [given(ada, docs[0]), given(lin, docs[1]), given(newcomer), room.state.gate.doc].map(places)
    expect(new Set(seen.map((each) => JSON.stringify(Object.entries(each).sort()))).size).toBe(1)
    expect(isOvergrown(room.state, 'live')).toBe(false)
  })

  test('[R41] when the shortened form can’t be put on disk, nothing changes and nothing is lost', async () => {
    const doc = moved(3000)
    const house = await aHouseWith(doc)
    const storage = { ...house.memory, putSnapshot: () => Promise.reject(new Error('disk full')) }
    const other = await aHouse({ storage, idleMs: 1 })
    const room = await other.rooms.open('b')
    await vi.waitUntil(() => room.isClosed)
    const again = await other.rooms.open('b')
    expect([again.state.history.times, places(again.state.gate.doc)]).toEqual([0, places(doc)])
  })
})
