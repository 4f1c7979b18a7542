import { isBehind } from '@maillage/gate'
import { encodeJson, type Hello } from '@maillage/wire'
import * as Y from 'yjs'
import { askFrame, updateFrame } from './frames.ts'
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
    if (said.type === 'hello') welcome(request, seat, said.hello)
    if (said.type === 'asks') {
      const given = give(request, seat, said.stateVector)
      if (given === 'unreadable') unreadable.push(seat)
      // What it has and what we have do not fit together any more: it begins anew, or its page does. (R41)
      if (given === 'behind') seat.close('historyGone')
    }
    if (said.type === 'writes' && seat.asked > 0) seat.send(askFrame(stateVectorOf(request)))
  }
  return unreadable
}

function welcome(request: ArrivalsRequest, seat: Seat, { writing, epoch: known }: Hello): void {
  const { atlasId, state, leases, time, epoch } = request
  seat.beginsAnew = known !== undefined && known !== epoch
  const lease = leases.resume(seat, writing, state)
  const { role, site, by, participant } = seat.guest
  const own = participant === null ? [] : state.gate.registry.ownedBy(participant)
  const clock = Y.getState(state.gate.doc.store, lease.client)
  seat.send(
    encodeJson('welcome', { atlasId, role, site, by, ...lease, clock, own, now: time, epoch, seat: seat.number }),
  )
}

function give(request: ArrivalsRequest, seat: Seat, stateVector: Uint8Array): 'given' | 'unreadable' | 'behind' {
  const { whole, state } = request
  if (!seat.beginsAnew && isLeftBehind(state, stateVector)) return 'behind'
  const lacking = seat.beginsAnew ? whole.all() : whole.lackingOf(stateVector)
  if (!lacking) return 'unreadable'
  seat.line.together(() => {
    seat.share(lacking.answer)
    for (const tick of lacking.ticks) seat.send(updateFrame(tick))
    if (!seat.isPage) seat.send(askFrame(stateVectorOf(request)))
  })
  seat.isLive = true
  return 'given'
}

function isLeftBehind({ history }: RoomState, stateVector: Uint8Array): boolean {
  if (history.times === 0) return false
  try {
    return isBehind(history.floor, Y.decodeStateVector(stateVector))
  } catch {
    return false // it can't be read, and will be answered so
  }
}

function stateVectorOf({ state }: ArrivalsRequest): Uint8Array {
  return Y.encodeStateVector(state.gate.doc)
}
