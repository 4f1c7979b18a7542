import { addElement, kindKey } from '@maillage/atlas'
import { createAtlasDoc, readAtlas, watchAtlas, writeEdits } from '@maillage/atlas-yjs'
import { closeCodes, encodeBarrier, encodeKept } from '@maillage/wire'
import pino from 'pino'
import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createMemoryStorage } from '../storage/memory-storage.ts'
import type { Storage } from '../storage/storage.ts'
import { answerFrame, askFrame, readFrame, updateFrame } from './frames.ts'
import { loadRoom, makeSnapshot } from './load-room.ts'
import { createRooms } from './rooms.ts'
import { Seat } from './seat.ts'

const log = pino({ level: 'silent' })

/** A storage whose commits wait until the test lets them through, or fail when it says so. */
async function aHeldStorage() {
  const memory = createMemoryStorage()
  await memory.createAtlas({ atlasId: 'a', title: 'A', createdAt: 1 }, [], null)
  const held: { readonly release: () => void; readonly fail: () => void }[] = []
  let loads = 0
  const storage: Storage = {
    ...memory,
    load: (atlasId) => {
      loads += 1
      return memory.load(atlasId)
    },
    append: (rows) =>
      new Promise((resolve, reject) => {
        held.push({ release: () => resolve(memory.append(rows)), fail: () => reject(new Error('disk full')) })
      }),
  }
  const nextCommit = () => vi.waitUntil(() => held.shift())
  return { storage, memory, nextCommit, loads: () => loads }
}

/** Rooms over a memory that keeps at once, with one empty atlas. */
async function aHouse() {
  const memory = createMemoryStorage()
  await memory.createAtlas({ atlasId: 'a', title: 'A', createdAt: 1 }, [], null)
  return { memory, rooms: createRooms({ storage: memory, log, now: () => performance.now() }) }
}

/** A seat whose frames land in a list. */
function aSeat(role: 'citizen' | 'visitor' = 'citizen') {
  const frames: Uint8Array[] = []
  const closed: number[] = []
  const socket = {
    OPEN: 1,
    readyState: 1,
    bufferedAmount: 0,
    send: (frame: Uint8Array) => frames.push(frame),
    close: (code: number) => {
      socket.readyState = 3
      closed.push(code)
    },
  }
  const seat = new Seat({ socket: socket as never, role, speaksWire: true }) // reason: only these members are used
  return { seat, frames, closed, socket }
}

function anEdit(label: string): Uint8Array {
  const doc = createAtlasDoc()
  const outcome = addElement(
    watchAtlas(doc).atlas(),
    { by: 'citizen', now: 1, newId: () => label },
    { kind: kindKey('acteur'), label },
  )
  if (outcome.ok) writeEdits(doc, outcome.value, 'me')
  return Y.encodeStateAsUpdate(doc)
}

