import { addElement, authorOf, kindKey, type Role, type Step } from '@maillage/atlas'
import { createAtlasDoc, readAtlas, watchAtlas, writeEdits } from '@maillage/atlas-yjs'
import { type CloseReason, messageTypes, readJson } from '@maillage/wire'
import * as decoding from 'lib0/decoding'
import pino from 'pino'
import { vi } from 'vitest'
import * as Y from 'yjs'
import type { Line, Shared } from '../../src/rooms/line.ts'
import { createMeters } from '../../src/rooms/meters.ts'
import type { Room } from '../../src/rooms/room.ts'
import { openState } from '../../src/rooms/room-state.ts'
import { createRooms, type RoomsRequest } from '../../src/rooms/rooms.ts'
import { type Guest, Seat } from '../../src/rooms/seat.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import type { Storage } from '../../src/storage/storage.ts'

/** Rooms over a memory that keeps at once, or over another storage, with one empty atlas called `a`. */
export async function aHouse(options: Partial<RoomsRequest> = {}) {
  const memory = createMemoryStorage()
  await memory.createAtlas({ atlasId: 'a', title: 'A', createdAt: 1 }, [], null)
  let drawn = 0
  const rooms = createRooms({
    storage: memory,
    log: pino({ level: 'silent' }),
    meters: createMeters(),
    now: () => performance.now(),
    time: () => Date.now(),
    random: (max) => ++drawn % max,
    ...options,
  })
  return { memory, rooms }
}

/** A storage whose commits wait until the test lets them through, or fail when it says so. */
export async function aHeldStorage() {
  const memory = createMemoryStorage()
  await memory.createAtlas({ atlasId: 'a', title: 'A', createdAt: 1 }, [], null)
  const held: { readonly release: () => void; readonly fail: () => void }[] = []
  let loads = 0
  let isFull = false
  const storage: Storage = {
    ...memory,
    load: (atlasId) => {
      loads += 1
      return memory.load(atlasId)
    },
    append: (rows, at) =>
      new Promise((resolve, reject) => {
        held.push({ release: () => resolve(memory.append(rows, at)), fail: () => reject(new Error('disk full')) })
      }),
    probe: async () => {
      if (isFull) throw new Error('disk full')
    },
  }
  return {
    storage,
    memory,
    nextCommit: () => vi.waitUntil(() => held.shift()),
    loads: () => loads,
    fill: (full: boolean) => {
      isFull = full
    },
  }
}

/** A line whose frames land in a list. */
export function aLine() {
  const frames: Uint8Array[] = []
  const closed: CloseReason[] = []
  const state = { isOpen: true, waiting: 0, isPaused: false, challenged: 0 }
  const line: Line = {
    get isOpen() {
      return state.isOpen
    },
    get waiting() {
      return state.waiting
    },
    send: (frame) => frames.push(frame),
    share: (shared: Shared) => frames.push(shared.frame),
    together: (send) => send(),
    challenge: () => {
      state.challenged += 1
    },
    pause: () => {
      state.isPaused = true
    },
    resume: () => {
      state.isPaused = false
    },
    close: (reason) => {
      state.isOpen = false
      closed.push(reason)
    },
  }
  return { line, frames, closed, state }
}

export type TestSeat = ReturnType<typeof aSeat>

/** A seat whose frames land in a list: a page with a pass, or a plain provider (`wire: 0`). */
export function aSeat(
  who: {
    readonly role?: Role
    readonly wire?: number
    readonly participant?: string | null
    readonly site?: string
    readonly link?: string
  } = {},
) {
  const { role = 'citizen', wire = 2, site = '', link = 'link', participant = wire >= 2 ? 'ada' : null } = who
  const guest: Guest = { role, site, by: authorOf(role, site), participant, link, wire }
  const line = aLine()
  const seat = new Seat(guest, line.line)
  const typesOf = () => line.frames.map((frame) => decoding.readVarUint(decoding.createDecoder(frame)))
  const jsonOf = (name: keyof typeof messageTypes): unknown => {
    const index = typesOf().lastIndexOf(messageTypes[name])
    const frame = line.frames[index]
    if (!frame) return undefined
    const decoder = decoding.createDecoder(frame)
    decoding.readVarUint(decoder)
    return readJson(decoder)
  }
  return { ...line, seat, typesOf, jsonOf }
}

/** A document whose every action is one update: what a page or a provider writes with. */
export function aWriter(client: number, base: Uint8Array | null = null) {
  const doc = createAtlasDoc()
  if (base) Y.applyUpdate(doc, base)
  doc.clientID = client
  const watch = watchAtlas(doc)
  let names = 0
  return {
    doc,
    write(step: Step, by = 'citizen'): Uint8Array {
      const outcome = step(watch.atlas(), { by, now: 1, newId: () => `w${client}x${++names}` })
      if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
      const written: Uint8Array[] = []
      const keep = (update: Uint8Array) => written.push(update)
      doc.on('update', keep)
      writeEdits(doc, outcome.value, 'me')
      doc.off('update', keep)
      return written[0] ?? new Uint8Array([0, 0])
    },
    add(label: string): Uint8Array {
      return this.write((atlas, context) => addElement(atlas, context, { kind: kindKey('acteur'), label }))
    },
    hear: (update: Uint8Array) => Y.applyUpdate(doc, update),
  }
}

/** The labels of the elements of a room, or of what is kept of it. */
export function labelsIn(room: Room): readonly string[] {
  return [...readAtlas(room.state.gate.doc).atlas.elements.values()].map(({ label }) => label).sort()
}

export async function labelsKept(storage: Storage, atlasId = 'a'): Promise<readonly string[]> {
  const { gate } = openState(await storage.load(atlasId), atlasId)
  return [...readAtlas(gate.doc).atlas.elements.values()].map(({ label }) => label).sort()
}
