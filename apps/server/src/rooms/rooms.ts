import type { CloseReason } from '@maillage/wire'
import type { Logger } from 'pino'
import { linkOf } from '../door/tokens.ts'
import type { Invite, NewRow, Retention, Storage } from '../storage/storage.ts'
import type { Place } from './commands/settle.ts'
import { createJournal } from './journal.ts'
import { Leases } from './leases.ts'
import type { Meters } from './meters.ts'
import { Room } from './room.ts'
import { openState, type RoomState } from './room-state.ts'
import type { Seat } from './seat.ts'
import type { Settling } from './settling/settling.ts'
import { createSnapshots } from './snapshots.ts'
import { watchStorage } from './storage-health.ts'
import { keepTitle } from './title.ts'

export type RoomsRequest = {
  readonly storage: Storage
  readonly log: Logger
  readonly meters: Meters
  /** Milliseconds that only grow; and milliseconds since 1970. */
  readonly now: () => number
  readonly time: () => number
  /** A random whole number below `max`. */
  readonly random: (max: number) => number
  readonly idleMs?: number
  readonly snapshotAfter?: { readonly rows: number; readonly bytes: number }
  readonly retention?: () => Retention
  /** Who places what nobody placed, while a session runs; without one, each page does for itself. */
  readonly settling?: Settling
}

/** All live rooms of this process. */
export type Rooms = {
  /** The room of an atlas, loaded once however many knock together. (R3) */
  readonly open: (atlasId: string) => Promise<Room>
  /** Those that are open already. */
  readonly live: () => Iterable<Room>
  readonly enter: (room: Room, seat: Seat) => void
  readonly leave: (room: Room, seat: Seat) => void
  /** Places for the whole map; null when they can't be worked out. */
  readonly arranged: (room: Room) => Promise<readonly Place[] | null>
  /** Whoever came by this link is sent away at once, and none of their words that wait are heard. (R19) */
  readonly takeBack: (link: string) => void
  /** The link opens again. */
  readonly giveAgain: (link: string) => void
  /** Commits what was received, says why to everyone, and forgets the rooms. */
  readonly closeAll: (reason: CloseReason) => Promise<void>
  readonly count: () => number
}

export function createRooms(request: RoomsRequest): Rooms {
  const { storage, log, meters, now, time, random, settling, idleMs = 60_000 } = request
  const rooms = new Map<string, Promise<Room>>()
  const live = new Set<Room>()
  const takenBack = new Set<string>()
  const idle = new Map<string, NodeJS.Timeout>()
  const onCommit = (ms: number) => meters.commit.observe(ms / 1000)
  const append = async (rows: readonly NewRow[], at: number) => {
    const seqs = await storage.append(rows, at)
    for (const { invites = [] } of rows) for (const invite of invites) tellOf(invite)
    return seqs
  }
  const journal = createJournal({ storage: { append }, time, onCommit })
  const health = watchStorage(storage, log)
  const retention = request.retention ?? (() => ({ olderThan: 0, bytes: Number.MAX_SAFE_INTEGER }))
  const after = request.snapshotAfter
  const snapshots = createSnapshots({ storage, log, meters, retention, now, ...(after ? { after } : {}) })
  let isClosing = false

  const read = async (atlasId: string): Promise<RoomState> => {
    const kept = await storage.load(atlasId)
    snapshots.opened(atlasId, {
      rows: kept.rows.length,
      bytes: kept.rows.reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
      seq: kept.rows.at(-1)?.seq ?? kept.snapshot?.seq ?? 0,
      whole: kept.snapshot?.bytes.byteLength ?? 0,
    })
    return openState(kept, atlasId)
  }
  const load = async (atlasId: string): Promise<Room> => {
    const began = now()
    const epoch = await storage.secret('epoch', () => String(random(2 ** 47)))
    const state = await read(atlasId)
    const room: Room = new Room({
      ...{ atlasId, state, epoch, journal, log, meters, now, time },
      leases: new Leases(random),
      onKept: ({ seq, bytes }) => {
        settling?.kept(room)
        return snapshots.kept(room, seq, bytes)
      },
      reload: () => read(atlasId),
      storageIsWell: health.isWell,
      onBroken: () => forget(room, 'tryLater'),
    })
    live.add(room)
    meters.rooms.set(live.size)
    log.info({ event: 'room.opened', atlasId, ms: Math.round(now() - began) })
    return room
  }
  const forget = (room: Room, reason: CloseReason) => {
    rooms.delete(room.atlasId)
    live.delete(room)
    meters.rooms.set(live.size)
    clearTimeout(idle.get(room.atlasId))
    room.close(reason)
    log.info({ event: 'room.closed', atlasId: room.atlasId, reason })
  }
  const takeBack = (link: string) => {
    takenBack.add(link)
    for (const room of live) room.sendAway(link)
  }
  const giveAgain = (link: string) => void takenBack.delete(link)
  const tellOf = ({ tokenHash, isRevoked }: Invite) =>
    isRevoked ? takeBack(linkOf(tokenHash)) : giveAgain(linkOf(tokenHash))
  // What it is called is written in the atlas itself; beside it, it is of use to a list and no more.
  const leaveTitle = (room: Room) => keepTitle(room, storage).catch(() => {})
  const closeWhenIdle = (room: Room) => {
    if (room.isClosed) return // the next room of this atlas has its own timer
    clearTimeout(idle.get(room.atlasId))
    const timer = setTimeout(async () => {
      if (room.isClosed || room.seats.size > 0) return
      if (!room.isSettled) return closeWhenIdle(room)
      await snapshots.leaving(room, false)
      await leaveTitle(room)
      if (room.isClosed || room.seats.size > 0) return
      if (room.isSettled) forget(room, 'tryLater')
      else closeWhenIdle(room)
    }, idleMs)
    idle.set(room.atlasId, timer.unref())
  }

  return {
    open(atlasId) {
      const known = rooms.get(atlasId)
      if (known) return known
      if (isClosing) return Promise.reject(new Error('The server is ending: nothing is opened any more.'))
      const opening = load(atlasId)
      rooms.set(atlasId, opening)
      // A room that was only looked at over HTTP is forgotten too. One that failed is told to whoever asked, and the
      // next one tries anew.
      opening.then(closeWhenIdle, () => rooms.delete(atlasId))
      return opening
    },
    live: () => live,
    enter(room, seat) {
      clearTimeout(idle.get(room.atlasId))
      room.enter(seat)
      meters.seats.inc()
      // Admitted a moment before, and sitting down a moment after.
      if (takenBack.has(seat.guest.link)) room.sendAway(seat.guest.link)
    },
    leave(room, seat) {
      room.leave(seat)
      meters.seats.dec()
      if (room.seats.size === 0) closeWhenIdle(room)
    },
    takeBack,
    giveAgain,
    arranged: async (room) => {
      try {
        return (await settling?.arranged(room)) ?? null
      } catch (cause) {
        log.error({ event: 'settling.failed', atlasId: room.atlasId, err: cause })
        return null
      }
    },
    async closeAll(reason) {
      isClosing = true
      const opened = await Promise.allSettled(rooms.values())
      const all = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
      await Promise.all(all.map((room) => room.finish(reason, () => snapshots.leaving(room, true))))
      await Promise.all(all.map(leaveTitle))
      for (const room of all) forget(room, reason)
      health.stop()
      await journal.settled()
      await snapshots.stop()
      await settling?.stop()
    },
    count: () => rooms.size,
  }
}
