import { encodeJson } from '@maillage/wire'
import * as Y from 'yjs'
import { answerFrame, askFrame, updateFrame } from './frames.ts'
import type { Asked } from './hear.ts'
import type { Leases } from './leases.ts'
import type { RoomState } from './room-state.ts'
import type { Seat } from './seat.ts'
import type { Whole } from './whole.ts'

export type ArrivalsRequest = {
  readonly atlasId: string
  readonly state: RoomState
  readonly whole: Whole
  readonly leases: Leases
  readonly epoch: string
  /** Milliseconds since 1970. */
  readonly time: number
}

/**
 * Answers those who arrive, at a commit boundary: who they are and under which id they write; what they lack. A plain
 * provider is asked what it has; a page tells by itself. Answers with the seats whose question could not be read. (R7)
 */
export function answerArrivals(request: ArrivalsRequest, asked: readonly Asked[]): readonly Seat[] {
  const unreadable: Seat[] = []
  for (const { seat, said } of asked) {
    if (seat.isTurnedAway) continue
    if (said.type === 'hello') welcome(request, seat, said.hello.writing)
    if (said.type === 'asks' && !give(request, seat, said.stateVector)) unreadable.push(seat)
    if (said.type === 'writes' && seat.asked > 0) seat.send(askFrame(stateVectorOf(request)))
  }
  return unreadable
}

function welcome(request: ArrivalsRequest, seat: Seat, writing: Parameters<Leases['resume']>[1]): void {
  const { atlasId, state, leases, time, epoch } = request
  const lease = leases.resume(seat, writing, state)
  const { role, site, by, participant } = seat.guest
  const own = participant === null ? [] : state.gate.registry.ownedBy(participant)
  const clock = Y.getState(state.gate.doc.store, lease.client)
  seat.send(
    encodeJson('welcome', { atlasId, role, site, by, ...lease, clock, own, now: time, epoch, seat: seat.number }),
  )
}

function give(request: ArrivalsRequest, seat: Seat, stateVector: Uint8Array): boolean {
  const lacking = request.whole.lackingOf(stateVector)
  if (!lacking) return false
  seat.line.together(() => {
    seat.send(answerFrame(lacking.update))
    for (const tick of lacking.ticks) seat.send(updateFrame(tick))
    if (!seat.isPage) seat.send(askFrame(stateVectorOf(request)))
  })
  seat.isLive = true
  return true
}

function stateVectorOf({ state }: ArrivalsRequest): Uint8Array {
  return Y.encodeStateVector(state.gate.doc)
}
