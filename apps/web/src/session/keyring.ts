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

/** How long after a key was let go the next one is believed, whatever is said of it. Milliseconds. */
const doubtMs = 60_000

/** Gives a key. `doubt`: the server did not take it; answers whether there will be another one to try. */
export type Keyring = (() => Promise<KeyAnswer>) & { readonly doubt: () => boolean }

/** The key of this page, asked anew when it runs out: everyone who needs it at the same moment shares one question. */
export function createKeyring({ first, ask, now }: KeyringRequest): Keyring {
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
  let doubtedAt = Number.NEGATIVE_INFINITY
  const key = async (): Promise<KeyAnswer> => {
    if (seat && now() < until - marginMs) return { key: seat.key }
    asking ??= askAnew()
    return asking
  }
  const doubt = () => {
    // A server that goes on from a backup takes none of the keys of before; one that gave this very key a moment ago means it.
    if (now() - doubtedAt < doubtMs) return false
    doubtedAt = now()
    until = 0
    return true
  }
  return Object.assign(key, { doubt })
}