describe('a room', () => {
  test('[R3] loads once however many knock together', async () => {
    const { storage, loads } = await aHeldStorage()
    const rooms = createRooms({ storage, log, now: () => 0 })
    const opened = await Promise.all(Array.from({ length: 50 }, () => rooms.open('a')))
    expect(new Set(opened).size).toBe(1)
    expect(loads()).toBe(1)
  })

  test('[R6] [R7] nobody receives an update, an answer or a barrier’s reply before its commit', async () => {
    const { storage, nextCommit } = await aHeldStorage()
    const rooms = createRooms({ storage, log, now: () => performance.now() })
    const room = await rooms.open('a')
    const [author, reader] = [aSeat(), aSeat()]
    rooms.enter(room, author.seat)
    rooms.enter(room, reader.seat)
    for (const { seat } of [author, reader]) room.take(seat, askFrame(Uint8Array.of(0)))
    await vi.waitUntil(() => reader.frames.length === 2)
    room.take(author.seat, updateFrame(anEdit('jardin')))
    room.take(author.seat, encodeBarrier(1))
    const commit = await nextCommit()
    const late = aSeat()
    rooms.enter(room, late.seat)
    room.take(late.seat, askFrame(Uint8Array.of(0)))
    await new Promise((resolve) => setImmediate(resolve))
    expect([author.frames.length, reader.frames.length, late.frames.length]).toEqual([2, 2, 0])
    commit.release()
    await vi.waitUntil(() => late.frames.length === 2)
    expect([author.frames.length, reader.frames.length]).toEqual([4, 3])
    expect(readFrame(reader.frames[2] ?? new Uint8Array())?.type).toBe('writes')
  })

  test('[R6] a commit that fails is shown to nobody; the room is loaded again without it', async () => {
    const { storage, memory, nextCommit, loads } = await aHeldStorage()
    const rooms = createRooms({ storage, log, now: () => performance.now() })
    const room = await rooms.open('a')
    const [author, reader] = [aSeat(), aSeat()]
    for (const { seat } of [author, reader]) {
      rooms.enter(room, seat)
      room.take(seat, askFrame(Uint8Array.of(0)))
    }
    await vi.waitUntil(() => reader.frames.length === 2)
    room.take(author.seat, updateFrame(anEdit('jardin')))
    const commit = await nextCommit()
    commit.fail()
    await vi.waitUntil(() => reader.closed.length === 1)
    expect([author.closed, reader.closed]).toEqual([[closeCodes.tryLater], [closeCodes.tryLater]])
    expect(reader.frames.length).toBe(2)
    const again = await rooms.open('a')
    expect([loads(), readAtlas(again.doc).atlas.elements.size]).toEqual([2, 0])
    expect((await memory.load('a')).updates).toEqual([])
  })

  test('[R14] what a seat sent before it left is kept', async () => {
    const { rooms, memory } = await aHouse()
    const room = await rooms.open('a')
    const { seat, socket } = aSeat()
    rooms.enter(room, seat)
    room.take(seat, updateFrame(anEdit('jardin')))
    socket.readyState = 3
    rooms.leave(room, seat)
    await room.settled()
    expect(readAtlas((await loadRoom(memory, 'a')).doc).atlas.elements.size).toBe(1)
  })

  test('[R14] asked to end, a room takes nothing more, keeps what it has, and ends', async () => {
    const { rooms, memory } = await aHouse()
    const room = await rooms.open('a')
    const { seat, closed } = aSeat()
    rooms.enter(room, seat)
    room.take(seat, updateFrame(anEdit('before')))
    const ended = rooms.closeAll('restarting')
    await new Promise((resolve) => setImmediate(resolve))
    room.take(seat, updateFrame(anEdit('after')))
    await ended
    expect(closed).toEqual([closeCodes.restarting])
    expect(readAtlas((await loadRoom(memory, 'a')).doc).atlas.elements.size).toBe(1)
    await expect(rooms.open('a')).rejects.toThrow('ending')
    const late = aSeat()
    rooms.enter(room, late.seat)
    expect(late.closed).toEqual([closeCodes.tryLater])
  })

  test('[R5] [R7] who writes on while coming back is not sent away, and is told "kept" only when nothing is missing', async () => {
    const { rooms } = await aHouse()
    const room = await rooms.open('a')
    const ada = aSeat()
    rooms.enter(room, ada.seat)
    const doc = new Y.Doc()
    doc.getMap('elements').set('offline', { label: 'x' })
    const before = Y.encodeStateVector(doc)
    doc.getMap('elements').set('online', { label: 'y' })
    room.take(ada.seat, askFrame(Y.encodeStateVector(doc)))
    room.take(ada.seat, updateFrame(Y.encodeStateAsUpdate(doc, before)))
    room.take(ada.seat, encodeBarrier(1))
    await room.settled()
    expect([ada.closed, ada.frames.map((frame) => frame[0])]).toEqual([[], [0, 0]])
    room.take(ada.seat, answerFrame(Y.encodeStateAsUpdate(doc)))
    await vi.waitUntil(() => ada.frames.length === 4)
    expect(ada.frames[3]).toEqual(encodeKept(1))
    expect([...room.doc.getMap('elements').keys()].sort()).toEqual(['offline', 'online'])
  })

  test('[R4] [R5] a fault in the judgement ends the tick, not the server: the room is loaded again without it', async () => {
    const { rooms } = await aHouse()
    const room = await rooms.open('a')
    const [ada, lin] = [aSeat(), aSeat()]
    for (const { seat } of [ada, lin]) rooms.enter(room, seat)
    const fault = vi.spyOn(room.doc, 'get').mockImplementationOnce(() => {
      throw new Error('planted')
    })
    room.take(ada.seat, updateFrame(anEdit('jardin')))
    await vi.waitUntil(() => lin.closed.length === 1)
    fault.mockRestore()
    expect([ada.closed, lin.closed]).toEqual([[closeCodes.malformed], [closeCodes.tryLater]])
    expect(readAtlas((await rooms.open('a')).doc).atlas.elements.size).toBe(0)
  })

  test('[R10] a reader that lets too much wait misses presence first, then is closed', async () => {
    const { seat, frames, closed, socket } = aSeat()
    socket.bufferedAmount = 100_000
    seat.sendPresence(Uint8Array.of(1))
    expect(frames).toEqual([])
    socket.bufferedAmount = 20_000_000
    seat.send(Uint8Array.of(2))
    expect(closed).toEqual([closeCodes.tooSlow])
  })

  test('[R8] an empty room is forgotten when it has been idle, and loads the same again', async () => {
    vi.useFakeTimers()
    const memory = createMemoryStorage()
    await memory.createAtlas({ atlasId: 'a', title: 'A', createdAt: 1 }, [], anEdit('jardin'))
    const rooms = createRooms({ storage: memory, log, now: () => 0, idleMs: 1000 })
    const room = await rooms.open('a')
    const { seat } = aSeat()
    rooms.enter(room, seat)
    rooms.leave(room, seat)
    await vi.advanceTimersByTimeAsync(1001)
    expect(rooms.count()).toBe(0)
    expect(readAtlas((await rooms.open('a')).doc).atlas.elements.size).toBe(1)
    vi.useRealTimers()
  })
})

