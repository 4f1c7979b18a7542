import type { SeatAnswer } from '@maillage/wire'
import { type Answer, isShutOut } from './door.ts'
import type { KeyAnswer } from './line/room-socket.ts'

/** A key is asked anew so long before it runs out. Milliseconds. */
const marginMs = 20_000

export type KeyringRequest = {
  readonly first: SeatAnswer | null
  /** Asks for a seat with the pass of this device. */
  readonly ask: () => Promise<Answer<SeatAnswer>>
  /** Milliseconds that only grow. */
  readonly now: () => number
}

/** The key of this page, asked anew when it runs out: everyone who needs it at the same moment shares one question. */
export function createKeyring({ first, ask, now }: KeyringRequest): () => Promise<KeyAnswer> {
  let seat = first
  let until = first ? now() + first.keySeconds * 1000 : 0
  let asking: Promise<KeyAnswer> | null = null
  const askAnew = async (): Promise<KeyAnswer> => {
    const answer = await ask()
    asking = null
    if (!answer.ok)
      return { code: isShutOut(answer.code) || answer.code === 'unknown-atlas' ? 'not-invited' : 'unreachable' }
    seat = answer.value
    until = now() + seat.keySeconds * 1000
    return { key: seat.key }
  }
  return async () => {
    if (seat && now() < until - marginMs) return { key: seat.key }
    asking ??= askAnew()
    return asking
  }
}
