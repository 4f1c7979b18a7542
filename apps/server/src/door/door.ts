import type { IncomingHttpHeaders } from 'node:http'
import { type HouseWords, limits } from '@maillage/wire'
import type { Logger } from 'pino'
import type { Addresses } from '../access/access-file.ts'
import type { Line } from '../rooms/line.ts'
import type { Meters } from '../rooms/meters.ts'
import type { Room } from '../rooms/room.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { type Guest, Seat } from '../rooms/seat.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import type { Porter } from './admit.ts'
import type { Attempts } from './attempts.ts'
import type { Doors } from './doors.ts'

export type DoorRequest = {
  readonly porter: Porter
  readonly rooms: Rooms
  readonly log: Logger
  readonly meters: Meters
  /** Wrong tokens shown, and doors opened, by address. */
  readonly wrongTokens: Attempts
  readonly joins: Attempts
  readonly publicUrl: string | null
  readonly doors: Doors
  /** Wrong codes said, by address. */
  readonly wrongCodes: Attempts
  /** What the administrator says of this installation. */
  readonly house: HouseWords
  /** What opens the making of an atlas. */
  readonly houseToken: string
  /** Signing in, where it is set. */
  readonly signIn: SignIn | null
  /** Where people reach this server; known once it listens. */
  readonly addresses: () => Addresses
}

/** Somebody at their seat: what comes from their line, and that it is over. */
export type Seated = {
  readonly take: (frame: Uint8Array) => void
  readonly left: (code: number) => void
}

/** Sits somebody down in a room, over whichever line they came by. Null, with the line closed, when that can't be. */
export async function seatSomeone(
  { rooms, log, meters }: DoorRequest,
  atlasId: string,
  guest: Guest,
  { line, kind }: { readonly line: Line; readonly kind: 'websocket' | 'stream' },
): Promise<Seated | null> {
  const room = await openRoom(rooms, log, atlasId)
  if (!room) {
    line.close('tryLater')
    return null
  }
  const seat = new Seat(guest, line)
  rooms.enter(room, seat)
  meters.joins.inc({ line: kind })
  log.info({ event: 'seat.taken', atlasId, role: guest.role, line: kind, seats: room.seats.size })
  let isGone = false
  return {
    take: (frame) => room.take(seat, frame),
    left(code) {
      if (isGone) return
      isGone = true
      rooms.leave(room, seat)
      log.info({ event: 'seat.left', atlasId, code, seats: room.seats.size })
    },
  }
}

/** Null when the room can't be opened or is full. */
async function openRoom(rooms: Rooms, log: Logger, atlasId: string): Promise<Room | null> {
  try {
    const room = await rooms.open(atlasId)
    return room.seats.size < limits.seatsPerRoom ? room : null
  } catch (cause) {
    log.error({ event: 'room.failed', atlasId, err: cause })
    return null
  }
}

/** A page of another origin may not come in here; a script, which sends no origin, may with its token. (R2) */
export function isOwnOrigin({ origin, host }: IncomingHttpHeaders, publicUrl: string | null): boolean {
  if (origin === undefined) return true
  return URL.parse(origin)?.host === host || (publicUrl !== null && URL.parse(publicUrl)?.origin === origin)
}
