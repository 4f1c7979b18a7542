import { type Presence, presenceLimits, type Role, readPresence } from '@maillage/wire'
import type { Awareness } from 'y-protocols/awareness'
import { createListeners } from './listeners.ts'
import type { Peer } from './session.ts'

/** What a page shows of itself before anything happens. */
export function firstPresence(person: {
  readonly name: string
  readonly colour: string
  readonly role: Role
}): Presence {
  return {
    name: person.name,
    colour: person.colour,
    role: person.role,
    cursor: null,
    selection: [],
    editing: null,
    gesture: null,
    viewport: null,
    view: 'drawing',
  }
}

export type PresenceRoom = {
  readonly me: () => Presence
  readonly show: (part: Partial<Presence>) => void
  readonly peers: () => readonly Peer[]
  readonly subscribe: (listener: () => void) => () => void
  readonly stop: () => void
}

type Timer = {
  readonly now: () => number
  readonly later: (then: () => void, ms: number) => number
  readonly cancel: (handle: number) => void
}

/** Who is here: I show myself at most every 80 ms, newest wins; the others are read totally. (V7) */
export function joinPresence(awareness: Awareness, first: Presence, timer: Timer): PresenceRoom {
  const listeners = createListeners()
  let me = first
  let known: readonly Peer[] | null = null
  let sentAt = Number.NEGATIVE_INFINITY
  let waiting: number | null = null

  const send = () => {
    waiting = null
    sentAt = timer.now()
    awareness.setLocalState(me)
  }
  const sendSoon = () => {
    if (waiting !== null) return
    const rest = sentAt + presenceLimits.sendEveryMs - timer.now()
    if (rest <= 0) send()
    else waiting = timer.later(send, rest)
  }
  const onChange = () => {
    known = null
    listeners.tell()
  }
  awareness.on('change', onChange)
  send()

  return {
    me: () => me,
    show(part) {
      me = bounded({ ...me, ...part })
      known ??= null
      sendSoon()
      if ('name' in part || 'colour' in part || 'view' in part) listeners.tell()
    },
    peers: () => {
      known ??= readPeers(awareness)
      return known
    },
    subscribe: listeners.add,
    stop() {
      if (waiting !== null) timer.cancel(waiting)
      awareness.off('change', onChange)
    },
  }
}

/** The other seats, by client id, without those that can't be read. */
function readPeers(awareness: Awareness): readonly Peer[] {
  const peers: Peer[] = []
  for (const [clientId, state] of awareness.getStates()) {
    const presence = clientId === awareness.clientID ? null : readPresence(state)
    if (presence) peers.push({ ...presence, clientId })
  }
  return peers.sort((a, b) => a.clientId - b.clientId)
}

function bounded(presence: Presence): Presence {
  return {
    ...presence,
    name: presence.name.slice(0, presenceLimits.name),
    selection: presence.selection.slice(0, presenceLimits.selection),
  }
}
