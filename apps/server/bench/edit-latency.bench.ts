/**
 * How long an edit takes from one person to another, and to "kept": a real server on this machine with SQLite on its
 * disk, real y-websocket providers in this process. One person renames an element fifty times, all others wait for it;
 * then everyone writes at once. Prints a table; ends by itself.
 */
import { changeElement, elementId } from '@maillage/atlas'
import { aServer } from '../test/support/a-server.ts'
import { adding, joinAs, type Participant } from '../test/support/participant.ts'

const rounds = 50
const target = elementId('act-brest')

/** Milliseconds until the last of the others has the words, and until the author knows they are on disk. */
async function oneEdit(people: readonly Participant[], label: string): Promise<{ all: number; kept: number }> {
  const [author, ...others] = people
  if (!author) throw new Error('A room has at least one person.')
  const began = performance.now()
  const all = Promise.all(
    others.map((other) => other.until(() => other.watch.atlas().elements.get(target)?.label === label)),
  ).then(() => performance.now() - began)
  author.perform((atlas, context) => changeElement(atlas, context, { id: target, field: 'label', value: label }))
  const kept = author.kept().then(() => performance.now() - began)
  return { all: await all, kept: await kept }
}

function at(share: number, values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
}

async function measure(size: number): Promise<Record<string, string | number>> {
  const server = await aServer()
  const people = Array.from({ length: size }, () => joinAs(server.entry('citizen'), { wire: true }))
  await Promise.all(people.map((person) => person.joined))
  const all: number[] = []
  const kept: number[] = []
  for (let round = 0; round < rounds; round++) {
    const times = await oneEdit(people, `Brest ${round}`)
    all.push(times.all)
    kept.push(times.kept)
  }
  const began = performance.now()
  people.forEach((person, index) => {
    for (let n = 0; n < 10; n++) person.perform(adding(`bench-${index}-${n}`))
  })
  const last = 102 + size * 10
  await Promise.all(people.map((person) => person.until(() => person.watch.atlas().elements.size === last)))
  const burst = performance.now() - began
  for (const person of people) person.leave()
  await server.stop()
  return {
    people: size,
    'seen by all p50 ms': at(0.5, all),
    'p95 ms': at(0.95, all),
    'kept p50 ms': at(0.5, kept),
    'kept p95 ms': at(0.95, kept),
    'ten edits each at once, seen by all ms': burst.toFixed(0),
  }
}

const rows = []
for (const size of [2, 10, 50]) rows.push(await measure(size))
console.table(rows)
