import { readAtlas } from '@maillage/atlas-yjs'
import { encodeBarrier, encodeKept, encodePush, encodePushed, messageTypes } from '@maillage/wire'
import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { aHeldStorage, aHouse, aSeat, aWriter, labelsIn, labelsKept, type TestSeat } from '../../test/support/a-room.ts'
import { createMemoryStorage } from '../storage/memory-storage.ts'
import { answerFrame, askFrame, readFrame, updateFrame } from './frames.ts'
import { decodeTick } from './log-row.ts'
import type { Room } from './room.ts'

const hello = (room: Room, { seat }: TestSeat) => {
  room.take(seat, helloFrame())
  room.take(seat, askFrame(Uint8Array.of(0)))
}

function helloFrame(): Uint8Array {
  const text = '{"writing":null}'
  return Uint8Array.from([messageTypes.hello, text.length, ...new TextEncoder().encode(text)])
}

/** A plain provider that has heard the whole. */
async function aReader(room: Room, enter: (seat: TestSeat['seat']) => void): Promise<TestSeat> {
  const reader = aSeat({ wire: 1, participant: null })
  enter(reader.seat)
  room.take(reader.seat, askFrame(Uint8Array.of(0)))
  await vi.waitUntil(() => reader.frames.length === 2)
  return reader
}

