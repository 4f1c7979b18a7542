import type { Role, Step } from '@maillage/atlas'
import { aContext, arbitraryStep } from '@maillage/atlas/testing'
import { createAtlasDoc, watchAtlas, writeEdits } from '@maillage/atlas-yjs'
import { arbitraryDice, contentOf, forge, type Loot } from '@maillage/gate/testing'
import { encodeJson, encodePush, messageTypes, type Refused, readCount, readJson, type Welcome } from '@maillage/wire'
import fc from 'fast-check'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { askFrame } from '../../src/rooms/frames.ts'
import type { Room } from '../../src/rooms/room.ts'
import type { Rooms } from '../../src/rooms/rooms.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { aHouse, aSeat, aWriter, type TestSeat } from '../support/a-room.ts'

/** What happens next in a room where honest people and a forger sit. */
export type Event =
  | { readonly type: 'do'; readonly who: number; readonly step: Step }
  | { readonly type: 'forge'; readonly step: Step; readonly dice: readonly number[] }
  | { readonly type: 'leak'; readonly lie: number }
  | { readonly type: 'command'; readonly name: string; readonly args: object; readonly by: number }
  | { readonly type: 'cut'; readonly who: number }
  | { readonly type: 'restart' }

const roles: readonly Role[] = ['citizen', 'technician', 'facilitator']

const commands = fc.constantFrom(
  { name: 'freeze', args: { on: true } },
  { name: 'freeze', args: { on: false } },
  { name: 'freeze', args: { on: false } },
  { name: 'validate', args: { ids: ['a-1', 'b-1'], on: true } },
  { name: 'validate', args: { ids: ['a-1', 'b-1'], on: false } },
  { name: 'lock', args: { ids: ['a-2', 'b-1'], on: true } },
  { name: 'hide', args: { ids: ['a-1'] } },
)

export const events: fc.Arbitrary<readonly Event[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ type: fc.constant('do' as const), who: fc.nat(2), step: arbitraryStep() }) },
    {
      weight: 5,
      arbitrary: fc.record({ type: fc.constant('forge' as const), step: arbitraryStep(), dice: arbitraryDice() }),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('leak' as const), lie: fc.nat(4) }) },
    {
      weight: 1,
      arbitrary: fc.tuple(commands, fc.nat(3)).map(([command, by]) => ({ type: 'command' as const, ...command, by })),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('cut' as const), who: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.constant({ type: 'restart' as const }) },
  ),
  { minLength: 15, maxLength: 50, size: 'max' },
)

/** A page in a room: what it sends, what it hears, and what it is told of its own. */
export type Player = ReturnType<typeof aPlayer>

function aPlayer(participant: string, role: Role, prefix: string) {
  const context = aContext(`${prefix}-`)
  let doc = createAtlasDoc()
  let watch = watchAtlas(doc)
  let seat: TestSeat = aSeat({ role, participant })
  let heard = 0
  let number = 0
  const told = { pushed: 0, refused: [] as Refused[] }
  const hear = (frame: Uint8Array) => {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === messageTypes.welcome) doc.clientID = (readJson(decoder) as Welcome).client
    if (type === messageTypes.pushed) told.pushed = readCount(decoder) ?? 0
    if (type === messageTypes.refused) {
      const refused = readJson(decoder) as Refused
      told.refused.push(refused)
      fresh(refused.client)
    }
    if (type === messageTypes.sync && decoding.readVarUint(decoder) > 0)
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), 'server')
  }
  /** Another document, without what was refused; the test asks for the whole anew. */
  const fresh = (client: number) => {
    watch.stop()
    doc.destroy()
    doc = createAtlasDoc()
    watch = watchAtlas(doc)
    doc.clientID = client
    mustAsk = true
  }
  let mustAsk = false
  return {
    participant,
    role,
    told,
    get doc() {
      return doc
    },
    get seat() {
      return seat
    },
    get isClosed() {
      return seat.closed.length > 0
    },
    listen(room: Room) {
      for (const frame of seat.frames.slice(heard)) hear(frame)
      heard = seat.frames.length
      if (!mustAsk) return false
      mustAsk = false
      room.take(seat.seat, askFrame(Uint8Array.of(0)))
      return true
    },
    enter(rooms: Rooms, room: Room) {
      fresh(doc.clientID)
      mustAsk = false
      seat = aSeat({ role, participant })
      heard = 0
      number = 0
      told.pushed = 0
      rooms.enter(room, seat.seat)
      room.take(seat.seat, encodeJson('hello', { writing: null }))
      room.take(seat.seat, askFrame(Uint8Array.of(0)))
    },
    perform(room: Room, step: Step): void {
      const outcome = step(watch.atlas(), { ...context, by: role })
      if (!outcome.ok) return
      const written: Uint8Array[] = []
      const keep = (update: Uint8Array, origin: unknown) => origin === 'me' && written.push(update)
      doc.on('update', keep)
      writeEdits(doc, outcome.value, 'me')
      doc.off('update', keep)
      for (const update of written) room.take(seat.seat, encodePush(doc.clientID, ++number, update))
    },
    push(room: Room, update: Uint8Array): void {
      room.take(seat.seat, encodePush(doc.clientID, ++number, update))
    },
  }
}

/** One row a tick, as it stands in the log, and where each was written from. */
export type Stage = {
  readonly room: Room
  readonly storage: Storage
  readonly honest: readonly Player[]
  readonly mallory: Player
  /** Words that were refused: nobody may ever be given them. */
  readonly leaks: readonly string[]
  readonly counts: { forgeriesTaken: number; forgeriesNot: number }
}

