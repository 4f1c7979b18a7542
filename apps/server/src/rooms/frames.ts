import {
  type HandWish,
  type Hello,
  type Introduction,
  type Look,
  messageTypes,
  type Point,
  presenceLimits,
  readCount,
  readHandWish,
  readHello,
  readIntroduction,
  readJson,
  readLook,
  readPoint,
} from '@maillage/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'

/** What a seat said, read from one frame. */
export type Frame =
  | { readonly type: 'asks'; readonly stateVector: Uint8Array }
  /** `isAnswer`: it is all that this seat has and we lack, told because we asked. */
  | { readonly type: 'writes'; readonly update: Uint8Array; readonly isAnswer: boolean }
  | { readonly type: 'pushes'; readonly client: number; readonly number: number; readonly update: Uint8Array }
  | { readonly type: 'barrier'; readonly count: number }
  | { readonly type: 'hello'; readonly hello: Hello }
  | Showing

/** Presence: seen, never kept. */
export type Showing =
  | { readonly type: 'shows'; readonly presence: Uint8Array }
  | { readonly type: 'asks-presence' }
  | { readonly type: 'introduces'; readonly introduction: Introduction }
  | { readonly type: 'points'; readonly point: Point }
  | { readonly type: 'looks'; readonly look: Look }
  | { readonly type: 'raises'; readonly wish: HandWish }

const showings: readonly Frame['type'][] = ['shows', 'asks-presence', 'introduces', 'points', 'looks', 'raises']

export function isShowing(frame: Frame): frame is Showing {
  return showings.includes(frame.type)
}

/** Does it ask for what costs much to give? */
export function isAsking({ type }: Frame): boolean {
  return type === 'asks' || type === 'asks-presence' || type === 'hello'
}

/** Reads one frame of the y-websocket protocol and ours. Null when it can't be read; never throws. (R4) */
export function readFrame(bytes: Uint8Array): Frame | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    return readBody(decoding.readVarUint(decoder), decoder, bytes.byteLength)
  } catch {
    return null
  }
}

function readBody(type: number, decoder: decoding.Decoder, bytes: number): Frame | null {
  switch (type) {
    case messageTypes.sync:
      return readSync(decoder)
    case messageTypes.push:
      return {
        type: 'pushes',
        client: decoding.readVarUint(decoder),
        number: decoding.readVarUint(decoder),
        update: decoding.readVarUint8Array(decoder),
      }
    case messageTypes.barrier: {
      const count = readCount(decoder)
      return count === null ? null : { type: 'barrier', count }
    }
    case messageTypes.hello: {
      const raw = readJson(decoder)
      return raw === undefined ? null : { type: 'hello', hello: readHello(raw) }
    }
    default:
      return readShowing(type, decoder, bytes)
  }
}

function readShowing(type: number, decoder: decoding.Decoder, bytes: number): Frame | null {
  switch (type) {
    case messageTypes.awareness:
      return { type: 'shows', presence: decoding.readVarUint8Array(decoder) }
    case messageTypes.queryAwareness:
      return { type: 'asks-presence' }
    case messageTypes.introduce:
      return bytes > presenceLimits.looksBytes
        ? null
        : { type: 'introduces', introduction: readIntroduction(readJson(decoder)) }
    case messageTypes.point: {
      const point = readPoint(decoder)
      return point === undefined ? null : { type: 'points', point }
    }
    case messageTypes.look:
      return bytes > presenceLimits.looksBytes ? null : { type: 'looks', look: readLook(readJson(decoder)) }
    case messageTypes.raise: {
      const wish = readHandWish(readJson(decoder))
      return wish && { type: 'raises', wish }
    }
    default:
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
