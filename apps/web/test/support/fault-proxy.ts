import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

/** What a bad network does to one connection; chosen anew for each. */
export type Weather = {
  /** Each part of what is sent waits so long. Milliseconds. */
  readonly delayMs?: number
  /** What is sent arrives in parts of so many bytes. */
  readonly sliceBytes?: number
  /** After so many bytes to the server the connection is reset. */
  readonly resetAfterBytes?: number
  /** After so many bytes nothing passes any more in either direction, and nobody is told: half open. */
  readonly deafAfterBytes?: number
}

export type FaultProxy = {
  /** `host:port` to go by, instead of the server's own. */
  readonly host: string
  /** Cuts every connection now: cleanly, or by a reset. */
  readonly cut: (how: 'end' | 'reset') => void
  /** How new connections fare from now on. */
  readonly weather: (of: () => Weather) => void
  /** Lets nobody through until it is called with false. */
  readonly block: (isBlocked: boolean) => void
  readonly counts: { readonly opened: number; readonly cut: number; readonly reset: number; readonly deafened: number }
  readonly stop: () => Promise<void>
}

type Way = { readonly from: Socket; readonly to: Socket; bytes: number }

/** A TCP proxy that does to connections what networks do: cut, delay, slice, half-open, reset. */
export async function aFaultProxy(to: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(to)
  const pairs = new Set<{ readonly client: Socket; readonly server: Socket }>()
  const counts = { opened: 0, cut: 0, reset: 0, deafened: 0 }
  let weatherOf: () => Weather = () => ({})
  let isBlocked = false
  const proxy = createServer((client) => {
    if (isBlocked) {
      client.resetAndDestroy()
      return
    }
    counts.opened += 1
    const server = connect(Number(port), hostname)
    const pair = { client, server }
    pairs.add(pair)
    const weather = weatherOf()
    const state = { isDeaf: false }
    const end = () => {
      pairs.delete(pair)
      client.destroy()
      server.destroy()
    }
    for (const socket of [client, server]) {
      socket.setNoDelay(true)
      socket.on('error', end)
      socket.on('close', () => {
        if (!state.isDeaf) end()
      })
    }
    pass(
      { from: client, to: server, bytes: 0 },
      weather,
      state,
      () => {
        counts.reset += 1
        client.resetAndDestroy()
        server.resetAndDestroy()
        end()
      },
      () => {
        counts.deafened += 1
      },
    )
    pass(
      { from: server, to: client, bytes: 0 },
      { ...weather, resetAfterBytes: Infinity, deafAfterBytes: Infinity },
      state,
      () => {},
      () => {},
    )
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port: own } = proxy.address() as AddressInfo // reason: it listens on a port
  return {
    host: `127.0.0.1:${own}`,
    counts,
    cut(how) {
      for (const { client, server } of [...pairs]) {
        counts.cut += 1
        if (how === 'reset') {
          client.resetAndDestroy()
          server.resetAndDestroy()
        } else {
          client.end()
          server.end()
          client.destroy()
          server.destroy()
        }
      }
      pairs.clear()
    },
    weather(of) {
      weatherOf = of
    },
    block(next) {
      isBlocked = next
    },
    stop: () =>
      new Promise((resolve) => {
        for (const { client, server } of pairs) {
          client.destroy()
          server.destroy()
        }
        proxy.close(() => resolve())
      }),
  }
}

/** Passes what comes one way, as the weather has it, in order. */
function pass(
  way: Way,
  { delayMs = 0, sliceBytes = 0, resetAfterBytes = Infinity, deafAfterBytes = Infinity }: Weather,
  state: { isDeaf: boolean },
  onReset: () => void,
  onDeaf: () => void,
): void {
  let last: Promise<void> = Promise.resolve()
  way.from.on('data', (data: Buffer) => {
    way.bytes += data.length
    if (way.bytes > resetAfterBytes) return onReset()
    if (way.bytes > deafAfterBytes && !state.isDeaf) {
      state.isDeaf = true
      onDeaf()
    }
    if (state.isDeaf) return
    last = last.then(async () => {
      for (const part of partsOf(data, sliceBytes)) {
        if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs))
        if (way.to.writable && !state.isDeaf) way.to.write(part)
      }
    })
  })
}

function partsOf(data: Buffer, bytes: number): readonly Buffer[] {
  if (bytes <= 0) return [data]
  const parts: Buffer[] = []
  // Large ones in parts too, but not in so many that the test takes all day.
  const size = Math.max(bytes, Math.ceil(data.length / 40))
  for (let at = 0; at < data.length; at += size) parts.push(data.subarray(at, at + size))
  return parts
}
