import { closeCodes } from '@maillage/wire'
import type { Carrier } from './room-socket.ts'

type Ask = (address: string, init: RequestInit) => Promise<Response>

/** Bytes that one post holds at the most, beside a single large frame: the server takes twice a frame. */
const mostInAPost = 512 * 1024
/** A server that is behind says so, and is asked again after so long. Milliseconds. */
const politeMs = 500

/**
 * The same frames where WebSockets are blocked: what the server says comes as a stream of events, what we say goes in
 * posts, one after the other, each once. (V29; the server's side is apps/server/src/door/stream.ts)
 */
export class StreamLine implements Carrier {
  onOpen = () => {}
  onFrame: (frame: ArrayBuffer) => void = () => {}
  onClose: (code: number, reason: string) => void = () => {}
  #address: URL
  #headers: Readonly<Record<string, string>>
  #ask: Ask
  #abort = new AbortController()
  #seat: string | null = null
  #waiting: Uint8Array[] = []
  #posting = false
  #posts = 0
  #isOver = false

  constructor(address: string, key: string, ask: Ask = (to, init) => fetch(to, init)) {
    this.#address = new URL(address)
    this.#headers = { authorization: `Bearer ${key}` }
    this.#ask = ask
    void this.#listen()
  }

  send(frame: Uint8Array): void {
    this.#waiting.push(frame)
    void this.#post()
  }

  close(): void {
    this.#isOver = true
    this.#abort.abort()
  }

  async #listen(): Promise<void> {
    try {
      const response = await this.#ask(`${this.#address.href}`, {
        headers: { ...this.#headers, accept: 'text/event-stream' },
        signal: this.#abort.signal,
        cache: 'no-store',
      })
      if (response.status === 401) return this.#end(closeCodes.notInvited, 'notInvited')
      const reader = response.ok ? response.body?.getReader() : undefined
      if (!reader) return this.#end(1006, '')
      const events = new EventReader((name, data) => this.#take(name, data))
      for (let part = await reader.read(); !part.done; part = await reader.read()) events.feed(part.value)
      this.#end(1006, '')
    } catch {
      this.#end(1006, '')
    }
  }

  #take(name: string, data: string): void {
    if (name === 'seat') {
      this.#seat = data
      this.onOpen()
    } else if (name === 'close') {
      const [code = '1006', reason = ''] = data.split(' ')
      this.#end(Number(code), reason)
      this.#abort.abort()
    } else this.onFrame(bytesOf(data))
  }

  async #post(): Promise<void> {
    if (this.#posting || this.#isOver) return
    this.#posting = true
    while (this.#waiting.length > 0 && !this.#isOver) {
      const body = bundled(this.#waiting.splice(0, fitting(this.#waiting)))
      this.#posts += 1
      if (!(await this.#postOnce(body, this.#posts))) this.#end(1006, '')
    }
    this.#posting = false
  }

  /** Tried a few times under the same number: the server takes each number once. */
  async #postOnce(body: Uint8Array<ArrayBuffer>, number: number): Promise<boolean> {
    for (let attempt = 0; attempt < 3 && !this.#isOver; attempt++) {
      try {
        const response = await this.#ask(this.#address.href, {
          method: 'POST',
          headers: {
            ...this.#headers,
            'content-type': 'application/octet-stream',
            'x-seat': this.#seat ?? '',
            'x-number': String(number),
          },
          body,
          signal: this.#abort.signal,
        })
        if (response.ok) return true
        if (response.status === 429) {
          // Nothing is lost and nothing is wrong: it reads more slowly than we write.
          attempt -= 1
          await new Promise((resolve) => setTimeout(resolve, politeMs))
        } else if (response.status < 500) return false
      } catch {
        // The network: once more.
      }
    }
    return false
  }

  #end(code: number, reason: string): void {
    if (this.#isOver) return
    this.#isOver = true
    this.onClose(code, reason)
  }
}

/** How many of these go into one post: as many as it holds, and one at the least. */
function fitting(frames: readonly Uint8Array[]): number {
  let bytes = 0
  const first = frames.findIndex((frame, index) => {
    bytes += 4 + frame.length
    return index > 0 && bytes > mostInAPost
  })
  return first < 0 ? frames.length : first
}

/** Frames one behind the other, each with its length before it: four bytes, the smallest last. */
export function bundled(frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(frames.reduce((sum, frame) => sum + 4 + frame.length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const frame of frames) {
    view.setUint32(at, frame.length)
    bytes.set(frame, at + 4)
    at += 4 + frame.length
  }
  return bytes
}

function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer
}

/** Reads a stream of events as it comes, whichever way it is cut. (HTML, server-sent events; `data` on one line) */
export class EventReader {
  #onEvent: (name: string, data: string) => void
  #text = new TextDecoder()
  #rest = ''
  #name = ''
  #data = ''

  constructor(onEvent: (name: string, data: string) => void) {
    this.#onEvent = onEvent
  }

  feed(bytes: Uint8Array): void {
    const lines = (this.#rest + this.#text.decode(bytes, { stream: true })).split('\n')
    this.#rest = lines.pop() ?? ''
    for (const line of lines) this.#line(line)
  }

  #line(line: string): void {
    if (line.startsWith('event: ')) this.#name = line.slice(7)
    else if (line.startsWith('data: ')) this.#data = line.slice(6)
    else if (line === '') {
      if (this.#data !== '') this.#onEvent(this.#name, this.#data)
      this.#name = ''
      this.#data = ''
    }
  }
}
