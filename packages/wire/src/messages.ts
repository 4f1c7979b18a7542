import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** Version of what follows. A client sends it as the `wire` parameter; without it, it speaks plain y-websocket. (W1) */
export const wireVersion = 1

/** First number of each frame. 0, 1 and 3 are y-websocket's own; 100 and above are ours and sent only to clients that gave `wire`. */
export const messageTypes = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, barrier: 100, kept: 101 } as const

/**
 * "Tell me when everything I sent before this is on disk." `count` only grows within one connection. (W2)
 * The server answers with the same count in a `kept` frame, after the commit; answers may be merged: the highest counts.
 */
export function encodeBarrier(count: number): Uint8Array<ArrayBuffer> {
  return countFrame(messageTypes.barrier, count)
}

/** The answer to a barrier: everything sent on this connection before barrier `count` is on disk. (W2) */
export function encodeKept(count: number): Uint8Array<ArrayBuffer> {
  return countFrame(messageTypes.kept, count)
}

/** Reads the count of a barrier or a kept frame, after its type was read. Answers null when it can't be read. */
export function readCount(decoder: decoding.Decoder): number | null {
  try {
    const count = decoding.readVarUint(decoder)
    return Number.isSafeInteger(count) ? count : null
  } catch {
    return null
  }
}

function countFrame(type: number, count: number): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint(encoder, count)
  return encoding.toUint8Array(encoder)
}
