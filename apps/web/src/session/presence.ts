import type { Role } from '@maillage/atlas'
import {
  isSeat,
  type Look,
  messageTypes,
  type Person,
  type Point,
  type Presence,
  presenceLimits,
  readIntroduction,
  readJson,
  readLook,
  readPeople,
  readPoints,
  writePoint,
} from '@maillage/wire'
import type * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { createListeners } from './listeners.ts'
import type { Peer } from './session.ts'

/** What a page shows of itself before anything happens. */
export function firstPresence(person: {
  readonly name: string
  readonly colour: string
  readonly role: Role
  readonly site: string
}): Presence {
  return { ...person, cursor: null, ...readLook(null) }
}

export type PresenceRoom = {
  readonly me: () => Presence
  readonly show: (part: Partial<Presence>) => void
  readonly peers: () => readonly Peer[]
  readonly subscribe: (listener: () => void) => () => void
  /** The line is open, and this is my seat: all that I show is sent anew. */
  readonly opened: (seat: number) => void
  /** The line is gone: nobody is seen any more. */
  readonly closed: () => void
  /** A frame of the others. */
  readonly hear: (type: number, decoder: decoding.Decoder) => void
  readonly stop: () => void
}

type Timer = {
  readonly now: () => number
  readonly later: (then: () => void, ms: number) => number
  readonly cancel: (handle: number) => void
}

type Part = 'introduction' | 'point' | 'look'

/** Who is here: I show myself at most every 80 ms, newest wins, only what changed; the others are read totally. (V7) */
export function joinPresence(send: (frame: Uint8Array) => void, first: Presence, timer: Timer): PresenceRoom {
  const listeners = createListeners()
  const others = new Others()
  const changed = new Set<Part>()
  let me = first
  let known: readonly Peer[] | null = null
  let sentAt = Number.NEGATIVE_INFINITY
  let waiting: number | null = null
  let isOpen = false

  const sendAll = () => {
    waiting = null
    if (!isOpen) return
    sentAt = timer.now()
    for (const part of changed) send(frameOf(part, me))
    changed.clear()
  }
  const sendSoon = () => {
    if (waiting !== null || !isOpen) return
    const rest = sentAt + presenceLimits.sendEveryMs - timer.now()
    if (rest <= 0) sendAll()
    else waiting = timer.later(sendAll, rest)
  }
  const tell = () => {
    known = null
    listeners.tell()
  }
  return {
    me: () => me,
    show(part) {
      me = bounded({ ...me, ...part })
      for (const each of partsOf(part)) changed.add(each)
      sendSoon()
      if ('name' in part || 'colour' in part || 'view' in part) listeners.tell()
    },
    peers: () => {
      known ??= others.all()
      return known
    },
    subscribe: listeners.add,
    opened(seat) {
      isOpen = true
      others.me = seat
      for (const part of ['introduction', 'point', 'look'] as const) changed.add(part)
      sendAll()
    },
    closed() {
      isOpen = false
      others.clear()
      tell()
    },
    hear(type, decoder) {
      others.hear(type, decoder)
      tell()
    },
    stop() {
      if (waiting !== null) timer.cancel(waiting)
    },
  }
}

/** The other seats, as the server tells of them: who they are once, where they point often, the rest now and then. */
class Others {
  /** My own seat: what is told to all is told of me too. */
  me = -1
  #people = new Map<number, Person>()
  #points = new Map<number, Point>()
  #looks = new Map<number, Look>()

  hear(type: number, decoder: decoding.Decoder): void {
    if (type === messageTypes.people) this.#hearPeople(readJson(decoder))
    else if (type === messageTypes.points) {
      for (const { seat, point } of readPoints(decoder)) this.#points.set(seat, point)
    } else if (type === messageTypes.looks) this.#hearLooks(readJson(decoder))
  }

  all(): readonly Peer[] {
    return [...this.#people.values()]
      .filter(({ seat }) => seat !== this.me)
      .map(({ seat, ...person }) => ({
        ...person,
        ...(this.#looks.get(seat) ?? readLook(null)),
        cursor: this.#points.get(seat) ?? null,
        clientId: seat,
      }))
      .sort((a, b) => a.clientId - b.clientId)
  }

  clear(): void {
    for (const part of [this.#people, this.#points, this.#looks]) part.clear()
  }

  #hearPeople(raw: unknown): void {
    const { here, gone } = readPeople(raw)
    for (const seat of gone) for (const part of [this.#people, this.#points, this.#looks]) part.delete(seat)
    for (const person of here) this.#people.set(person.seat, person)
  }

  #hearLooks(raw: unknown): void {
    for (const pair of Array.isArray(raw) ? (raw as unknown[]) : []) {
      const [seat, look] = Array.isArray(pair) ? (pair as unknown[]) : []
      if (isSeat(seat)) this.#looks.set(seat, readLook(look))
    }
  }
}

function partsOf(part: Partial<Presence>): readonly Part[] {
  return Object.keys(part).map((key) =>
    key === 'name' || key === 'colour' ? 'introduction' : key === 'cursor' ? 'point' : 'look',
  )
}

function frameOf(part: Part, me: Presence): Uint8Array {
  const encoder = encoding.createEncoder()
  if (part === 'point') {
    encoding.writeVarUint(encoder, messageTypes.point)
    writePoint(encoder, me.cursor)
  } else {
    encoding.writeVarUint(encoder, part === 'look' ? messageTypes.look : messageTypes.introduce)
    encoding.writeVarString(encoder, JSON.stringify(part === 'look' ? readLook(me) : readIntroduction(me)))
  }
  return encoding.toUint8Array(encoder)
}

function bounded(presence: Presence): Presence {
  return {
    ...presence,
    name: presence.name.slice(0, presenceLimits.name),
    selection: presence.selection.slice(0, presenceLimits.selection),
  }
}
