import { limits } from '@maillage/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import type * as Y from 'yjs'

/**
 * Who shows what in a room: the newest state of each seat, told to all a tick later. Nothing of it is kept. A seat
 * speaks only for the client ids it brought first. (R9)
 */
export type PresenceTable<Seat> = {
  /**
   * Takes what a seat shows of itself, and leaves out the rest: unmodified providers send back all they hear of others.
   * Answers with bytes for this seat when it came back under an id that is held for gone: hearing so, it shows itself anew.
   */
  readonly take: (seat: Seat, update: Uint8Array) => Uint8Array | null
  readonly leave: (seat: Seat) => void
  /** What changed since the last call, as bytes for everyone; null when nothing did. */
  readonly changes: () => Uint8Array | null
  /** Everyone's state, for someone who arrives; null when nobody shows anything. */
  readonly all: () => Uint8Array | null
  readonly stop: () => void
}

export function createPresenceTable<Seat extends object>(doc: Y.Doc, onChange: () => void): PresenceTable<Seat> {
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  const owners = new Map<number, Seat>()
  const introduced = new WeakMap<Seat, Set<number>>()
  const changed = new Set<number>()
  awareness.on('update', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    for (const id of [...added, ...updated, ...removed]) changed.add(id)
    for (const id of removed) owners.delete(id)
    if (changed.size > 0) onChange()
  })
  const isNews = ({ id, clock }: Entry) => clock > (awareness.meta.get(id)?.clock ?? -1)
  /** Is this the seat that speaks for this id? A seat becomes it by showing an id that nobody here holds. */
  const speaksFor = (seat: Seat, { id, state }: Entry): boolean => {
    if (owners.has(id)) return owners.get(id) === seat
    const mine = introduced.get(seat) ?? new Set()
    if (state === 'null' || (!mine.has(id) && mine.size >= mostIds)) return false
    introduced.set(seat, mine.add(id))
    owners.set(id, seat)
    return true
  }
  return {
    take(seat, update) {
      const shown = update.byteLength <= limits.presenceBytes ? readEntries(update) : []
      const news = shown.filter((entry) => isNews(entry) && speaksFor(seat, entry))
      if (news.length > 0) applyAwarenessUpdate(awareness, writeEntries(news), seat)
      // Someone whose connection was cut shows the same state as before, which everyone has since seen leave.
      const gone = shown.filter(({ id, state }) => state !== 'null' && !owners.has(id) && awareness.meta.has(id))
      return gone.length === 0
        ? null
        : encodeAwarenessUpdate(
            awareness,
            gone.map(({ id }) => id),
          )
    },
    leave(seat) {
      const mine = [...owners].filter(([, owner]) => owner === seat).map(([id]) => id)
      removeAwarenessStates(awareness, mine, 'left')
      for (const id of mine) owners.delete(id)
    },
    changes() {
      if (changed.size === 0) return null
      const update = encodeAwarenessUpdate(awareness, [...changed])
      changed.clear()
      return update
    },
    all() {
      const ids = [...awareness.getStates().keys()]
      return ids.length === 0 ? null : encodeAwarenessUpdate(awareness, ids)
    },
    stop: () => awareness.destroy(),
  }
}

/** Most ids one connection may ever speak for: a page has one, and another each time it takes a new document. */
const mostIds = 16

/** What is said of one id, its state as JSON. */
type Entry = { readonly id: number; readonly clock: number; readonly state: string }

/** Reads an awareness update; nothing when it can't be read. */
function readEntries(update: Uint8Array): readonly Entry[] {
  try {
    const decoder = decoding.createDecoder(update)
    const entries: Entry[] = []
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const [id, clock] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
      entries.push({ id, clock, state: JSON.stringify(JSON.parse(decoding.readVarString(decoder))) })
    }
    return entries
  } catch {
    return []
  }
}

function writeEntries(entries: readonly Entry[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const { id, clock, state } of entries) {
    encoding.writeVarUint(encoder, id)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  }
  return encoding.toUint8Array(encoder)
}
