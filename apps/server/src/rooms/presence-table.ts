import { limits } from '@maillage/wire'
import * as decoding from 'lib0/decoding'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import type * as Y from 'yjs'

/**
 * Who shows what in a room: the newest state of each seat, told to all a tick later. Nothing of it is kept. A seat
 * speaks only for the client ids it brought first. (R9)
 */
export type PresenceTable<Seat> = {
  /** Takes what a seat shows. False when it can't be read, is too large, or speaks for somebody else. */
  readonly take: (seat: Seat, update: Uint8Array) => boolean
  readonly leave: (seat: Seat) => void
  /** What changed since the last call, as bytes for everyone; null when nothing did. */
  readonly changes: () => Uint8Array | null
  /** Everyone's state, for someone who arrives; null when nobody shows anything. */
  readonly all: () => Uint8Array | null
  readonly stop: () => void
}

export function createPresenceTable<Seat>(doc: Y.Doc, onChange: () => void): PresenceTable<Seat> {
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  const owners = new Map<number, Seat>()
  const changed = new Set<number>()
  awareness.on('update', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    for (const id of [...added, ...updated, ...removed]) changed.add(id)
    for (const id of removed) owners.delete(id)
    if (changed.size > 0) onChange()
  })
  return {
    take(seat, update) {
      const ids = update.byteLength <= limits.presenceBytes ? readClientIds(update) : null
      if (!ids || ids.some((id) => owners.has(id) && owners.get(id) !== seat)) return false
      for (const id of ids) owners.set(id, seat)
      applyAwarenessUpdate(awareness, update, seat)
      return true
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

/** Most ids a seat may speak for: itself, and a tab it replaces. */
const mostIds = 4

function readClientIds(update: Uint8Array): readonly number[] | null {
  try {
    const decoder = decoding.createDecoder(update)
    const count = decoding.readVarUint(decoder)
    if (count > mostIds) return null
    return Array.from({ length: count }, () => {
      const id = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      JSON.parse(decoding.readVarString(decoder))
      return id
    })
  } catch {
    return null
  }
}
