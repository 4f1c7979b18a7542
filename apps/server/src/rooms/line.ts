import type { CloseReason } from '@maillage/wire'

/** The way to one page: a WebSocket, or a stream of events beside posts where WebSockets are blocked. */
export interface Line {
  readonly isOpen: boolean
  /** Bytes that wait for a slow reader. */
  readonly waiting: number
  send(frame: Uint8Array): void
  /** Sends what goes to many: made ready once for all of them. */
  share(shared: Shared): void
  /** What is sent inside leaves as one. */
  together(send: () => void): void
  /** Ends the line if the other side does not show itself within this time. */
  challenge(withinMs: number): void
  /** Reads nothing more until `resume`: the sender's own side fills up. */
  pause(): void
  resume(): void
  close(reason: CloseReason): void
}

/** One frame for many lines: each kind of line needs its own form of it, made once. */
export class Shared {
  readonly frame: Uint8Array
  #message: Buffer | null = null
  #text: string | null = null

  constructor(frame: Uint8Array) {
    this.frame = frame
  }

  /** As a whole WebSocket message, ready to be written to any socket. */
  get message(): Buffer {
    this.#message ??= webSocketMessage(this.frame)
    return this.#message
  }

  /** As text, for a stream of events. */
  get text(): string {
    this.#text ??= Buffer.from(this.frame).toString('base64')
    return this.#text
  }
}

const final = 0x80
const binary = 0x02

/** A binary message in one frame, not masked, as a server sends it (RFC 6455, 5.2). */
export function webSocketMessage(frame: Uint8Array): Buffer {
  const { length } = frame
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const message = Buffer.allocUnsafe(header + length)
  message[0] = final | binary
  if (header === 2) message[1] = length
  else if (header === 4) {
    message[1] = 126
    message.writeUInt16BE(length, 2)
  } else {
    message[1] = 127
    message.writeBigUInt64BE(BigInt(length), 2)
  }
  message.set(frame, header)
  return message
}
