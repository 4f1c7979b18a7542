import type { Floor } from '@maillage/gate'
import type { Logger } from 'pino'
import { faultPoint } from '../fault-points.ts'
import type { Retention, Storage } from '../storage/storage.ts'
import { floorNow, isOvergrown, overgrown, shortened } from './history.ts'
import type { Meters } from './meters.ts'
import type { Room } from './room.ts'
import { encodeSnapshot } from './room-state.ts'
import { createThread } from './thread.ts'

/**
 * After so many rows, or bytes of them, a snapshot is made: reading a room again takes a second or two at the most. Making one
 * holds everybody up for as long as the document is large, so that large ones are made less often. (R42)
 */
export const snapshotAfter = { rows: 5000, bytes: 2 * 1024 * 1024, perByte: 8, most: 8 * 1024 * 1024 } as const

/** How many rows pass between two looks whether a document where people are is overgrown. */
const lookEveryRows = 250

export type Snapshots = {
  /** A room was opened with so much to read again after its snapshot. */
  readonly opened: (
    atlasId: string,
    tail: { readonly rows: number; readonly bytes: number; readonly seq: number; readonly whole: number },
  ) => void
  /**
   * A tick is on disk, and the room's document holds it and nothing after it. When it answers with a promise, the room
   * waits for it: its history is being shortened.
   */
  readonly kept: (room: Room, seq: number, bytes: number) => Promise<void> | undefined
  /** A room is left: what it has to read again is made short. Resolves when nothing is being made for it. */
  readonly leaving: (room: Room, isEnding: boolean) => Promise<void>
  readonly stop: () => Promise<void>
}

export type SnapshotsRequest = {
  readonly storage: Storage
  readonly log: Logger
  readonly meters: Meters
  /** How long history stays behind a snapshot. */
  readonly retention: () => Retention
  readonly after?: { readonly rows: number; readonly bytes: number }
  /** Milliseconds that only grow. */
  readonly now: () => number
}

type Tail = {
  rows: number
  bytes: number
  seq: number
  /** Bytes of the newest snapshot. */
  whole: number
  making: Promise<void> | null
  /** How far everybody had come a while ago, so that what is on its way still finds what it hangs on. */
  floors: readonly { readonly at: number; readonly floor: Floor }[]
}

/**
 * Makes snapshots, so that a room opens quickly however long its history. Each is read back by another thread, and must
 * say the same, before it is put beside the log; rows are only removed later, and only what the snapshot holds. (R8)
 */
export function createSnapshots({
  storage,
  log,
  meters,
  retention,
  after = snapshotAfter,
  now,
}: SnapshotsRequest): Snapshots {
  const tails = new Map<string, Tail>()
  const checker = createThread<Uint8Array, boolean>(new URL('./snapshot-checker.ts', import.meta.url))
  const tailOf = (atlasId: string): Tail => {
    const tail = tails.get(atlasId) ?? { rows: 0, bytes: 0, seq: 0, whole: 0, making: null, floors: [] }
    tails.set(atlasId, tail)
    return tail
  }
  const put = async (atlasId: string, seq: number, bytes: Uint8Array) => {
    try {
      if (!(await checker.ask(bytes))) throw new Error('It does not read back as the same.')
      faultPoint('before-snapshot')
      await storage.putSnapshot(atlasId, { seq, bytes })
      faultPoint('after-snapshot')
      const pruned = await storage.prune(atlasId, retention())
      meters.snapshots.inc({ outcome: 'kept' })
      log.info({ event: 'snapshot.kept', atlasId, seq, bytes: bytes.byteLength, pruned })
    } catch (cause) {
      meters.snapshots.inc({ outcome: 'failed' })
      log.error({ event: 'snapshot.failed', atlasId, seq, err: cause })
    }
  }
  const make = (room: Room, tail: Tail) => {
    const bytes = encodeSnapshot(room.state)
    Object.assign(tail, { rows: 0, bytes: 0, whole: bytes.byteLength })
    tail.making = put(room.atlasId, tail.seq, bytes).finally(() => {
      tail.making = null
    })
  }
  /** In a room that hears nothing meanwhile. What could not be put aside changes nothing. (R41) */
  const shorten = async (room: Room, tail: Tail, floor: Floor) => {
    const { atlasId } = room
    await tail.making
    const { seq } = tail
    try {
      const short = shortened(room.state, floor, atlasId)
      tail.floors = []
      if (!short) return
      await storage.putSnapshot(atlasId, { seq, bytes: short.bytes })
      room.goOnAs(short.state)
      Object.assign(tail, { rows: 0, bytes: 0, whole: short.bytes.byteLength })
      meters.snapshots.inc({ outcome: 'shortened' })
      log.info({ event: 'history.shortened', atlasId, seq, bytes: short.bytes.byteLength })
      await storage.prune(atlasId, retention())
    } catch (cause) {
      meters.snapshots.inc({ outcome: 'failed' })
      log.error({ event: 'snapshot.failed', atlasId, seq, err: cause })
    }
  }
  /** How far everybody had come before what may still be on its way; noted now and then. */
  const floorOf = (room: Room, tail: Tail): Floor | null => {
    const at = now()
    tail.floors = [...tail.floors, { at, floor: floorNow(room.state) }]
    const old = tail.floors.filter((each) => each.at <= at - overgrown.graceMs)
    tail.floors = tail.floors.slice(Math.max(0, old.length - 1))
    return old.at(-1)?.floor ?? null
  }
  return {
    opened(atlasId, tail) {
      Object.assign(tailOf(atlasId), tail)
    },
    kept(room, seq, bytes) {
      const tail = tailOf(room.atlasId)
      tail.rows += 1
      tail.bytes += bytes
      tail.seq = seq
      if (tail.making !== null) return undefined
      const isTimeToLook = seq % Math.min(lookEveryRows, after.rows) === 0
      const floor = isTimeToLook && isOvergrown(room.state, 'live') ? floorOf(room, tail) : null
      if (floor) return shorten(room, tail, floor)
      if (isDue(tail, after)) make(room, tail)
      return undefined
    },
    async leaving(room, isEnding) {
      const tail = tailOf(room.atlasId)
      const isLong = tail.rows > after.rows / 20 && tail.seq > 0
      if (!room.isFailing && tail.seq > 0 && isOvergrown(room.state, isEnding ? 'live' : 'empty')) {
        await room.aside(() => shorten(room, tail, floorNow(room.state)))
      }
      if (tail.making === null && isLong && !isEnding && !room.isFailing) make(room, tail)
      await tail.making
      tails.delete(room.atlasId)
    },
    stop: () => checker.stop(),
  }
}

/** Is it time for a snapshot? (R42) */
export function isDue(
  { rows, bytes, whole }: Pick<Tail, 'rows' | 'bytes' | 'whole'>,
  after: { readonly rows: number; readonly bytes: number },
): boolean {
  const { perByte, most } = snapshotAfter
  return rows >= after.rows || bytes >= Math.min(Math.max(after.bytes, whole * perByte), Math.max(after.bytes, most))
}
