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
    if (room.seats.size > 0) return
    if (room.isSettled) forget(room, 'tryLater')
    else idle.set(room.atlasId, setTimeout(() => closeWhenIdle(room), idleMs).unref())
  }

  return {
    open(atlasId) {
      const known = rooms.get(atlasId)
      if (known) return known
      const opening = load(atlasId)
      rooms.set(atlasId, opening)
      opening.catch(() => rooms.delete(atlasId)) // whoever asked is told; the next one tries anew
      return opening
    },
    enter(room, seat) {
      clearTimeout(idle.get(room.atlasId))
      room.enter(seat)
    },
    leave(room, seat) {
      room.leave(seat)
      if (room.seats.size > 0) return
      clearTimeout(idle.get(room.atlasId))
      idle.set(room.atlasId, setTimeout(() => closeWhenIdle(room), idleMs).unref())
    },
    async closeAll(reason) {
      const opened = await Promise.allSettled(rooms.values())
      for (const result of opened) {
        if (result.status !== 'fulfilled') continue
        await result.value.settled()
        forget(result.value, reason)
      }
      await journal.settled()
    },
    count: () => rooms.size,
  }
}
