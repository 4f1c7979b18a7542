// Five hundred rooms of two people each: what they take of memory, and of the processor while nobody does anything.
import { folderWith, inventedAtlas } from './support/atlas.ts'
import { keepAside } from './support/machine.ts'
import { ourPages, type Person, plainPeople } from './support/people.ts'
import { type Row, report, table } from './support/report.ts'
import { forget, type Measured, startOurs, startPeer } from './support/servers.ts'
import { pause } from './support/spread.ts'

const [rooms, elements, idleSeconds] = [500, 100, 20]

keepAside()
const rows: Row[] = []
async function measure(name: string, server: Measured, meet: (room: number, who: number) => Person): Promise<void> {
  const before = server.resident()
  const people: Person[] = []
  for (let room = 0; room < rooms; room++) {
    const two = [meet(room, 0), meet(room, 1)]
    await Promise.all(two.map(({ joined }) => joined))
    people.push(...two)
  }
  for (const person of people) person.point(1)
  await pause(5000)
  const after = server.resident()
  const cpu = server.cpu()
  await pause(idleSeconds * 1000)
  const idle = (server.cpu() - cpu) / idleSeconds
  rows.push({
    server: name,
    rooms,
    'KB a room, two people included': ((after - before) / rooms / 1000).toFixed(0),
    'whole process, MB': (after / 1e6).toFixed(0),
    'core % while idle': (idle * 100).toFixed(1),
  })
  console.log(JSON.stringify(rows.at(-1)))
  for (const { client } of people) client.cut()
}

const first = inventedAtlas(elements)
const folder = await folderWith(rooms, first)
const server = await startOurs(folder, { nodeArgs: process.argv.filter((word) => word.startsWith('--cpu-prof')) })
await measure('Maillage', server, (room, who) => ourPages(server, room)(who))
await server.stop()
forget(folder)
if (!process.argv.includes('--ours')) {
  const peer = await startPeer('y-websocket')
  await measure('@y/websocket-server 0.1.1 (empty rooms)', peer, (room, who) =>
    plainPeople(peer, `/room${room}`)(room * 2 + who),
  )
  await peer.kill()
}
report('small-rooms', 'Five hundred rooms of two', [
  `Each of ours holds ${elements} elements and ${elements * 1.2} relations (${(first.length / 1000).toFixed(0)} KB); people have pointed once and do nothing.`,
  table(rows),
])
process.exit(0)
