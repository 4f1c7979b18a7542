// Everybody points ten times a second and nobody writes. Ours tells a crowd in few bytes, near pointers at every beat and
// all of them now and then; the others tell everybody everything, each at once.
import { messageTypes, readPoints } from '@maillage/wire'
import * as decoding from 'lib0/decoding'
import { folderWith, inventedAtlas } from './support/atlas.ts'
import { type Rushed, rush } from './support/crowd.ts'
import { keepAside } from './support/machine.ts'
import { hocuspocusPeople, type Meet, ourPages, ourPath, plainPeople } from './support/people.ts'
import { type Row, report, table } from './support/report.ts'
import { forget, type Measured, type OurServer, startOurs, startPeer } from './support/servers.ts'
import { ms } from './support/spread.ts'

const asked = process.argv.flatMap((word) => (/^\d+$/.test(word) ? [Number(word)] : []))
const sizes = asked.length > 0 ? asked : [25, 60, 100, 200, 300, 400, 500, 600]
const seconds = 4
const limitMs = 500

type Started = { readonly server: Measured; readonly meet: Meet; readonly end: () => Promise<void> }
type Line = { readonly name: string; readonly start: () => Promise<Started>; readonly find: Find }
type Find = (payload: Uint8Array, found: (who: number, at: number) => void) => void

/** Ours: `[at, who]` of each seat, in few bytes. */
const inPoints: Find = (payload, found) => {
  if (payload[0] !== messageTypes.points) return
  const decoder = decoding.createDecoder(payload)
  decoding.readVarUint(decoder)
  for (const { point } of readPoints(decoder)) if (point) found(point[1], point[0])
}

const marker = Buffer.from('"cursor":[')
/** The others: `[at, who]` in the JSON of each state. */
const inStates: Find = (payload, found) => {
  const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength)
  for (let at = bytes.indexOf(marker); at >= 0; at = bytes.indexOf(marker, at + 1)) {
    const [when, who] = bytes.toString('latin1', at + marker.length, bytes.indexOf(']', at)).split(',')
    found(Number(who), Number(when))
  }
}

const startOne = async (people: (server: OurServer) => Meet): Promise<Started> => {
  const folder = await folderWith(1, inventedAtlas(100))
  const server = await startOurs(folder, { nodeArgs: process.argv.filter((word) => word.startsWith('--cpu-prof')) })
  const end = async () => {
    await server.stop()
    forget(folder)
  }
  return { server, meet: people(server), end }
}
const peer = async (name: 'y-websocket' | 'hocuspocus', people: (server: Measured) => Meet): Promise<Started> => {
  const server = await startPeer(name)
  return { server, meet: people(server), end: () => server.kill() }
}
const lines: readonly Line[] = [
  { name: 'Maillage, its own pages', start: () => startOne((server) => ourPages(server)), find: inPoints },
  {
    name: 'Maillage, y-websocket providers',
    start: () => startOne((server) => plainPeople(server, ourPath(server))),
    find: inStates,
  },
  { name: '@hocuspocus/server 4.7.0', start: () => peer('hocuspocus', hocuspocusPeople), find: inStates },
  {
    name: '@y/websocket-server 0.1.1',
    start: () => peer('y-websocket', (server) => plainPeople(server, '/room')),
    find: inStates,
  },
]

const isWithin = ({ delivery }: Rushed) => delivery.at(0.99) < limitMs
const better = (a: Rushed, b: Rushed) => (a.delivery.at(0.99) <= b.delivery.at(0.99) ? a : b)

async function once(start: Line['start'], people: number, find: Find): Promise<Rushed> {
  const { server, meet, end } = await start()
  const act: Parameters<typeof rush>[0]['act'] = (person, at) => person.point(at)
  const rushed = await rush({ server, meet, people, seconds, aSecond: 10, act, find })
  await end()
  return rushed
}

keepAside()
const rows: Row[] = []
for (const { name, start, find } of lines) {
  if (process.argv.some((word) => word.startsWith('--only=') && !name.includes(word.slice(7)))) continue
  for (const people of sizes) {
    let rushed = await once(start, people, find)
    for (let again = 0; again < 2 && !isWithin(rushed); again++)
      rushed = better(rushed, await once(start, people, find))
    rows.push(rowOf(name, people, rushed))
    console.log(JSON.stringify(rows.at(-1)))
    if (!isWithin(rushed) && asked.length === 0) break
  }
}
report('cursors', 'Everybody points ten times a second', [
  'Above sixty people each page of ours is told at most 48 pointers near to what it looks at, ten times a second or five (above 400), and everybody’s once a second; a plain provider is told 48 people at each beat, in turn.',
  table(rows),
])
process.exit(0)

function rowOf(name: string, people: number, { delivery, ...rest }: Rushed): Row {
  return {
    server: name,
    people,
    'to others p50 ms': ms(delivery.at(0.5)),
    'p95 ': ms(delivery.at(0.95)),
    'p99 ': ms(delivery.at(0.99)),
    'core %': (rest.cpu * 100).toFixed(0),
    'CPU ms per 1000 deliveries': (rest.cpuPerThousand * 1000).toFixed(2),
    'KB/s a person': (rest.bytesASecond / 1000).toFixed(1),
    'pointers shown to each, a second': (rest.reached * people * 10).toFixed(0),
  }
}
