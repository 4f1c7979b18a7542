// Everybody points ten times a second and nobody writes. Ours tells a crowd in few bytes, near pointers at every beat and
// all of them now and then; the others tell everybody everything, each at once.
import { messageTypes, readPoints } from '@maillage/wire'
import * as decoding from 'lib0/decoding'
import type { Rushed } from './support/crowd.ts'
import { climb, ours, peer, sizesOr } from './support/ladder.ts'
import { keepAside } from './support/machine.ts'
import { hocuspocusPeople, ourPages, ourPath, plainPeople } from './support/people.ts'
import { type Row, report, table } from './support/report.ts'
import { ms } from './support/spread.ts'

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

const ownPages = 'Maillage, its own pages'
const lines = [
  { name: ownPages, start: () => ours(100, (server) => ourPages(server)) },
  {
    name: 'Maillage, y-websocket providers',
    start: () => ours(100, (server) => plainPeople(server, ourPath(server))),
  },
  { name: '@hocuspocus/server 4.7.0', start: () => peer('hocuspocus', hocuspocusPeople) },
  {
    name: '@y/websocket-server 0.1.1',
    start: () => peer('y-websocket', (server) => plainPeople(server, '/room')),
  },
] as const

keepAside()
const rows: Row[] = []
await climb({
  ...{ lines, limitMs: 500, seconds: 4, aSecond: 10, isFleeting: true },
  sizes: sizesOr([25, 100, 300, 500, 600]),
  act: (person, at) => person.point(at),
  find: (name) => (name === ownPages ? inPoints : inStates),
  onRushed(name, people, rushed) {
    rows.push(rowOf(name, people, rushed))
    console.log(JSON.stringify(rows.at(-1)))
  },
})
report('cursors', 'Everybody points ten times a second', [
  'Above sixty people each page of ours is told at most 48 pointers near to what it looks at, ten times a second or five (above 400), and everybody’s once a second, so that a pointer that comes to rest far away is told within a second; a plain provider is told 48 people at each beat, in turn.',
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
