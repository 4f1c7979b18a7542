// What is lost when the server is killed while people work: of what they were told is kept, and of what the others saw.

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as encoding from 'lib0/encoding'
import { folderWith, inventedAtlas } from './support/atlas.ts'
import { beginClock, clock } from './support/crowd.ts'
import { keepAside } from './support/machine.ts'
import { eachPosition } from './support/moves.ts'
import { hocuspocusPeople, type Meet, ourPages, ourPath, plainPeople } from './support/people.ts'
import { RawClient } from './support/raw-client.ts'
import { type Row, report, table } from './support/report.ts'
import { type Measured, startOurs, startPeer } from './support/servers.ts'
import { pause } from './support/spread.ts'

const [people, kills] = [60, 3]

type Life = { readonly server: Measured; readonly meet: Meet; readonly path: string; readonly before: Uint8Array }

/** Everybody moves for so many milliseconds, the server is killed, started again and asked what it still knows. */
async function once(live: () => Promise<Life>, lasts: number) {
  beginClock()
  const { server, meet } = await live()
  const told = new Map<number, number>()
  const seen = new Map<number, number>()
  const sent = new Map<number, number[]>()
  const crowd = Array.from({ length: people }, (_, index) => {
    sent.set(index, [])
    return meet(index, {
      onMessage: (payload) =>
        eachPosition(payload, (who, at) => {
          if (who !== index) seen.set(who, Math.max(seen.get(who) ?? 0, at))
        }),
      onKept: (number) => told.set(index, sent.get(index)?.[number - 1] ?? 0),
    })
  })
  await Promise.all(crowd.map(({ joined }) => joined))
  const until = performance.now() + lasts
  while (performance.now() < until) {
    for (const person of crowd) {
      const at = clock()
      sent.get(person.index)?.push(at)
      person.move(at)
    }
    await pause(40)
  }
  await server.kill()
  for (const { client } of crowd) client.cut()
  const again = await live()
  const places = await placesOf(again)
  await again.server.kill()
  const lost = (known: ReadonlyMap<number, number>) =>
    [...known].reduce(
      (sum, [who, at]) =>
        sum + (sent.get(who) ?? []).filter((each) => each <= at && each > (places.get(who) ?? 0)).length,
      0,
    )
  const count = (known: ReadonlyMap<number, number>) =>
    [...known].reduce((sum, [who, at]) => sum + (sent.get(who) ?? []).filter((each) => each <= at).length, 0)
  return { told: count(told), toldAndLost: lost(told), seen: count(seen), seenAndLost: lost(seen) }
}

/** When the newest move of each was made, as the server gives its document to somebody who comes. */
async function placesOf({ server, path, before }: Life): Promise<ReadonlyMap<number, number>> {
  const newest = new Map<number, number>()
  const client = new RawClient({
    ...{ port: server.port, path },
    onMessage: (payload) => eachPosition(payload, (who, at) => newest.set(who, Math.max(newest.get(who) ?? 0, at))),
  })
  await client.opened()
  const say = (...values: readonly number[]) => {
    const encoder = encoding.createEncoder()
    encoding.writeUint8Array(encoder, before)
    for (const value of values) encoding.writeVarUint(encoder, value)
    client.send(encoding.toUint8Array(encoder))
  }
  if (before.length > 0) say(2, 0, 1, 116)
  say(0, 0, 1, 0)
  await pause(1500)
  client.cut()
  return newest
}

const none = new Uint8Array()
const name = encoding.createEncoder()
encoding.writeVarString(name, 'room')
const lines: readonly (readonly [string, () => Promise<() => Promise<Life>>])[] = [
  [
    'Maillage',
    async () => {
      const folder = await folderWith(1, inventedAtlas(200))
      return async () => {
        const server = await startOurs(folder)
        return { server, meet: ourPages(server), path: ourPath(server), before: none }
      }
    },
  ],
  [
    '@hocuspocus/server 4.7.0, stored by its own hooks',
    async () => {
      const file = join(mkdtempSync(join(tmpdir(), 'hocuspocus-bench-')), 'room')
      return async () => {
        const server = await startPeer('hocuspocus', file)
        return { server, meet: hocuspocusPeople(server), path: '/', before: encoding.toUint8Array(name) }
      }
    },
  ],
  [
    '@y/websocket-server 0.1.1, in memory as it comes',
    async () => async () => {
      const server = await startPeer('y-websocket')
      return { server, meet: plainPeople(server, '/room'), path: '/room', before: none }
    },
  ],
]

keepAside()
const rows: Row[] = []
for (const [server, lives] of lines) {
  const total = { told: 0, toldAndLost: 0, seen: 0, seenAndLost: 0 }
  for (let n = 0; n < kills; n++) {
    const one = await once(await lives(), 2500 + n * 4000)
    for (const key of ['told', 'toldAndLost', 'seen', 'seenAndLost'] as const) total[key] += one[key]
  }
  rows.push({
    server,
    'told « kept »': total.told || 'never says so',
    'of it lost': total.told ? total.toldAndLost : '–',
    'shown to others': total.seen,
    'of it lost ': total.seenAndLost,
  })
  console.log(JSON.stringify(rows.at(-1)))
}
report('kill', 'What is lost when the server is killed', [
  `${people} people, each moving an element 25 times a second; killed (SIGKILL) after 2.5, 6.5 and 10.5 seconds; then asked what it still knows.`,
  table(rows),
])
process.exit(0)