export type PlayOptions = {
  readonly storage?: (memory: Storage) => Storage
  /** Looked at after each event. Throws when something is not as promised. */
  readonly check: (stage: Stage, before: Before | null) => void | Promise<void>
}

/** How the room stood before something that was refused. */
export type Before = { readonly state: Uint8Array; readonly rows: number; readonly frames: readonly number[] }

/** Plays the events in a room over a memory that keeps at once, or over what the test puts around it. */
export async function play(script: readonly Event[], options: PlayOptions): Promise<Stage> {
  const memory = createMemoryStorage()
  await memory.createAtlas({ atlasId: 'a', title: 'A', createdAt: 1 }, [], null)
  const storage = options.storage?.(memory) ?? memory
  let clock = 0
  const house = () => aHouse({ storage, now: () => (clock += 5000), snapshotAfter: { rows: 15, bytes: 1e9 } })
  let { rooms } = await house()
  let room = await rooms.open('a')
  const honest = roles.map((role, index) => aPlayer(`p${index}`, role, 'abc'[index] ?? 'x'))
  const mallory = aPlayer('mallory', 'citizen', 'm')
  const everyone = [...honest, mallory]
  const leaks: string[] = []
  const counts = { forgeriesTaken: 0, forgeriesNot: 0 }
  let asked = 0
  const settle = async () => {
    for (let again = true; again; ) {
      await room.settled()
      again = everyone.map((player) => player.listen(room)).some(Boolean)
    }
  }
  const enterAll = async () => {
    for (const player of everyone) player.enter(rooms, room)
    await settle()
  }
  const before = async (): Promise<Before> => ({
    state: Y.encodeStateAsUpdate(room.state.gate.doc),
    rows: (await memory.load('a')).rows.at(-1)?.seq ?? 0,
    frames: honest.map(({ seat }) => seat.frames.length),
  })
  await enterAll()
  for (const event of script) {
    let was: Before | null = null
    if (event.type === 'do') honest[event.who]?.perform(room, event.step)
    else if (event.type === 'command') await command(room, everyone[event.by] ?? mallory, `command-${++asked}`, event)
    else if (event.type === 'forge' || event.type === 'leak') {
      was = await before()
      const bytes = event.type === 'forge' ? forged(room, mallory, event) : lie(room, mallory, event.lie, leaks)
      if (bytes) mallory.push(room, bytes)
      const [pushed, refused] = [mallory.told.pushed, mallory.told.refused.length]
      await settle()
      const isTaken = mallory.told.pushed > pushed && mallory.told.refused.length === refused && !mallory.isClosed
      counts[isTaken ? 'forgeriesTaken' : 'forgeriesNot'] += 1
      if (isTaken) was = null
    } else if (event.type === 'cut') {
      const player = honest[event.who] ?? mallory
      rooms.leave(room, player.seat.seat)
      player.enter(rooms, room)
    } else {
      await rooms.closeAll('restarting')
      ;({ rooms } = await house())
      room = await rooms.open('a')
      await enterAll()
    }
    await settle()
    await options.check({ room, storage: memory, honest, mallory, leaks, counts }, was)
    if (mallory.isClosed) {
      rooms.leave(room, mallory.seat.seat)
      mallory.enter(rooms, room)
      await settle()
    }
  }
  await rooms.closeAll('restarting')
  return { room, storage: memory, honest, mallory, leaks, counts }
}

function command(
  room: Room,
  { participant, role }: Player,
  id: string,
  { name, args }: { name: string; args: object },
) {
  return new Promise<void>((resolve) => {
    const doer = { participant, by: role }
    const settle = () => resolve()
    room.command({ type: 'command', id, name, args, doer, role, site: '', settle, fail: settle })
  })
}

/** What a forger makes of an honest update, with all that stands in the room to choose from. */
function forged(
  room: Room,
  mallory: Player,
  { step, dice }: { readonly step: Step; readonly dice: readonly number[] },
) {
  const { doc } = room.state.gate
  const writer = aWriter(mallory.doc.clientID, Y.encodeStateAsUpdate(doc))
  try {
    const honest = writer.write(step)
    const ids = [...doc.store.clients].flatMap(([client, structs]) =>
      structs.map(({ id }) => ({ client, clock: id.clock })),
    )
    const loot: Loot = {
      ids,
      own: ids.filter(({ client }) => client === mallory.doc.clientID),
      states: Y.decodeStateVector(Y.encodeStateVector(doc)),
      keys: Object.values(contentOf(doc)).flatMap((entries) => Object.keys(entries)),
      clients: [...doc.store.clients.keys()],
    }
    return forge(honest, loot, dice)
  } catch {
    return null // this step can't be done here
  }
}

/** Words that must be refused, each with a mark of its own that can be looked for everywhere. */
function lie(room: Room, mallory: Player, kind: number, leaks: string[]): Uint8Array {
  const words = `FUITE${leaks.length}x${kind}`
  leaks.push(words)
  const doc = createAtlasDoc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.state.gate.doc))
  doc.clientID = mallory.doc.clientID
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const core = { kind: 'acteur', label: words, by: 'citizen', at: 5 }
  const lies: readonly (() => unknown)[] = [
    () => doc.getMap('elements').set('fuite', { ...core, by: 'administrator' }),
    () => doc.getMap('about').set('title', words),
    () => doc.getMap('kinds').set('element/fuite', { name: words }),
    () => doc.getMap('elements').set('fuite', { ...core, secret: words }),
    () => doc.getMap('workshop').set('phase', { key: words }),
  ]
  doc.transact(() => lies[kind]?.())
  return updates[0] ?? Uint8Array.of(0, 0)
}
