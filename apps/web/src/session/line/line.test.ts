import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { LineChoice } from './room-socket.ts'
import { bundled, EventReader, StreamLine } from './stream-line.ts'

describe('the way to the server', () => {
  test('[V29] is a WebSocket, until two did not open; then a stream, until it is worth trying again', () => {
    const choice = new LineChoice()
    choice.didNotOpen(0)
    expect(choice.pick(0)).toBe('websocket')
    choice.opened()
    choice.didNotOpen(1)
    expect(choice.pick(1)).toBe('websocket')
    choice.didNotOpen(2)
    expect([choice.pick(3), choice.pick(299_000), choice.pick(301_000)]).toEqual(['stream', 'stream', 'websocket'])
  })

  test('[V29] events are read whichever way the stream is cut', () => {
    const text = 'event: seat\ndata: s1\n\n:\n\ndata: AQI=\n\nevent: close\ndata: 4400 malformed\n\n'
    fc.assert(
      fc.property(fc.array(fc.nat(text.length)), (cuts) => {
        const read: string[] = []
        const reader = new EventReader((name, data) => read.push(`${name}|${data}`))
        const at = [0, ...cuts.toSorted((a, b) => a - b), text.length]
        at.slice(1).forEach((end, index) => {
          reader.feed(new TextEncoder().encode(text.slice(at[index], end)))
        })
        expect(read).toEqual(['seat|s1', '|AQI=', 'close|4400 malformed'])
      }),
    )
  })

  test('[V29] posts go one after the other, each once more when the network fails, under its own number', async () => {
    let isBroken = true
    const posts: string[] = []
    let tell: (text: string) => void = () => {}
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        tell = (text) => controller.enqueue(new TextEncoder().encode(text))
      },
    })
    const line = new StreamLine('http://localhost/sync/a?wire=2', 'key', async (_address, init) => {
      if (init.method !== 'POST') return new Response(body)
      const number = new Headers(init.headers).get('x-number') ?? ''
      posts.push(`${number}:${(init.body as Uint8Array).length}`) // reason: that is what the line sends
      if (isBroken) {
        isBroken = false
        throw new TypeError('network')
      }
      return new Response(null, { status: 204 })
    })
    const opened = new Promise<void>((resolve) => {
      line.onOpen = resolve
    })
    tell('event: seat\ndata: s1\n\n')
    await opened
    line.send(Uint8Array.of(1))
    line.send(Uint8Array.of(2, 2))
    await vi.waitUntil(() => posts.length === 3)
    expect(posts).toEqual(['1:5', '1:5', '2:6'])
    line.close()
  })

  test('[V29] much that waits goes in several posts, and a server that is behind is asked again', async () => {
    vi.useFakeTimers()
    const posts: number[] = []
    let isBehind = true
    let tell: (text: string) => void = () => {}
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        tell = (text) => controller.enqueue(new TextEncoder().encode(text))
      },
    })
    let isClosed = false
    const line = new StreamLine('http://localhost/sync/a?wire=2', 'key', async (_address, init) => {
      if (init.method !== 'POST') return new Response(body)
      if (isBehind) {
        isBehind = false
        return new Response(null, { status: 429 })
      }
      posts.push((init.body as Uint8Array).length) // reason: that is what the line sends
      return new Response(null, { status: 204 })
    })
    line.onClose = () => {
      isClosed = true
    }
    tell('event: seat\ndata: s1\n\n')
    await vi.advanceTimersByTimeAsync(1)
    line.send(Uint8Array.of(1))
    for (let n = 0; n < 30; n++) line.send(new Uint8Array(100_000))
    await vi.advanceTimersByTimeAsync(2000)
    vi.useRealTimers()
    expect([isClosed, posts.reduce((sum, bytes) => sum + bytes, 0)]).toEqual([false, 5 + 30 * 100_004])
    for (const bytes of posts) expect(bytes).toBeLessThan(1024 * 1024)
    line.close()
  })

  test('[V29] frames are bundled with their lengths', () => {
    expect([...bundled([Uint8Array.of(7), Uint8Array.of(8, 9)])]).toEqual([0, 0, 0, 1, 7, 0, 0, 0, 2, 8, 9])
  })
})
