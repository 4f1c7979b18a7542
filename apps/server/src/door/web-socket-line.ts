import type { Duplex } from 'node:stream'
import { type CloseReason, closeCodes } from '@maillage/wire'
import type { WebSocket } from 'ws'
import { type Line, type Shared, webSocketMessage } from '../rooms/line.ts'

/** How long the other side may take to read why it is ended. Milliseconds. */
const lastWordsMs = 3000

/** A line over a WebSocket. What goes to many is written to the socket as it was made ready, past the framing of `ws`. */
export class WebSocketLine implements Line {
  #socket: WebSocket
  /** The stream under the WebSocket. Nothing of `ws` waits in a queue of its own, because nothing is compressed. */
  #stream: Duplex

  constructor(socket: WebSocket, stream: Duplex) {
    this.#socket = socket
    this.#stream = stream
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  get waiting(): number {
    return this.#stream.writableLength
  }

  send(frame: Uint8Array): void {
    this.#stream.write(webSocketMessage(frame))
  }

  share(shared: Shared): void {
    this.#stream.write(shared.message)
  }

  together(send: () => void): void {
    this.#stream.cork()
    send()
    this.#stream.uncork()
  }

  challenge(withinMs: number): void {
    const timer = setTimeout(() => this.#socket.terminate(), withinMs).unref()
    this.#socket.once('pong', () => clearTimeout(timer))
    this.#socket.ping()
  }

  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  close(reason: CloseReason): void {
    if (this.#socket.readyState > this.#socket.OPEN) return
    this.#socket.resume() // or its answer to our closing would never be read
    this.#socket.close(closeCodes[reason], reason)
    // Who doesn't read doesn't read this either: what waits for them is let go.
    const timer = setTimeout(() => this.#socket.terminate(), lastWordsMs).unref()
    this.#socket.once('close', () => clearTimeout(timer))
  }
}
