import type { CloseReason } from '@maillage/wire'
import type { Logger } from 'pino'
import type { Storage } from '../storage/storage.ts'
import { createJournal } from './journal.ts'
import { loadRoom, makeSnapshot } from './load-room.ts'
import { Room } from './room.ts'
import type { Seat } from './seat.ts'

export type RoomsRequest = {
  readonly storage: Storage
  readonly log: Logger
  readonly now: () => number
  /** How long an empty room stays loaded. */
  readonly idleMs?: number
  /** After how many ticks a room gets a snapshot. */
  readonly snapshotEvery?: number
}

/** The live atlases of this server. */
export type Rooms = {
  /** The room of this atlas, loaded once however many ask together. (R3) */
  readonly open: (atlasId: string) => Promise<Room>
  readonly enter: (room: Room, seat: Seat) => void
  readonly leave: (room: Room, seat: Seat) => void
  /** Commits what was received, says why to everyone, and forgets the rooms. */
  readonly closeAll: (reason: CloseReason) => Promise<void>
  readonly count: () => number
}

export function createRooms({ storage, log, now, idleMs = 60_000, snapshotEvery = 500 }: RoomsRequest): Rooms {
  const rooms = new Map<string, Promise<Room>>()
  const idle = new Map<string, NodeJS.Timeout>()
  const journal = createJournal(storage)
  const sinceSnapshot = new Map<string, number>()
  let isClosing = false

  const load = async (atlasId: string): Promise<Room> => {
    const began = now()
    const { doc, updates } = await loadRoom(storage, atlasId)
    sinceSnapshot.set(atlasId, updates)
    const room: Room = new Room({
      atlasId,
      doc,
      journal,
      log,
      now,
      onKept: () => countTick(atlasId),
      onBroken: () => forget(room, 'tryLater'),
    })
    log.info({ event: 'room.opened', atlasId, updates, ms: Math.round(now() - began) })
    return room
  }
  const forget = (room: Room, reason: CloseReason) => {
    rooms.delete(room.atlasId)
    clearTimeout(idle.get(room.atlasId))
    room.close(reason)
    log.info({ event: 'room.closed', atlasId: room.atlasId, reason })
  }
  const countTick = (atlasId: string) => {
    const count = (sinceSnapshot.get(atlasId) ?? 0) + 1
    sinceSnapshot.set(atlasId, count >= snapshotEvery ? 0 : count)
    if (count < snapshotEvery) return
    makeSnapshot(storage, atlasId).then(
      () => log.info({ event: 'snapshot.kept', atlasId }),
      (cause: unknown) => log.error({ event: 'snapshot.failed', atlasId, err: cause }),
    )
  }
  const closeWhenIdle = (room: Room) => {
    if (room.isClosed) return // the next room of this atlas has its own timer
    clearTimeout(idle.get(room.atlasId))
    const timer = setTimeout(() => {
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
    enter(room, seat) {
      clearTimeout(idle.get(room.atlasId))
      room.enter(seat)
    },
    leave(room, seat) {
      room.leave(seat)
      if (room.seats.size === 0) closeWhenIdle(room)
    },
    async closeAll(reason) {
      isClosing = true
      const opened = await Promise.allSettled(rooms.values())
      const all = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
      await Promise.all(all.map((room) => room.finish(reason)))
      for (const room of all) forget(room, reason)
      await journal.settled()
    },
    count: () => rooms.size,
  }
}