describe('a room', () => {
  test('[R3] loads once however many knock together', async () => {
    const { storage, loads } = await aHeldStorage()
    const { rooms } = await aHouse({ storage })
    const opened = await Promise.all(Array.from({ length: 50 }, () => rooms.open('a')))
    expect(new Set(opened).size).toBe(1)
    expect(loads()).toBe(1)
  })

  test('[R6] [R7] nobody receives an update, an answer or a barrier’s reply before its commit', async () => {
    const { storage, nextCommit } = await aHeldStorage()
    const { rooms } = await aHouse({ storage })
    const room = await rooms.open('a')
    const author = await aReader(room, (seat) => rooms.enter(room, seat))
    const reader = await aReader(room, (seat) => rooms.enter(room, seat))
    room.take(author.seat, updateFrame(aWriter(70_000).add('jardin')))
    room.take(author.seat, encodeBarrier(1))
    const commit = await nextCommit()
    const late = aSeat({ wire: 1, participant: null })
    rooms.enter(room, late.seat)
    room.take(late.seat, askFrame(Uint8Array.of(0)))
    await new Promise((resolve) => setImmediate(resolve))
    expect([author.frames.length, reader.frames.length, late.frames.length]).toEqual([2, 2, 0])
    commit.release()
    await vi.waitUntil(() => late.frames.length >= 2)
    expect([author.frames.length, reader.frames.length]).toEqual([4, 3])
    expect(author.frames[3]).toEqual(encodeKept(1))
    expect(readFrame(reader.frames[2] ?? new Uint8Array())?.type).toBe('writes')
  })

  test('[R7] a page hears that its actions are kept, after the commit, the newest for all before it', async () => {
    const { storage, nextCommit } = await aHeldStorage()
    const { rooms } = await aHouse({ storage })
    const room = await rooms.open('a')
    const ada = aSeat()
    rooms.enter(room, ada.seat)
    hello(room, ada)
    await vi.waitUntil(() => ada.typesOf().includes(messageTypes.welcome))
    const client = ada.seat.client ?? 0
    expect(ada.jsonOf('welcome')).toMatchObject({
      role: 'citizen',
      by: 'citizen',
      client,
      clock: 0,
      isResumed: false,
      own: [],
    })
    const writer = aWriter(client)
    for (const number of [1, 2]) room.take(ada.seat, encodePush(client, number, writer.add(`mot ${number}`)))
    const commit = await nextCommit()
    expect(ada.typesOf()).not.toContain(messageTypes.pushed)
    commit.release()
    await vi.waitUntil(() => ada.typesOf().includes(messageTypes.pushed))
    expect(ada.frames.at(-1)).toEqual(encodePushed(2))
    expect(labelsIn(room)).toEqual(['mot 1', 'mot 2'])
  })

  test('[R17] a commit that fails is shown to nobody and loses nothing: it is kept once the storage is well', async () => {
    const { storage, memory, nextCommit, fill } = await aHeldStorage()
    const { rooms } = await aHouse({ storage })
    const room = await rooms.open('a')
    const page = aSeat()
    rooms.enter(room, page.seat)
    const author = await aReader(room, (seat) => rooms.enter(room, seat))
    fill(true)
    room.take(author.seat, updateFrame(aWriter(70_000).add('jardin')))
    ;(await nextCommit()).fail()
    await vi.waitUntil(() => page.jsonOf('state') !== undefined)
    expect(page.jsonOf('state')).toEqual({ storage: 'failing', restarting: false })
    expect([author.closed, author.frames.length, room.isFailing]).toEqual([[], 2, true])
    expect([labelsIn(room), await labelsKept(memory)]).toEqual([[], []])
    // Who arrives meanwhile reads what is kept.
    const late = aSeat({ wire: 1, participant: null })
    rooms.enter(room, late.seat)
    room.take(late.seat, askFrame(Uint8Array.of(0)))
    await vi.waitUntil(() => late.frames.some((frame) => frame[0] === messageTypes.sync))
    fill(false)
    ;(await nextCommit()).release()
    await vi.waitUntil(() => author.frames.length === 3)
    expect(await labelsKept(memory)).toEqual(['jardin'])
    expect(page.jsonOf('state')).toEqual({ storage: 'well', restarting: false })
    await rooms.closeAll('restarting')
  })

  test('[R14] what a seat sent before it left is kept', async () => {
    const { rooms, memory } = await aHouse()
    const room = await rooms.open('a')
    const ada = aSeat({ wire: 0 })
    rooms.enter(room, ada.seat)
    room.take(ada.seat, updateFrame(aWriter(70_000).add('jardin')))
    ada.state.isOpen = false
    rooms.leave(room, ada.seat)
    await room.settled()
    expect(await labelsKept(memory)).toEqual(['jardin'])
  })

  test('[R14] asked to end, a room keeps what it has, says why, and takes nothing more', async () => {
    const { rooms, memory } = await aHouse()
    const room = await rooms.open('a')
    const ada = aSeat({ wire: 0 })
    rooms.enter(room, ada.seat)
    const writer = aWriter(70_000)
    room.take(ada.seat, updateFrame(writer.add('before')))
    await rooms.closeAll('restarting')
    room.take(ada.seat, updateFrame(writer.add('after')))
    expect(ada.closed).toEqual(['restarting'])
    expect(await labelsKept(memory)).toEqual(['before'])
    await expect(rooms.open('a')).rejects.toThrow('ending')
    const late = aSeat()
    rooms.enter(room, late.seat)
    expect(late.closed).toEqual(['tryLater'])
  })

  test('[R5] [R7] who writes on while coming back is asked, and is told "kept" only when nothing is missing', async () => {
    const { rooms } = await aHouse()
    const room = await rooms.open('a')
    const ada = aSeat({ wire: 1, participant: null })
    rooms.enter(room, ada.seat)
    const writer = aWriter(70_000)
    writer.add('offline')
    const before = Y.encodeStateVector(writer.doc)
    writer.add('online')
    room.take(ada.seat, askFrame(Y.encodeStateVector(writer.doc)))
    room.take(ada.seat, updateFrame(Y.encodeStateAsUpdate(writer.doc, before)))
    room.take(ada.seat, encodeBarrier(1))
    await room.settled()
    expect([ada.closed, ada.typesOf().filter((type) => type === messageTypes.kept)]).toEqual([[], []])
    room.take(ada.seat, answerFrame(Y.encodeStateAsUpdate(writer.doc)))
    await vi.waitUntil(() => ada.typesOf().includes(messageTypes.kept))
    expect(ada.frames.filter((frame) => frame[0] === messageTypes.kept)).toEqual([encodeKept(1)])
    expect(labelsIn(room)).toEqual(['offline', 'online'])
  })

  test('[R4] [R5] a document that does not do as judged ends the tick: its senders are sent away, nothing is kept', async () => {
    const { rooms, memory } = await aHouse()
    const room = await rooms.open('a')
    const [ada, lin] = [aSeat({ wire: 0 }), aSeat({ wire: 0, link: 'other' })]
    for (const { seat } of [ada, lin]) rooms.enter(room, seat)
    // A planted fault: the document changes by itself while an update is applied.
    const { doc, roots } = room.state.gate
    doc.once('beforeTransaction', () => roots.marks.set('a/locked', { by: 'x', at: 1 }))
    room.take(ada.seat, updateFrame(aWriter(70_000).add('jardin')))
    await vi.waitUntil(() => ada.closed.length === 1)
    expect([ada.closed, lin.closed]).toEqual([['tryLater'], []])
    await vi.waitUntil(() => !room.isFailing)
    expect([labelsIn(room), room.state.gate.roots.marks.size, await labelsKept(memory)]).toEqual([[], 0, []])
  })

  test('[R8] an empty room is forgotten when it has been idle, and loads the same again', async () => {
    vi.useFakeTimers()
    const memory = createMemoryStorage()
    await memory.createAtlas({ atlasId: 'b', title: 'B', createdAt: 1 }, [], aWriter(70_000).add('jardin'))
    const { rooms } = await aHouse({ storage: memory, now: () => 0, idleMs: 1000 })
    const room = await rooms.open('b')
    const { seat } = aSeat()
    rooms.enter(room, seat)
    rooms.leave(room, seat)
    await vi.advanceTimersByTimeAsync(1001)
    expect(rooms.count()).toBe(0)
    expect(labelsIn(await rooms.open('b'))).toEqual(['jardin'])
    vi.useRealTimers()
  })

  test('[R10] one seat’s flood waits at its own door: it is read no further, and others are heard meanwhile', async () => {
    const { rooms, memory } = await aHouse()
    const room = await rooms.open('a')
    const flood = aSeat({ wire: 0 })
    const lin = aSeat({ wire: 0, link: 'other' })
    for (const { seat } of [flood, lin]) rooms.enter(room, seat)
    const writer = aWriter(70_000)
    for (let n = 0; n < 400; n++) room.take(flood.seat, updateFrame(writer.add(`flot ${n}`)))
    expect(flood.state.isPaused).toBe(true)
    room.take(lin.seat, updateFrame(aWriter(80_000).add('Lin')))
    await room.settled()
    const [first] = (await memory.load('a')).rows.map(({ bytes }) => decodeTick(bytes).entries)
    expect(first?.length).toBeLessThan(60)
    expect(first?.map(({ doer }) => doer.participant)).toContain('other.80000')
    expect([labelsIn(room).length, flood.state.isPaused]).toEqual([401, false])
  })

  test('[R10] a reader that lets too much wait misses presence first, then is closed', async () => {
    const { rooms } = await aHouse()
    const room = await rooms.open('a')
    const slow = await aReader(room, (seat) => rooms.enter(room, seat))
    slow.state.waiting = 100_000
    room.presence.welcome(slow.seat)
    expect(slow.frames.length).toBe(2)
    slow.state.waiting = 20_000_000
    const ada = aSeat({ wire: 0 })
    rooms.enter(room, ada.seat)
    room.take(ada.seat, updateFrame(aWriter(70_000).add('jardin')))
    await vi.waitUntil(() => slow.closed.length === 1)
    expect(slow.closed).toEqual(['tooSlow'])
  })
})

