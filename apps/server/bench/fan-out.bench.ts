// One room where everybody moves an element of their own ten times a second: how many people a server carries before the
// slowest hundredth of what they do takes 150 ms to reach another. Ours keeps each move on disk first and judges it; the
// others keep nothing and judge nothing.

import type { Rushed } from './support/crowd.ts'
import { climb, type Line, ours, peer, sizesOr } from './support/ladder.ts'
import { keepAside } from './support/machine.ts'
import { eachPosition } from './support/moves.ts'
import { hocuspocusPeople, ourPages, ourPath, plainPeople } from './support/people.ts'
import { type Row, report, table } from './support/report.ts'
import { ms } from './support/spread.ts'

const limitMs = 150
const wordFor = (name: string) => Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1])
const seconds = wordFor('seconds') || 4
/** `--shared=100`: everybody moves one of so many elements, as others do at the same time. */
const shared = wordFor('shared') || Number.POSITIVE_INFINITY

const lines: readonly Line[] = [
  {
    name: 'Maillage, its own pages',
    start: () => ours(1000, (server) => ourPages(server, 0, (index) => `e${index % shared}`)),
  },
  {
    name: 'Maillage, y-websocket providers',
    start: () => ours(1000, (server) => plainPeople(server, ourPath(server))),
  },
  { name: '@hocuspocus/server 4.7.0', start: () => peer('hocuspocus', hocuspocusPeople) },
  {
    name: '@y/websocket-server 0.1.1',
    start: () => peer('y-websocket', (server) => plainPeople(server, '/room')),
  },
]

const isAside = keepAside()
const rows: Row[] = []
await climb({
  ...{ lines, limitMs, seconds, aSecond: 10, find: () => eachPosition },
  sizes: sizesOr([25, 50, 100, 150, 200, 300, 400, 500, 600, 800]),
  act: (person, at) => person.move(at),
  onRushed(name, people, rushed) {
    rows.push(rowOf(name, people, rushed))
    console.log(JSON.stringify(rows.at(-1)))
  },
})
report('fan-out', 'Everybody moves an element ten times a second', [
  `${isAside ? 'Server on one core, load on the other.' : 'Server and load on the same cores: not pinned here.'} More and more people, until the slowest hundredth passes ${limitMs} ms three times in a row; of several measurements of one size the best is shown, for every server alike, because other jobs of a shared machine only ever add.`,
  table(rows),
])
process.exit(0)

function rowOf(name: string, people: number, { delivery, durable, ...rest }: Rushed): Row {
  return {
    server: name,
    people,
    'to others p50 ms': ms(delivery.at(0.5)),
    'p95 ': ms(delivery.at(0.95)),
    'p99 ': ms(delivery.at(0.99)),
    'to disk p50 ms': ms(durable.at(0.5)),
    p95: ms(durable.at(0.95)),
    p99: ms(durable.at(0.99)),
    'core %': (rest.cpu * 100).toFixed(0),
    'CPU ms per 1000 deliveries': (rest.cpuPerThousand * 1000).toFixed(2),
    'KB/s a person': (rest.bytesASecond / 1000).toFixed(0),
    'all came': rest.isWhole ? 'yes' : `no (${(rest.reached * 100).toFixed(0)} %)`,
  }
}
