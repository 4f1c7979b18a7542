// Two hundred people come within two seconds into a room of 10,000 elements; five hundred come back after the server was
// killed and started again. Each comes as a page does: key, compressed state, live door, and what it still lacks.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { createAtlasDoc } from '@maillage/atlas-yjs'
import { encodeJson, messageTypes, type SeatAnswer } from '@maillage/wire'
import * as encode from 'lib0/encoding'
import * as Y from 'yjs'
import { folderWith, inventedAtlas } from './support/atlas.ts'
import { keepAside } from './support/machine.ts'
import { hocuspocusPeople, ourPath, plainPeople } from './support/people.ts'
import { RawClient } from './support/raw-client.ts'
import { type Row, report, table } from './support/report.ts'
import { forget, type Measured, type OurServer, startOurs, startPeer } from './support/servers.ts'
import { ms, pause, Spread } from './support/spread.ts'

const elements = 10_000
const state = inventedAtlas(elements)
const compressed = brotliCompressSync(state, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength

type Came = { readonly ms: number; readonly bytes: number }
type Come = (index: number) => Promise<Came>

/** As a page of ours comes. What it lacks is asked for with what it has: worked out once here, as all have the same. */
function byPage({ port, access }: OurServer, passes: string[] = [], encoding = 'br'): Come {
  const atlas = access.atlases[0]
  const token = atlas?.links.find(({ role }) => role === 'citizen')?.token ?? ''
  const base = `http://127.0.0.1:${port}/api/atlases/${atlas?.atlasId}`
  return async (index) => {
    const began = performance.now()
    const authorization = `Bearer ${passes[index] ?? token}`
    const door = await fetch(`${base}/seat`, { method: 'POST', headers: { authorization } })
    const seat = (await door.json()) as SeatAnswer // reason: our server
    passes[index] = seat.pass
    const words = { authorization: `Bearer ${seat.key}`, 'accept-encoding': encoding }
    const answer = await fetch(`${base}/state`, { headers: words })
    const whole = new Uint8Array(await answer.arrayBuffer())
    const length = answer.headers.has('content-encoding') ? Number(answer.headers.get('content-length')) : whole.length
    let synced: () => void = () => {}
    const done = new Promise<void>((resolve) => {
      synced = resolve
    })
    const onMessage = (payload: Uint8Array) => {
      if (payload[0] === messageTypes.sync && payload[1] === 1) synced()
    }
    const path = `/sync/${atlas?.atlasId}?wire=2`
    const client = new RawClient({ port, path, onMessage, protocol: `maillage, ${seat.key}` })
    await client.opened()
    client.send(encodeJson('hello', { writing: null }))
    client.send(askWith(vectorOf(whole)))
    await done
    held.push(client)
    return { ms: performance.now() - began, bytes: length + client.received }
  }
}

/** As a plain provider comes: the whole document, as it is. */
function byProvider(meet: ReturnType<typeof plainPeople>): Come {
  return async (index) => {
    const began = performance.now()
    let synced: () => void = () => {}
    const done = new Promise<void>((resolve) => {
      synced = resolve
    })
    const person = meet(index, {
      onMessage: (payload) => {
        if (payload.length > state.length / 2) synced()
      },
    })
    await person.client.opened()
    await done
    held.push(person.client)
    return { ms: performance.now() - began, bytes: person.client.received }
  }
}

const held: RawClient[] = []
let vector: { readonly of: number; readonly is: Uint8Array } | null = null
function vectorOf(whole: Uint8Array): Uint8Array {
  if (vector?.of === whole.length) return vector.is
  const doc = createAtlasDoc()
  Y.applyUpdate(doc, whole)
  vector = { of: whole.length, is: Y.encodeStateVector(doc) }
  return vector.is
}
function askWith(stateVector: Uint8Array): Uint8Array {
  const encoder = encode.createEncoder()
  encode.writeVarUint(encoder, 0)
  encode.writeVarUint(encoder, 0)
  encode.writeVarUint8Array(encoder, stateVector)
  return encode.toUint8Array(encoder)
}

async function storm(come: Come, people: number, withinMs: number) {
  const began = performance.now()
  const each = new Spread()
  let bytes = 0
  const all = Array.from({ length: people }, async (_, index) => {
    await pause((index / people) * withinMs)
    const came = await come(index)
    each.add(came.ms)
    bytes = Math.max(bytes, came.bytes)
  })
  await Promise.all(all)
  return { seconds: (performance.now() - began) / 1000, each, bytes }
}

/** The others begin empty: the first to come brings the document. */
async function bring(server: Measured, before: Uint8Array, path: string): Promise<void> {
  const client = new RawClient({ port: server.port, path })
  await client.opened()
  const encoder = encode.createEncoder()
  encode.writeUint8Array(encoder, before)
  if (before.length > 0) {
    for (const value of [2, 0]) encode.writeVarUint(encoder, value)
    encode.writeVarString(encoder, 't')
    client.send(encode.toUint8Array(encoder))
    await pause(300)
  }
  const update = encode.createEncoder()
  encode.writeUint8Array(update, before)
  for (const value of [0, 2]) encode.writeVarUint(update, value)
  encode.writeVarUint8Array(update, state)
  client.send(encode.toUint8Array(update))
  held.push(client)
  await pause(1500)
}

const rows: Row[] = []
async function measure(name: string, server: Measured, come: Come, asCompressed = state.length): Promise<void> {
  const [cpu, memory] = [server.cpu(), server.resident()]
  const { seconds, each, bytes } = await storm(come, 200, 2000)
  rows.push({
    server: name,
    'all 200 in, s': seconds.toFixed(2),
    'each p50 ms': ms(each.at(0.5)),
    'p95 ms': ms(each.at(0.95)),
    'p99 ms': ms(each.at(0.99)),
    'sent to one, KB': (bytes / 1000).toFixed(0),
    'in states so compressed': (bytes / asCompressed).toFixed(2),
    'CPU s': (server.cpu() - cpu).toFixed(2),
    'more memory, MB': ((server.resident() - memory) / 1e6).toFixed(0),
  })
  console.log(JSON.stringify(rows.at(-1)))
  for (const client of held.splice(0)) client.cut()
}

const isAside = keepAside()
const folder = await folderWith(1, state)
let server = await startOurs(folder, { nodeArgs: process.argv.filter((word) => word.startsWith('--cpu-prof')) })
await measure('Maillage, its own pages (https: Brotli)', server, byPage(server), compressed)
await server.stop()
server = await startOurs(folder)
await measure('Maillage, its own pages (http: gzip)', server, byPage(server, [], 'gzip'), gzipSync(state).byteLength)
await server.stop()
server = await startOurs(folder)
await measure('Maillage, y-websocket providers', server, byProvider(plainPeople(server, ourPath(server))))
await server.stop()
if (!process.argv.includes('--ours')) {
  const name = encode.createEncoder()
  encode.writeVarString(name, 'room')
  const hocuspocus = await startPeer('hocuspocus')
  await bring(hocuspocus, encode.toUint8Array(name), '/')
  await measure('@hocuspocus/server 4.7.0', hocuspocus, byProvider(hocuspocusPeople(hocuspocus)))
  await hocuspocus.kill()
  const plain = await startPeer('y-websocket')
  await bring(plain, new Uint8Array(), '/room')
  await measure('@y/websocket-server 0.1.1', plain, byProvider(plainPeople(plain, '/room')))
  await plain.kill()
}

// Five hundred are there, the server is killed, started again, and all come back at once with what they had.
server = await startOurs(folder)
const passes: string[] = []
await storm(byPage(server, passes), 500, 4000)
for (const client of held.splice(0)) client.cut()
await server.kill()
const began = performance.now()
server = await startOurs(folder)
const up = (performance.now() - began) / 1000
const back = await storm(byPage(server, passes), 500, 0)
const all = (performance.now() - began) / 1000
await server.stop()
forget(folder)

report('joining', 'Two hundred come in at once; five hundred come back', [
  `A room of ${elements} elements and ${elements * 1.2} relations: ${(state.length / 1000).toFixed(0)} KB, ${(compressed / 1000).toFixed(0)} KB compressed (Brotli 5). Two hundred come within two seconds.${isAside ? '' : ' Not pinned to cores here.'}`,
  table(rows),
  `**After kill -9 with 500 people:** started again and ready after ${up.toFixed(1)} s; all 500, at once and with no patience, in again after ${all.toFixed(1)} s (p95 of one: ${(back.each.at(0.95) / 1000).toFixed(1)} s).`,
])
process.exit(0)