describe('snapshots', () => {
  test('[R8] stand beside the log, are read back first, and the room opens the same from them', async () => {
    const { rooms, memory } = await aHouse({ snapshotAfter: { rows: 10, bytes: 1e9 } })
    const room = await rooms.open('a')
    const ada = aSeat({ wire: 0 })
    rooms.enter(room, ada.seat)
    const writer = aWriter(70_000)
    for (let n = 0; n < 25; n++) {
      room.take(ada.seat, updateFrame(writer.add(`mot ${n}`)))
      await room.settled()
    }
    await rooms.closeAll('restarting')
    const kept = await memory.load('a')
    expect(kept.snapshot?.seq).toBeGreaterThanOrEqual(10)
    expect(kept.rows.length).toBeLessThan(16)
    expect(await labelsKept(memory)).toHaveLength(25)
    const { rooms: again } = await aHouse({ storage: memory })
    expect((await again.open('a')).state.gate.registry.ownerOf('w70000x1')).toBe('link.70000')
  })

  test('[R8] a log with a hole is not opened', async () => {
    const memory = createMemoryStorage()
    const writer = aWriter(70_000)
    writer.add('first')
    await memory.createAtlas({ atlasId: 'b', title: 'B', createdAt: 1 }, [], writer.add('second'))
    const { rooms } = await aHouse({ storage: memory })
    await expect(rooms.open('b')).rejects.toThrow(/has a hole/)
  })

  test('[R8] a log of the first version, bare updates and a bare snapshot, is read', async () => {
    const memory = createMemoryStorage()
    const writer = aWriter(70_000)
    const first = writer.add('un')
    await memory.createAtlas({ atlasId: 'b', title: 'B', createdAt: 1 }, [], first)
    await memory.putSnapshot('b', { seq: 1, bytes: first })
    await memory.append([{ atlasId: 'b', bytes: writer.add('deux') }], 1)
    const { rooms } = await aHouse({ storage: memory })
    const room = await rooms.open('b')
    expect(labelsIn(room)).toEqual(['deux', 'un'])
    expect(room.state.gate.registry.counts.elements).toBe(2)
    expect(readAtlas(room.state.gate.doc).oddities).toEqual([])
  })
})
