import { closeCodes } from '@maillage/wire'
import { StreamLine } from './stream-line.ts'

/** A key to the live door, or why there is none. */
export type KeyAnswer = { readonly key: string } | { readonly code: 'not-invited' | 'unreachable' }

/** What carries frames: a WebSocket of the browser, or a stream and posts where WebSockets are blocked. */
export type Carrier = {
  send(frame: Uint8Array): void
  close(): void
  onOpen: () => void
  onFrame: (frame: ArrayBuffer) => void
  onClose: (code: number, reason: string) => void
}

export type SocketSurroundings = {
  readonly key: () => Promise<KeyAnswer>
  /** The key was not taken: will there be another one to try? */
  readonly doubtKey: () => boolean
  readonly webSocket: (address: string, key: string) => Carrier
  readonly stream: (address: string, key: string) => Carrier
  readonly later: (then: () => void, ms: number) => number
  readonly cancelLater: (handle: number) => void
  readonly now: () => number
  /** Does the server answer at all? Then a WebSocket that did not open was blocked on the way. */
  readonly isServerThere: () => Promise<boolean>
  /** What is said first on every new line. */
  readonly firstFrame: () => Uint8Array
  /** Frames that the provider would send and that go another way. */
  readonly isOurs: (frame: Uint8Array) => boolean
  readonly choice: LineChoice
}

/** How long a WebSocket may take to open, before it counts as blocked. Milliseconds. */
const openMs = 4000
/** After so many that did not open, frames go over the stream; and WebSockets are tried again after so long. */
const blocked = { after: 2, againAfterMs: 300_000 } as const

/** Which way frames go, remembered from one connection of the page to the next. (V29) */
export class LineChoice {
  #failures = 0
  #streamUntil = 0

  pick(now: number): 'websocket' | 'stream' {
    return now < this.#streamUntil ? 'stream' : 'websocket'
  }

  opened(): void {
    this.#failures = 0
  }

  didNotOpen(now: number): void {
    this.#failures += 1
    if (this.#failures < blocked.after) return
    this.#failures = 0
    this.#streamUntil = now + blocked.againAfterMs
  }
}

/**
 * What y-websocket takes for a WebSocket: it asks for a key first, then opens a WebSocket, or a stream where WebSockets
 * are blocked. The protocol over it is the same. (V29)
 */
export class RoomSocket {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSING = 2
  static readonly CLOSED = 3
  readonly OPEN = 1
  binaryType = 'arraybuffer'
  readyState = 0
  onopen: (() => void) | null = null
  onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null = null
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null = null
  onerror: (() => void) | null = null
  #around: SocketSurroundings
  #carrier: Carrier | null = null
  #patience: number | null = null

  constructor(address: string, around: SocketSurroundings) {
    this.#around = around
    void this.#start(address)
  }

  /** Frames of the provider; those that go another way are left out. */
  send(frame: Uint8Array): void {
    if (!this.#around.isOurs(frame)) this.push(frame)
  }

  /** Frames of ours. */
  push(frame: Uint8Array): void {
    if (this.readyState === this.OPEN) this.#carrier?.send(frame)
  }

  /** The line is dead, and was never closed: the provider is told so, and tries anew. */
  giveUp(): void {
    this.#end(1006, 'silent')
    this.#carrier?.close()
  }

  close(): void {
    this.#end(1000, '')
    this.#carrier?.close()
  }

  async #start(address: string): Promise<void> {
    const answer = await this.#around.key()
    if (this.readyState !== 0) return
    if ('code' in answer) {
      const code = answer.code === 'not-invited' ? closeCodes.notInvited : 1006
      return this.#end(code, answer.code)
    }
    const { choice, now, later } = this.#around
    const way = choice.pick(now())
    const carrier =
      way === 'websocket' ? this.#around.webSocket(address, answer.key) : this.#around.stream(address, answer.key)
    this.#carrier = carrier
    this.#patience = later(() => {
      carrier.close()
      this.#end(1006, 'too long')
    }, openMs)
    carrier.onOpen = () => this.#opened()
    carrier.onFrame = (data) => this.onmessage?.({ data })
    carrier.onClose = (code, reason) => {
      // A key that was not taken may only be too old: with another one, coming back is worth trying.
      const isWorthTrying = code === closeCodes.notInvited && this.#around.doubtKey()
      this.#end(isWorthTrying ? closeCodes.tryLater : code, reason)
    }
  }

  #opened(): void {
    if (this.readyState !== 0) return
    this.#forgetPatience()
    this.#around.choice.opened()
    this.readyState = 1
    this.push(this.#around.firstFrame())
    this.onopen?.()
  }

  #end(code: number, reason: string): void {
    if (this.readyState === 3) return
    const neverOpened = this.readyState === 0 && this.#carrier !== null && code === 1006
    this.readyState = 3
    this.#forgetPatience()
    if (neverOpened) void this.#lookWhy()
    this.onclose?.({ code, reason })
  }

  async #lookWhy(): Promise<void> {
    const { isServerThere, choice, now } = this.#around
    if (await isServerThere()) choice.didNotOpen(now())
  }

  #forgetPatience(): void {
    if (this.#patience !== null) this.#around.cancelLater(this.#patience)
    this.#patience = null
  }
}

/** A WebSocket of the browser. The key is a subprotocol: it stands in no address, and in no log of addresses. */
export function webSocketCarrier(address: string, key: string): Carrier {
  const socket = new WebSocket(address, ['maillage', key])
  socket.binaryType = 'arraybuffer'
  const carrier: Carrier = {
    // reason: a frame of ours is never backed by shared memory.
    send: (frame) => socket.send(frame as Uint8Array<ArrayBuffer>),
    close: () => socket.close(),
    onOpen: () => {},
    onFrame: () => {},
    onClose: () => {},
  }
  socket.onopen = () => carrier.onOpen()
  socket.onmessage = ({ data }) => carrier.onFrame(data as ArrayBuffer) // reason: binaryType
  socket.onclose = ({ code, reason }) => carrier.onClose(code, reason)
  return carrier
}

/** A stream of events beside posts. */
export function streamCarrier(address: string, key: string): Carrier {
  return new StreamLine(address.replace(/^ws/, 'http'), key)
}
