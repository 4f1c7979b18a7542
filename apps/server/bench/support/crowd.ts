import type { Meet, Person, Watcher } from './people.ts'
import type { Measured } from './servers.ts'
import { pause, Spread } from './spread.ts'

let began = 0

/** Tenths of a millisecond since this crowd began: what people write where a place would stand, which has its bounds. */
export const clock = (): number => Math.round((performance.now() - began) * 10)

/** A place is at most a million units away: a crowd may go on for a minute and a half. */
export function beginClock(): void {
  began = performance.now()
}

export type Rush = {
  readonly server: Measured
  readonly meet: Meet
  readonly people: number
  /** What each does, and how often a second. */
  readonly act: (person: Person, at: number) => void
  readonly aSecond: number
  /** Finds in a message when what it shows was sent, and by whom. */
  readonly find: (payload: Uint8Array, found: (x: number, y: number) => void) => void
  readonly seconds: number
  /** Is only what is newest of interest, as of pointers? Then what comes after everybody has stopped is not counted. */
  readonly isFleeting?: boolean
}

export type Rushed = {
  readonly delivery: Spread
  readonly durable: Spread
  /** Share of one core. */
  readonly cpu: number
  /** Seconds of processor for a thousand deliveries: one thing somebody did, shown to one person. */
  readonly cpuPerThousand: number
  readonly bytesASecond: number
  /** Of what people did, how much reached those who watched, newest of each person included. */
  readonly isWhole: boolean
  readonly reached: number
}

/** How many of the people look at what they are told; the others only count bytes. */
const mostWatchers = 24

/** Everybody acts at once, evenly spread over time, while some of them watch what comes. */
export async function rush({
  server,
  meet,
  people,
  act,
  aSecond,
  find,
  seconds,
  isFleeting = false,
}: Rush): Promise<Rushed> {
  beginClock()
  const delivery = new Spread()
  const durable = new Spread()
  let isMeasuring = false
  const every = Math.max(1, Math.floor(people / mostWatchers))
  const watched: Map<number, number>[] = []
  const sentAt: number[][] = []
  const watcherOf = (index: number): Watcher | undefined => {
    sentAt[index] = []
    if (index % every !== 0) return undefined
    const newest = new Map<number, number>()
    watched.push(newest)
    let kept = 0
    return {
      onMessage: (payload) => {
        const now = clock()
        find(payload, (who, at) => {
          if (at > (newest.get(who) ?? 0)) newest.set(who, at)
          if (isMeasuring && at > startedAt) delivery.add((now - at) / 10)
        })
      },
      onKept: (number) => {
        const now = clock()
        for (; kept < number; kept++) if (isMeasuring) durable.add((now - (sentAt[index]?.[kept] ?? now)) / 10)
      },
    }
  }
  let startedAt = 0
  const crowd: Person[] = []
  for (let index = 0; index < people; index++) {
    crowd.push(meet(index, watcherOf(index)))
    if (index % 20 === 19) await Promise.race([Promise.all(crowd.slice(-20).map(({ joined }) => joined)), pause(3000)])
  }
  await Promise.race([Promise.all(crowd.map(({ joined }) => joined)), pause(10_000)])

  const here = crowd.filter(({ client }) => client.isOpen).length
  if (here < people) console.error(`Only ${here} of ${people} came in.`)

  let isOver = false
  const newestSent: number[] = []
  const perTurn = 1000 / aSecond
  const turns = async () => {
    // People are spread over the time between two of their acts; who is late catches up.
    const began = performance.now()
    let done = 0
    while (!isOver) {
      const due = Math.floor(((performance.now() - began) / perTurn) * people)
      for (; done < due && !isOver; done++) {
        const person = crowd[done % people]
        if (!person?.client.isOpen) continue
        const at = clock()
        act(person, at)
        newestSent[person.index] = at
        sentAt[person.index]?.push(at)
      }
      await pause(1)
    }
  }
  const acting = turns()
  await pause(1500)
  const [cpu, received] = [server.cpu(), total(crowd)]
  startedAt = clock()
  isMeasuring = true
  await pause(seconds * 1000)
  const used = server.cpu() - cpu
  const bytes = total(crowd) - received
  isOver = true
  await acting
  if (isFleeting) isMeasuring = false
  const isWhole = await settles(() => watched.every((newest) => newestSent.every((at, who) => newest.get(who) === at)))
  isMeasuring = false
  for (const { client } of crowd) client.cut()
  const seen = delivery.size * (people / Math.max(1, watched.length))
  return {
    ...{ delivery, durable, isWhole },
    cpu: used / seconds,
    cpuPerThousand: (used / seen) * 1000,
    bytesASecond: bytes / seconds / people,
    reached: seen / (people * people * aSecond * seconds),
  }
}

function total(crowd: readonly Person[]): number {
  return crowd.reduce((sum, { client }) => sum + client.received, 0)
}

async function settles(isSo: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < 8000; waited += 50) {
    if (isSo()) return true
    await pause(50)
  }
  return isSo()
}