describe('snapshots', () => {
  test('[R8] take the place of the log and read the same', async () => {
    const memory = createMemoryStorage()
    await memory.createAtlas({ atlasId: 'a', title: 'A', createdAt: 1 }, [], null)
    for (let n = 0; n < 20; n++) await memory.append([{ atlasId: 'a', update: anEdit(`e${n}`) }])
    const before = readAtlas((await loadRoom(memory, 'a')).doc)
    await makeSnapshot(memory, 'a')
    expect((await memory.load('a')).updates).toEqual([])
    expect(readAtlas((await loadRoom(memory, 'a')).doc)).toEqual(before)
  })

  test('[R8] a log with a hole is not opened', async () => {
    const memory = createMemoryStorage()
    const doc = new Y.Doc()
    doc.getMap('elements').set('a', 1)
    const first = Y.encodeStateVector(doc)
    doc.getMap('elements').set('b', 1)
    await memory.createAtlas({ atlasId: 'a', title: 'A', createdAt: 1 }, [], Y.encodeStateAsUpdate(doc, first))
    await expect(loadRoom(memory, 'a')).rejects.toThrow(/has a hole/)
  })
})

test('[R4] frames are read back as they were written', () => {
  expect(readFrame(answerFrame(Uint8Array.of(1)))).toEqual({ type: 'writes', update: Uint8Array.of(1), isAnswer: true })
  expect(readFrame(updateFrame(Uint8Array.of(1)))).toMatchObject({ type: 'writes', isAnswer: false })
  expect(readFrame(askFrame(Uint8Array.of(2)))).toEqual({ type: 'asks', stateVector: Uint8Array.of(2) })
  expect(readFrame(encodeBarrier(300))).toEqual({ type: 'barrier', count: 300 })
  expect(readFrame(Uint8Array.of(3))).toEqual({ type: 'asks-presence' })
})
