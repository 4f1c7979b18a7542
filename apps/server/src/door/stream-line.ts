import { type CloseReason, closeCodes } from '@maillage/wire'
import type { Line, Shared } from '../rooms/line.ts'

const encoder = new TextEncoder()

/** A line where WebSockets are blocked: what the server says is a stream of events; what the page says comes in posts. */
export class StreamLine implements Line {
  isOpen = true
  isPaused = false
  /** What the page reads. */
  readonly body: ReadableStream<Uint8Array>
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null
  #gathered: string[] | null = null
  #onClose: () => void
  #heardAt: number
  #now: () => number

  constructor(now: () => number, onClose: () => void) {
    this.#now = now
    this.#heardAt = now()
    this.#onClose = onClose
    const size = (chunk: Uint8Array) => chunk.byteLength
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller
        },
        cancel: () => this.#end(),
      },
      { highWaterMark: 64 * 1024, size },
    )
  }

  get waiting(): number {
    return Math.max(0, 64 * 1024 - (this.#controller?.desiredSize ?? 0))
  }

  /** How long nothing was heard of the page, in milliseconds. */
  get silentMs(): number {
    return this.#now() - this.#heardAt
  }

  /** The page has shown itself. */
  heard(): void {
    this.#heardAt = this.#now()
  }

  event(name: string, data: string): void {
    this.#write(`event: ${name}\ndata: ${data}\n\n`)
  }

  /** Keeps proxies from taking the stream for dead. */
  signOfLife(): void {
    this.#write(':\n\n')
  }

  send(frame: Uint8Array): void {
    this.#write(`data: ${Buffer.from(frame).toString('base64')}\n\n`)
  }

  share(shared: Shared): void {
    this.#write(`data: ${shared.text}\n\n`)
  }

  together(send: () => void): void {
    this.#gathered = []
    send()
    const text = this.#gathered.join('')
    this.#gathered = null
    if (text !== '') this.#write(text)
  }

  challenge(withinMs: number): void {
    const asked = this.#heardAt
    setTimeout(() => {
      if (this.#heardAt === asked) this.close('tryLater')
    }, withinMs).unref()
  }

  pause(): void {
    this.isPaused = true
  }

  resume(): void {
    this.isPaused = false
  }

  close(reason: CloseReason): void {
    if (!this.isOpen) return
    this.event('close', `${closeCodes[reason]} ${reason}`)
    this.#end()
  }

  #write(text: string): void {
    if (!this.isOpen) return
    if (this.#gathered) this.#gathered.push(text)
    else this.#controller?.enqueue(encoder.encode(text))
  }

  #end(): void {
    if (!this.isOpen) return
    this.isOpen = false
    try {
      this.#controller?.close()
    } catch {
      // The reader is gone already.
    }
    this.#onClose()
  }
}
