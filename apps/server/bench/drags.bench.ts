// A hundred thousand drags over five hundred elements: how much the document has grown when it is read again, and how long
// that takes. Through the whole server, people leaving at the end.
import { createAtlasDoc, readAtlas } from '@maillage/atlas-yjs'
import { encodeBarrier, messageTypes } from '@maillage/wire'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { folderWith, inventedAtlas } from './support/atlas.ts'
import { keepAside } from './support/machine.ts'
import { ourPath } from './support/people.ts'
import { RawClient } from './support/raw-client.ts'
import { type Row, report, table } from './support/report.ts'
import { forget, startOurs } from './support/servers.ts'
import { pause } from './support/spread.ts'

const [drags, elements, people, inARow] = [100_000, 500, 20, 40]

/** Everybody drags what they like: the next mover hangs on what the last one wrote. */
function draw(): readonly { readonly who: number; readonly update: Uint8Array }[] {
  const docs = Array.from({ length: people }, (_, who) => 1_000_000 + who)
  const clocks = docs.map(() => 0)
  const last = new Map<number, { readonly client: number; readonly clock: number }>()
  let seed = 7
  return Array.from({ length: drags }, (_, n) => {
    seed = (seed * 48_271) % 2_147_483_647
    const who = Math.floor(n / inARow) % people
    const element = seed % elements
    const [client, at] = [docs[who] ?? 0, clocks[who] ?? 0]
    const before = last.get(element)
    const encoder = encoding.createEncoder()
    for (const value of [1, 1, client, at]) encoding.writeVarUint(encoder, value)
    if (before) {
      encoding.writeUint8(encoder, 0xa8)
      for (const value of [before.client, before.clock]) encoding.writeVarUint(encoder, value)
    } else {
      encoding.writeUint8(encoder, 0x28)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, 'positions')
      encoding.writeVarString(encoder, `e${element}`)
    }
    encoding.writeVarUint(encoder, 1)
    encoding.writeAny(encoder, [seed % 9000, n % 7000])
    const deleted = before ? [1, before.client, 1, before.clock, 1] : [0]
    for (const value of deleted) encoding.writeVarUint(encoder, value)
    last.set(element, { client, clock: at })
    clocks[who] = at + 1
    return { who, update: encoding.toUint8Array(encoder) }
  })
}

/** Somebody who drags, and can wait until what they did is on disk. */
async function dragger(port: number, path: string) {
  let barrier = 0
  let settle: () => void = () => {}
  const client = new RawClient({
    ...{ port, path },
    onMessage: (payload) => {
      if (payload[0] === messageTypes.kept) settle()
    },
  })
  await client.opened()
  client.send(Uint8Array.of(0, 0, 1, 0))
  return {
    client,
    say(update: Uint8Array) {
      const encoder = encoding.createEncoder()
      for (const value of [0, 2]) encoding.writeVarUint(encoder, value)
      encoding.writeVarUint8Array(encoder, update)
      client.send(encoding.toUint8Array(encoder))
    },
    kept: () =>
      new Promise<void>((done) => {
        settle = done
        barrier += 1
        client.send(encodeBarrier(barrier))
      }),
  }
}

/** The whole as somebody who comes now is given it. */
async function whole(port: number, path: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const client = new RawClient({
    ...{ port, path },
    onMessage: (payload) => {
      if (payload[0] === 0 && payload[1] !== 0) parts.push(payload.slice())
    },
  })
  await client.opened()
  client.send(Uint8Array.of(0, 0, 1, 0))
  while (parts.length === 0) await pause(20)
  await pause(200)
  client.cut()
  const updates = parts.map((part) => updateIn(part))
  return updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates(updates)
}

function updateIn(part: Uint8Array): Uint8Array {
  let at = 2
  while ((part[at] ?? 0) > 127) at += 1
  return part.subarray(at + 1)
}

function sizeOf(name: string, update: Uint8Array): Row {
  const times = Array.from({ length: 5 }, () => {
    const doc = createAtlasDoc()
    const began = performance.now()
    Y.applyUpdate(doc, update)
    return performance.now() - began
  })
  const doc = createAtlasDoc()
  Y.applyUpdate(doc, update)
  const structs = [...doc.store.clients.values()].reduce((sum, each) => sum + each.length, 0)
  const places = [...readAtlas(doc).atlas.positions.entries()].map(String).sort().join()
  known ??= places
  const isSame = known === places ? 'yes' : 'no'
  return {
    when: name,
    'state KB': (update.length / 1000).toFixed(0),
    pieces: structs,
    'load ms': Math.min(...times).toFixed(0),
    'same places': isSame,
  }
}
let known: string | null = null

keepAside()
const folder = await folderWith(1, inventedAtlas(elements))
let server = await startOurs(folder)
const rows = [sizeOf('before', await whole(server.port, ourPath(server)))]
known = null
const clients = await Promise.all(
  Array.from({ length: people }, () => dragger(server.port, `${ourPath(server)}&wire=1`)),
)
const began = performance.now()
const drawn = draw()
for (let from = 0; from < drawn.length; from += inARow) {
  // The next may hang on these: they are on disk before somebody else goes on.
  const { say, kept } = clients[(from / inARow) % people] ?? (await dragger(0, ''))
  for (const { update } of drawn.slice(from, from + inARow)) say(update)
  await kept()
}
const took = (performance.now() - began) / 1000
rows.push(sizeOf('with everybody there', await whole(server.port, ourPath(server))))
for (const { client } of clients) client.cut()
await pause(66_000)
rows.push(sizeOf('a minute after all left', await whole(server.port, ourPath(server))))
await server.stop()
server = await startOurs(folder)
rows.push(sizeOf('after a restart', await whole(server.port, ourPath(server))))
await server.stop()
forget(folder)
report('drags', 'A hundred thousand drags over five hundred elements', [
  `By ${people} people, each drag on an element drawn by lot, in ${took.toFixed(0)} s. The document also holds ${elements} elements with their words and ${elements * 1.2} relations.`,
  table(rows),
])
process.exit(0)
