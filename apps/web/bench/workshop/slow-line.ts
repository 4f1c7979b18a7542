import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** How narrow and how long a line is. */
export type Line = {
  readonly bitsASecond: number
  /** From one end to the other, milliseconds. */
  readonly delayMs: number
}

export type SlowLine = {
  /** `http://host:port`, instead of the server's own. */
  readonly address: string
  /** Bytes that came down so far: pages, scripts, state, sockets, with their headers. */
  readonly down: () => number
  readonly stop: () => Promise<void>
}

type Parcel = { readonly to: Socket; readonly bytes: Buffer; readonly back: Socket }

/** So much may stand in line in the machine that is the bottleneck; then its senders wait. */
const mostQueued = 48_000
const turnMs = 4

/**
 * A line to the server that all connections of one device share, as a phone's does: whatever it asks for at once comes
 * through it piece by piece. Pages and live connections alike, which a browser's own throttle does not do.
 */
export async function openSlowLine(server: string, { bitsASecond, delayMs }: Line): Promise<SlowLine> {
  const { hostname, port } = new URL(server)
  const sockets = new Set<Socket>()
  let down = 0
  const way = () => aWay({ bytesATurn: (bitsASecond / 8 / 1000) * turnMs, delayMs })
  const [toServer, toClient] = [way(), way()]
  const proxy = createServer((client) => {
    const ahead = connect(Number(port), hostname)
    for (const [from, to, through] of [
      [client, ahead, toServer],
      [ahead, client, toClient],
    ] as const) {
      sockets.add(from)
      from.setNoDelay(true)
      from.on('data', (bytes) => {
        if (from === ahead) down += bytes.length
        through.send({ to, bytes, back: from })
      })
      from.on('error', () => {})
      from.on('close', () => {
        sockets.delete(from)
        setTimeout(() => to.end(), delayMs * 2 + 50)
      })
    }
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => proxy.once('listening', ready))
  const { port: own } = proxy.address() as AddressInfo // reason: it listens on a port
  return {
    address: `http://127.0.0.1:${own}`,
    down: () => down,
    async stop() {
      for (const socket of sockets) socket.destroy()
      toServer.stop()
      toClient.stop()
      await new Promise((done) => proxy.close(done))
    },
  }
}

/** One direction: so many bytes a turn, whoever they are for, each after its time on the way. */
function aWay({ bytesATurn, delayMs }: { readonly bytesATurn: number; readonly delayMs: number }) {
  const queue: Parcel[] = []
  const waiting = new Set<Socket>()
  let [queued, credit, last] = [0, 0, performance.now()]
  const turn = setInterval(() => {
    const now = performance.now()
    credit = Math.min(credit + ((now - last) / turnMs) * bytesATurn, bytesATurn * 8)
    last = now
    while (queue.length > 0 && credit >= 1) {
      const parcel = queue[0] as Parcel // reason: the queue has one
      const part = parcel.bytes.subarray(0, Math.floor(credit))
      if (part.length === parcel.bytes.length) queue.shift()
      else queue[0] = { ...parcel, bytes: parcel.bytes.subarray(part.length) }
      credit -= part.length
      queued -= part.length
      setTimeout(() => parcel.to.writable && parcel.to.write(part), delayMs)
    }
    if (queue.length === 0) credit = Math.min(credit, bytesATurn)
    if (queued < mostQueued) {
      for (const socket of waiting) socket.resume()
      waiting.clear()
    }
  }, turnMs)
  return {
    send(parcel: Parcel) {
      queue.push(parcel)
      queued += parcel.bytes.length
      if (queued < mostQueued) return
      parcel.back.pause()
      waiting.add(parcel.back)
    },
    stop: () => clearInterval(turn),
  }
}
