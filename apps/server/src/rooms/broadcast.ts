import { encodeKept, encodePushed } from '@maillage/wire'
import { faultPoint } from '../fault-points.ts'
import { updateFrame } from './frames.ts'
import { Shared } from './line.ts'
import type { Seat } from './seat.ts'

/**
 * Gives what was committed to every seat, its authors included, the same bytes for all; and tells each author how far
 * their words are on disk. What one seat is told leaves as one. (R7)
 */
export function shareTick(seats: Iterable<Seat>, updates: readonly Uint8Array[]): void {
  const shared = updates.map((update) => new Shared(updateFrame(update)))
  for (const seat of seats) {
    const owes = seat.heldPush !== null || seat.heldBarrier !== null || seat.refusal !== null
    if (owes) seat.line.together(() => tell(seat, shared))
    else if (seat.isLive) for (const each of shared) seat.share(each)
    if (shared.length > 0) faultPoint('half-told')
  }
}

function tell(seat: Seat, shared: readonly Shared[]): void {
  if (seat.isLive) for (const each of shared) seat.share(each)
  if (seat.heldPush !== null) seat.send(encodePushed(seat.heldPush))
  seat.heldPush = null
  // Someone whose words are still on their way to us is told later: a barrier speaks for all that was sent before it.
  if (seat.heldBarrier !== null && seat.asked === 0) {
    seat.send(encodeKept(seat.heldBarrier))
    seat.heldBarrier = null
  }
  seat.tellRefusal()
}
