import { connect } from 'node:net'
import { inflateRawSync } from 'node:zlib'
import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Shared } from '../src/rooms/line.ts'
import { aServer } from './support/a-server.ts'

test('[R42] a large frame is deflated once, a small one stays as it is', () => {
  const large = new Shared(new Uint8Array(100_000).map((_, index) => index % 50))
  const { deflated } = large
  const header = (deflated[1] ?? 0) === 126 ? 4 : 2
  expect([deflated[0], large.deflated === deflated, deflated.length < 5000]).toEqual([0xc2, true, true])
  const inflated = inflateRawSync(Buffer.concat([deflated.subarray(header), Buffer.from([0, 0, 255, 255])]), {
    finishFlush: 2,
  })
  expect(inflated).toEqual(Buffer.from(large.frame))
  const small = new Shared(Uint8Array.of(1, 2, 3))
  expect(small.deflated).toBe(small.message)
})

/** Knocks by hand, asks for the whole, and answers with the bytes that came until they hold it. */
async function wholeOver(server: Awaited<ReturnType<typeof aServer>>, extensions: string | null) {
  const { atlasId, token } = server.entry('citizen')
  const socket = connect({ port: server.port, host: '127.0.0.1' })
  const lines = [
    `GET /sync/${atlasId}?token=${token} HTTP/1.1`,
    'Host: x',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    'Sec-WebSocket-Version: 13',
    ...(extensions ? [`Sec-WebSocket-Extensions: ${extensions}`] : []),
  ]
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  let came: Buffer = Buffer.alloc(0)
  return new Promise<{ readonly kind: number; readonly payload: Buffer }>((resolve) => {
    let asked = false
    socket.on('data', (bytes: Buffer) => {
      came = Buffer.concat([came, bytes])
      const head = came.indexOf('\r\n\r\n') + 4
      if (head < 4) return
      // What do I lack? I have nothing. (masked with zeros)
      if (!asked) socket.write(Uint8Array.of(0x82, 0x84, 0, 0, 0, 0, 0, 0, 1, 0))
      asked = true
      const frame = came.subarray(head)
      const long = frame[1] === 127
      const length =
        frame.length < 10 ? Number.POSITIVE_INFINITY : long ? Number(frame.readBigUInt64BE(2)) : frame.readUInt16BE(2)
      const from = long ? 10 : 4
      if (frame.length < from + length) return
      socket.destroy()
      resolve({ kind: frame[0] ?? 0, payload: frame.subarray(from, from + length) })
    })
  })
}

test('[R42] a plain provider that can inflate is sent the whole deflated, one that can’t as it is: the same document', async () => {
  const server = await aServer()
  const plain = await wholeOver(server, null)
  const deflated = await wholeOver(server, 'permessage-deflate; client_max_window_bits')
  expect([plain.kind, deflated.kind]).toEqual([0x82, 0xc2])
  expect(deflated.payload.length * 2).toBeLessThan(plain.payload.length)
  const tail = Buffer.from([0, 0, 255, 255])
  const inflated = inflateRawSync(Buffer.concat([deflated.payload, tail]), { finishFlush: 2 })
  expect(inflated).toEqual(plain.payload)
  const decoder = decoding.createDecoder(inflated)
  expect([decoding.readVarUint(decoder), decoding.readVarUint(decoder)]).toEqual([0, 1])
  const doc = new Y.Doc()
  Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
  expect(doc.getMap('elements').size).toBeGreaterThan(50)
  await server.stop()
})

test('[R42] what is deflated is read by a WebSocket as every browser has one', async () => {
  const server = await aServer()
  const { atlasId, token, sync } = server.entry('citizen')
  const socket = new WebSocket(`${sync}/${atlasId}?token=${token}`)
  socket.binaryType = 'arraybuffer'
  const whole = new Promise<ArrayBuffer>((resolve) => {
    socket.onmessage = ({ data }) => resolve(data as ArrayBuffer) // reason: as asked for
  })
  socket.onopen = () => socket.send(Uint8Array.of(0, 0, 1, 0))
  const bytes = new Uint8Array(await whole)
  expect([socket.extensions.includes('permessage-deflate'), bytes[0], bytes[1]]).toEqual([true, 0, 1])
  expect(bytes.length).toBeGreaterThan(20_000)
  socket.close()
  await server.stop()
})
