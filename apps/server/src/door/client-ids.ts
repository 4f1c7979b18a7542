import type { Room } from '../rooms/room.ts'

/** Ids below this are the server's own. */
const firstFree = 65_536
const pastLast = 2 ** 32

const reserved = new WeakMap<Room, Set<number>>()

/**
 * A Yjs client id that nothing in the room was written under and that nobody else was given, so that what is written
 * under it has one author. (R13)
 */
export function reserveClientId(room: Room, random: (max: number) => number): number {
  const taken = reserved.get(room) ?? new Set<number>()
  reserved.set(room, taken)
  let id = firstFree + random(pastLast - firstFree)
  while (taken.has(id) || room.doc.store.clients.has(id)) id = firstFree + random(pastLast - firstFree)
  taken.add(id)
  return id
}
