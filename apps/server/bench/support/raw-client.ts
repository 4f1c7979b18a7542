import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

export type RawClientRequest = {
  readonly port: number
  readonly path: string
  /** Called with each whole message, when somebody wants to look; otherwise bytes are only counted. */
  readonly onMessage?: (payload: Uint8Array) => void
  readonly onClose?: (code: number) => void
  readonly protocol?: string
}

/**
 * A WebSocket client that costs next to nothing: bytes are counted, and frames are only taken apart where somebody
 * looks. Its mask is all zeros, which a mask may be, so that what is sent is made ready once.
 */
export class RawClient {
  received = 0
  isOpen = false
  #socket: Socket
  #request: RawClientRequest
  #rest: Buffer = Buffer.alloc(0)
  #opened: Promise<void>

  constructor(request: RawClientRequest) {
    this.#request = request
    this.#socket = connect({ port: request.port, host: '127.0.0.1', noDelay: true })
    this.#opened = new Promise((resolve, reject) => {
      this.#socket.once('error', reject)
      this.#socket.once('close', () => reject(new Error('closed before it opened')))
      this.#socket.once('data', (head) => {
        const end = head.indexOf('\r\n\r\n')
        if (!head.toString('latin1', 0, 12).includes(' 101') || end < 0) {
          reject(new Error(head.toString('latin1', 0, 40)))
          return
        }
        this.isOpen = true
        this.#socket.on('data', (bytes: Buffer) => this.#take(bytes))
        if (head.length > end + 4) this.#take(head.subarray(end + 4))
        resolve()
      })
    })
    this.#socket.on('error', () => {})
    // Says that it lives without having to read for what it is asked.
    const alive = setInterval(() => this.isOpen && this.#socket.write(pong), 10_000)
    this.#socket.on('close', () => {
      this.isOpen = false
      clearInterval(alive)
    })
    this.#socket.write(upgrade(request))
  }

  opened(): Promise<void> {
    return this.#opened
  }

  send(payload: Uint8Array): void {
    this.#socket.write(masked(payload))
  }

  /** Vanishes without a word. */
  cut(): void {
    this.#socket.destroy()
  }

  #take(bytes: Buffer): void {
    this.received += bytes.length
    const { onMessage } = this.#request
    if (!onMessage) return
    const all = this.#rest.length > 0 ? Buffer.concat([this.#rest, bytes]) : bytes
    let at = 0
    for (;;) {
      const frame = frameAt(all, at)
      if (!frame) break
      if (frame.opcode === 2) onMessage(all.subarray(frame.from, frame.to))
      if (frame.opcode === 8) this.#request.onClose?.(frame.to - frame.from >= 2 ? all.readUInt16BE(frame.from) : 1005)
      at = frame.to
    }
    this.#rest = at === all.length ? Buffer.alloc(0) : Buffer.from(all.subarray(at))
  }
}

const pong = Uint8Array.of(0x8a, 0x80, 0, 0, 0, 0)

function frameAt(
  all: Buffer,
  at: number,
): { readonly opcode: number; readonly from: number; readonly to: number } | null {
  if (all.length < at + 2) return null
  const opcode = (all[at] ?? 0) & 15
  let length = (all[at + 1] ?? 0) & 127
  let from = at + 2
  if (length === 126) {
    if (all.length < at + 4) return null
    length = all.readUInt16BE(at + 2)
    from = at + 4
  } else if (length === 127) {
    if (all.length < at + 10) return null
    length = Number(all.readBigUInt64BE(at + 2))
    from = at + 10
  }
  return all.length < from + length ? null : { opcode, from, to: from + length }
}

function masked(payload: Uint8Array): Buffer {
  const { length } = payload
  const header = length < 126 ? 6 : length < 65_536 ? 8 : 14
  const bytes = Buffer.alloc(header + length)
  bytes[0] = 0x82
  if (header === 6) bytes[1] = 0x80 | length
  else if (header === 8) {
    bytes[1] = 0x80 | 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 0x80 | 127
    bytes.writeBigUInt64BE(BigInt(length), 2)
  }
  bytes.set(payload, header)
  return bytes
}

function upgrade({ port, path, protocol }: RawClientRequest): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    'Sec-WebSocket-Version: 13',
    ...(protocol ? [`Sec-WebSocket-Protocol: ${protocol}`] : []),
  ]
  return `${lines.join('\r\n')}\r\n\r\n`
}
