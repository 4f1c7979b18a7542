import type { Refusal, Role } from '@maillage/atlas'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** Version of what follows. A client sends it as the `wire` parameter; without it, it speaks plain y-websocket. (W1) */
export const wireVersion = 2

/**
 * First number of each frame. 0 to 3 are y-websocket's own; 100 and above are ours, and sent only to clients that gave
 * `wire`. Even for what a page says, odd for what the server says. (W1)
 */
export const messageTypes = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** "Tell me when everything before this is on disk", and its answer. */
  barrier: 100,
  kept: 101,
  /** Who I was, and what of mine may be on its way; and the answer: who I am here. */
  hello: 102,
  welcome: 103,
  /** One action; and what became of it. */
  push: 104,
  pushed: 105,
  refused: 107,
  /** How the server is. */
  state: 109,
  /** Presence: what I show; who is here, and what they show. */
  introduce: 110,
  point: 112,
  look: 114,
  people: 111,
  points: 113,
  looks: 115,
  /** Asking to speak: what I wish of a hand; and the hands that are up. */
  raise: 116,
  hands: 117,
} as const

/**
 * Written under this client id, from this clock to that one, and not known to be kept: what a page that comes back asks
 * to go on from. (W8)
 */
export type Writing = { readonly client: number; readonly from: number; readonly to: number }
export type Hello = {
  readonly writing: Writing | null
  /** Of which epoch is what I was given? Left out by a page that was given nothing. */
  readonly epoch?: string
}

/** What a page is told when it has come in. (W8) */
export type Welcome = {
  readonly atlasId: string
  readonly role: Role
  readonly site: string
  /** What stands as the author of what is added here: role and site, never a person. */
  readonly by: string
  /** The Yjs client id to write under. */
  readonly client: number
  /** How far the room knows that client: what is below is kept. */
  readonly clock: number
  /** Is it the id that was asked for? If not, what was waiting is to be written anew under the new one. */
  readonly isResumed: boolean
  /** Things this participant wrote, so that they may be told apart from those of others. */
  readonly own: readonly string[]
  /** Milliseconds since 1970 by the server's clock. */
  readonly now: number
  /** Changes when the server goes on from a backup, or left out what was overwritten: a page begins anew with the whole. */
  readonly epoch: string
  /** The number of my seat among those here: what is told of it is told of me. */
  readonly seat: number
}

/**
 * An action was not taken: which one, why, and under which id to go on. What was sent after it under the old id is not
 * looked at; it is to be sent again. (W9)
 */
export type Refused = { readonly number: number; readonly refusal: Refusal; readonly client: number }

/** How the server is: it may be unable to keep anything for a while, or about to restart. */
export type ServerState = { readonly storage: 'well' | 'failing'; readonly restarting: boolean }

type JsonOf = {
  readonly hello: Hello
  readonly welcome: Welcome
  readonly refused: Refused
  readonly state: ServerState
}

/** A frame that holds one JSON text. */
export function encodeJson<Name extends keyof JsonOf>(name: Name, value: JsonOf[Name]): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes[name])
  encoding.writeVarString(encoder, JSON.stringify(value))
  return encoding.toUint8Array(encoder)
}

/** Reads the JSON of a frame after its type was read; undefined when it can't be read. Its form is the caller's to check. */
export function readJson(decoder: decoding.Decoder): unknown {
  try {
    return JSON.parse(decoding.readVarString(decoder)) as unknown
  } catch {
    return undefined
  }
}

/** Reads a page's hello; what can't be read asks for nothing. Total. (W8) */
export function readHello(raw: unknown): Hello {
  const said = (typeof raw === 'object' && raw !== null ? raw : {}) as Readonly<Record<string, unknown>> // reason: any object may be asked for a name
  const epoch = typeof said.epoch === 'string' && said.epoch.length <= 100 ? { epoch: said.epoch } : {}
  return { writing: readWriting(said.writing), ...epoch }
}

function readWriting(writing: unknown): Writing | null {
  if (typeof writing !== 'object' || writing === null) return null
  const { client, from, to } = writing as Readonly<Record<string, unknown>> // reason: likewise
  const isWriting = isNatural(client) && client <= 0xff_ff_ff_ff && isNatural(from) && isNatural(to) && from <= to
  return isWriting ? { client, from, to } : null
}

/**
 * One action of a person: their transaction, written under this client id, with a number that only grows within one
 * connection. What comes under an id that is no longer the sender's was sent before they heard so: it is let go. (W9)
 */
export function encodePush(client: number, number: number, update: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.push)
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, number)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

/** Every action up to this number is on disk, or was refused and told so. (W9) */
export function encodePushed(number: number): Uint8Array<ArrayBuffer> {
  return countFrame(messageTypes.pushed, number)
}

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

/** Reads a count after the type of its frame was read. Answers null when it can't be read. */
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

function isNatural(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
