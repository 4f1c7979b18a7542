import { addElement, elementId, kindKey } from '@maillage/atlas'
import { encodeJson, encodePush, messageTypes, readJson, type SeatAnswer, type Welcome } from '@maillage/wire'
import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { askFrame } from '../src/rooms/frames.ts'
import { aWriter } from './support/a-room.ts'
import { aServer, type TestServer } from './support/a-server.ts'
import { joinAs } from './support/participant.ts'

let server: TestServer
const open: { readonly leave: () => void }[] = []
beforeEach(async () => {
  server = await aServer()
})
afterEach(async () => {
  for (const each of open.splice(0)) each.leave()
  await server.stop()
})

/** A page that came by events and posts, without the page. */
async function byStream() {
  const { atlasId, token } = server.entry('citizen')
  const seat = await fetch(`${server.address}/api/atlases/${atlasId}/seat`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  })
  const { key } = (await seat.json()) as SeatAnswer
  const abort = new AbortController()
  const frames: Uint8Array[] = []
  const events: string[] = []
  const address = `${server.address}/sync/${atlasId}`
  const headers = { authorization: `Bearer ${key}` }
  const answer = await fetch(`${address}?wire=2`, { headers, signal: abort.signal })
  void listen(answer, (name, data) => {
    if (name === '') frames.push(Buffer.from(data, 'base64'))
    else events.push(`${name} ${data}`)
  }).catch(() => {})
  open.push({ leave: () => abort.abort() })
  await vi.waitUntil(() => events.length > 0)
  const id = events[0]?.split(' ')[1] ?? ''
  const post = async (number: number, frames: readonly Uint8Array[], seatId = id, words = key) => {
    const sent = await fetch(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${words}`, 'x-seat': seatId, 'x-number': String(number) },
      body: bundled(frames),
    })
    return sent.status
  }
  const welcome = () => {
    const frame = frames.find((each) => decoding.readVarUint(decoding.createDecoder(each)) === messageTypes.welcome)
    if (!frame) return null
    const decoder = decoding.createDecoder(frame)
    decoding.readVarUint(decoder)
    return readJson(decoder) as Welcome
  }
  return { frames, events, post, welcome, answer, leave: () => abort.abort() }
}

async function listen(answer: Response, onEvent: (name: string, data: string) => void): Promise<void> {
  let text = ''
  for await (const part of answer.body ?? []) {
    text += Buffer.from(part).toString('utf8')
    const whole = text.split('\n\n')
    text = whole.pop() ?? ''
    for (const event of whole) {
      const name = /^event: (.*)$/m.exec(event)?.[1] ?? ''
      const data = /^data: (.*)$/m.exec(event)?.[1]
      if (data !== undefined) onEvent(name, data)
    }
  }
}

function bundled(frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const parts = frames.flatMap((frame) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(frame.length)
    return [length, frame]
  })
  return new Uint8Array(Buffer.concat(parts))
}

describe('where WebSockets are blocked', () => {
  test('[R22] a page comes in, writes and hears by events and posts, beside those with a WebSocket', async () => {
    const ada = await byStream()
    expect(ada.answer.headers.get('content-type')).toContain('text/event-stream')
    expect(await ada.post(1, [encodeJson('hello', { writing: null }), askFrame(Uint8Array.of(0))])).toBe(204)
    await vi.waitUntil(() => ada.welcome() !== null)
    const client = ada.welcome()?.client ?? 0
    const lin = joinAs(server.entry('citizen'))
    open.push(lin)
    await lin.joined
    const update = aWriter(client).write((atlas, context) =>
      addElement(atlas, context, { id: elementId('jardin'), kind: kindKey('acteur'), label: 'Jardin' }),
    )
    expect(await ada.post(2, [encodePush(client, 1, update)])).toBe(204)
    await lin.until(() => lin.watch.atlas().elements.has(elementId('jardin')))
    await vi.waitUntil(() => typesOf(ada.frames).includes(messageTypes.pushed))
    const before = ada.frames.length
    lin.perform((atlas, context) => addElement(atlas, context, { kind: kindKey('acteur'), label: 'De Lin' }))
    await vi.waitUntil(() => typesOf(ada.frames.slice(before)).includes(messageTypes.sync))
  })

  test('[R22] a post is taken once, in order, and only from who opened the stream', async () => {
    const [ada, lin] = [await byStream(), await byStream()]
    const hello = [encodeJson('hello', { writing: null })]
    expect(await ada.post(2, hello)).toBe(400)
    expect([await ada.post(1, hello), await ada.post(1, hello)]).toEqual([204, 204])
    await vi.waitUntil(() => ada.welcome() !== null)
    expect(typesOf(ada.frames).filter((type) => type === messageTypes.welcome)).toHaveLength(1)
    expect(await lin.post(1, hello, ada.events[0]?.split(' ')[1])).toBe(401)
    expect(await lin.post(1, hello, 'nobody')).toBe(401)
  })

  test('[R22] [R4] a frame that is none ends this stream alone, and says why', async () => {
    const [ada, lin] = [await byStream(), await byStream()]
    expect(await ada.post(1, [Uint8Array.of(250, 250, 250)])).toBe(204)
    await vi.waitUntil(() => ada.events.length === 2)
    expect(ada.events[1]).toBe('close 4400 malformed')
    expect(await lin.post(1, [encodeJson('hello', { writing: null })])).toBe(204)
    await vi.waitUntil(() => lin.welcome() !== null)
  })

  test('[R22] [R9] who leaves the stream leaves the room', async () => {
    const ada = await byStream()
    await ada.post(1, [encodeJson('hello', { writing: null })])
    await vi.waitUntil(() => ada.welcome() !== null)
    ada.leave()
    const metrics = async () => (await fetch(`${server.address}/metrics`)).text()
    await expect.poll(metrics, { timeout: 5000 }).toMatch(/maillage_seats 0\b/)
  })
})

function typesOf(frames: readonly Uint8Array[]): readonly number[] {
  return frames.map((frame) => decoding.readVarUint(decoding.createDecoder(frame)))
}
