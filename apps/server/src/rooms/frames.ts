import { messageTypes, readCount } from '@maillage/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'

/** What a seat said, read from one frame. */
export type Frame =
  | { readonly type: 'asks'; readonly stateVector: Uint8Array }
  /** `isAnswer`: it is all that this seat has and we lack, told because we asked. */
  | { readonly type: 'writes'; readonly update: Uint8Array; readonly isAnswer: boolean }
  | { readonly type: 'shows'; readonly presence: Uint8Array }
  | { readonly type: 'asks-presence' }
  | { readonly type: 'barrier'; readonly count: number }

/** Reads one frame of the y-websocket protocol and ours. Null when it can't be read; never throws. (R4) */
export function readFrame(bytes: Uint8Array): Frame | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    switch (decoding.readVarUint(decoder)) {
      case messageTypes.sync:
        return readSync(decoder)
      case messageTypes.awareness:
        return { type: 'shows', presence: decoding.readVarUint8Array(decoder) }
      case messageTypes.queryAwareness:
        return { type: 'asks-presence' }
      case messageTypes.barrier: {
        const count = readCount(decoder)
        return count === null ? null : { type: 'barrier', count }
      }
      default:
        return null
    }
  } catch {
    return null
  }
}

function readSync(decoder: decoding.Decoder): Frame | null {
  const step = decoding.readVarUint(decoder)
  const bytes = decoding.readVarUint8Array(decoder)
  if (step === messageYjsSyncStep1) return { type: 'asks', stateVector: bytes }
  const isAnswer = step === messageYjsSyncStep2
  return isAnswer || step === messageYjsUpdate ? { type: 'writes', update: bytes, isAnswer } : null
}

/** "Here is what you lack." */
export function answerFrame(update: Uint8Array): Uint8Array {
  return syncFrame(messageYjsSyncStep2, update)
}

/** "This is what I have: what do I lack?" */
export function askFrame(stateVector: Uint8Array): Uint8Array {
  return syncFrame(messageYjsSyncStep1, stateVector)
}

/** One tick of the room, the same bytes for every seat. */
export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(messageYjsUpdate, update)
}

export function presenceFrame(presence: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.awareness)
  encoding.writeVarUint8Array(encoder, presence)
  return encoding.toUint8Array(encoder)
}

function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}
