import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Proxy = {
  readonly address: string
  readonly upgradesAsked: () => number
  readonly stop: () => Promise<void>
}

/** A proxy as some administrations have it: it passes plain requests on, and no WebSocket. */
export async function withoutUpgrade(to: string): Promise<Proxy> {
  const { hostname, port } = new URL(to)
  let upgradesAsked = 0
  const server = createServer((asked, answer) => {
    const { method, headers, url } = asked
    const passed = request({ hostname, port, method, path: url, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      // At once, as soon as something comes: what a proxy that holds back would break is not tested here.
      answer.flushHeaders()
      response.pipe(answer)
      answer.on('close', () => response.destroy())
    })
    passed.on('error', () => answer.headersSent || answer.writeHead(502).end())
    answer.on('close', () => passed.destroy())
    asked.pipe(passed)
  })
  server.on('upgrade', (_asked, socket) => {
    upgradesAsked += 1
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: own } = server.address() as AddressInfo // reason: it listens on a port
  return {
    address: `http://127.0.0.1:${own}`,
    upgradesAsked: () => upgradesAsked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
