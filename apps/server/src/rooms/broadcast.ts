import { encodeKept } from '@maillage/wire'
import { presenceFrame, updateFrame } from './frames.ts'
import type { Seat } from './seat.ts'

/** Gives a committed tick to every seat, its authors included: the same bytes for all. (R7) */
export function shareTick(seats: Iterable<Seat>, update: Uint8Array): void {
  const frame = updateFrame(update)
  for (const seat of seats) if (seat.isLive) seat.send(frame)
}

/** Tells each author that everything up to its barrier is on disk; the highest count speaks for those before. (R7) */
export function tellKept(barriers: ReadonlyMap<Seat, number>): void {
  for (const [seat, count] of barriers) seat.send(encodeKept(count))
}

export function sharePresence(seats: Iterable<Seat>, presence: Uint8Array): void {
  const frame = presenceFrame(presence)
  for (const seat of seats) seat.sendPresence(frame)
}
