import { type Atlas, authorOf, type ElementId, type Position, sameValue } from '@maillage/atlas'
import { readAtlas } from '@maillage/atlas-yjs'
import type { Logger } from 'pino'
import type { Place } from '../commands/settle.ts'
import { workshopIn } from '../decided.ts'
import { houseParticipant } from '../ledger.ts'
import type { Room } from '../room.ts'
import { createThread } from '../thread.ts'

type Positions = ReadonlyMap<ElementId, Position>

/** What the layout is asked: an atlas, and the places that stay. It answers with places for all others. */
export type LayoutAsked = {
  readonly atlas: Pick<Atlas, 'elements' | 'relations' | 'elementKinds' | 'relationKinds' | 'trame'>
  readonly known: Positions
}
export type LayoutFound = Positions

export type Settling = {
  /** Something was kept in this room: a moment later its map is looked at. */
  readonly kept: (room: Room) => void
  /** Places for the whole map as it is now, whatever stands where; for those who ask for it. */
  readonly arranged: (room: Room) => Promise<readonly Place[]>
  readonly stop: () => Promise<void>
}

export type SettlingRequest = {
  readonly log: Logger
  /** A name that no command had before. */
  readonly newId: () => string
  /** Milliseconds that only grow. */
  readonly now: () => number
}

/** What is known of a room's map while it is open; after a restart, whatever stands is left where it stands. */
type Known = {
  /** The key of the phase that ran at the last look; null: none; undefined: not looked yet. */
  phase: string | null | undefined
  /** Where the house put things. What stands elsewhere now was put there by a hand. */
  readonly given: Map<ElementId, Position>
  /** Those of them that were linked to nothing then. */
  readonly alone: Set<ElementId>
  timer: NodeJS.Timeout | null
  isLooking: boolean
  /** Something was kept while it was looked at. */
  isStale: boolean
  /** How long the atlas took to be read at the last look: it holds up everybody meanwhile. Milliseconds. */
  readMs: number
}

const lookAfterMs = 250
/** A large map takes long to lay out: between two looks at it the thread rests so many times longer. */
const restPerWork = 3
/** And so many times longer than it took to read: at most a twentieth of the room's time goes into that. */
const restPerRead = 20

/**
 * While a session runs, elements that nobody placed are placed by the house, once, for every room: two walls show the
 * same map, a late comer draws it at once, and one more element moves nothing that stands. What was linked to nothing and
 * is linked now goes near its own; when a phase begins, all that no hand has placed is laid out anew. (R48)
 */
export function createSettling({ log, newId, now }: SettlingRequest): Settling {
  const thread = createThread<LayoutAsked, LayoutFound>(new URL('./layout-thread.ts', import.meta.url))
  const rooms = new WeakMap<Room, Known>()
  const knownOf = (room: Room): Known => {
    const known = rooms.get(room) ?? {
      ...{ phase: undefined, given: new Map(), alone: new Set<ElementId>() },
      ...{ timer: null, isLooking: false, isStale: false, readMs: 0 },
    }
    rooms.set(room, known)
    return known
  }
  const lookSoon = (room: Room, known: Known, ms: number) => {
    known.timer ??= setTimeout(() => {
      known.timer = null
      void look(room, known)
    }, ms).unref()
  }
  const look = async (room: Room, known: Known) => {
    if (room.isClosed) return
    Object.assign(known, { isLooking: true, isStale: false })
    const began = now()
    try {
      await settle(room, known)
    } catch (cause) {
      // The map stays without these places; each page then finds its own, as it does outside sessions.
      log.error({ event: 'settling.failed', atlasId: room.atlasId, err: cause })
    }
    known.isLooking = false
    if (known.isStale) lookSoon(room, known, Math.max(lookAfterMs, (now() - began) * restPerWork))
  }
  const settle = async (room: Room, known: Known) => {
    const phase = workshopIn(room.state).phase?.key ?? null
    const isNew = known.phase !== undefined && phase !== null && known.phase !== phase
    known.phase = phase
    if (phase === null || room.isFailing || !(isNew || isWorthALook(room, known))) return
    const began = now()
    const { atlas } = readAtlas(room.state.gate.doc)
    known.readMs = now() - began
    const linked = linkedIn(atlas)
    const given = stillGiven(known, atlas)
    const again = isNew
      ? new Set(given)
      : toTheirs(
          atlas,
          linked,
          given.filter((id) => known.alone.has(id)),
        )
    // Whoever is linked now has gone to its own, or the others come to it: it does not go again.
    for (const id of known.alone) if (linked.has(id)) known.alone.delete(id)
    const stay = new Map([...atlas.positions].filter(([id]) => !again.has(id)))
    if (stay.size === atlas.elements.size) return
    const found = await thread.ask(askedOf(atlas, stay))
    const places = placesFrom(atlas, found)
    if (places.length === 0 || room.isClosed) return
    if (await write(room, places)) note(known, found, linked)
  }
  const write = (room: Room, places: readonly Place[]) =>
    new Promise<boolean>((resolve) => {
      room.command({
        ...{ type: 'command', id: newId(), name: 'settle', args: { places } },
        ...{
          doer: { participant: houseParticipant, by: authorOf('administrator', '') },
          role: 'administrator',
          site: '',
        },
        settle: ({ ok }) => resolve(ok),
        fail: () => resolve(false),
      })
    })
  return {
    kept(room) {
      const known = knownOf(room)
      if (known.isLooking) known.isStale = true
      else lookSoon(room, known, Math.max(lookAfterMs, known.readMs * restPerRead))
    },
    async arranged(room) {
      const { atlas } = readAtlas(room.state.gate.doc)
      const found = await thread.ask(askedOf(atlas, new Map()))
      note(knownOf(room), found, linkedIn(atlas))
      return placesFrom(atlas, found)
    },
    stop: () => thread.stop(),
  }
}

/** Cheap, because it is asked after nearly every tick: is an element without a place, or may one have been linked? */
function isWorthALook({ state }: Room, { alone }: Known): boolean {
  const { elements, positions } = state.gate.roots
  if (alone.size > 0) return true
  for (const id of elements.keys()) if (!positions.has(id)) return true
  return false
}

function stillGiven({ given }: Known, { positions }: Atlas): readonly ElementId[] {
  return [...given].filter(([id, place]) => sameValue(positions.get(id) ?? null, place)).map(([id]) => id)
}

/** Elements at an end of a relation, each with what is at the other. */
function linkedIn({ relations }: Atlas): ReadonlyMap<string, readonly string[]> {
  const linked = new Map<string, string[]>()
  const link = (one: string, other: string) => linked.set(one, [...(linked.get(one) ?? []), other])
  for (const { ends } of relations.values()) {
    link(ends.from, ends.to)
    link(ends.to, ends.from)
  }
  return linked
}

/**
 * Of those that were linked to nothing, which go to what they are linked to now. Where nobody of a group stood anywhere
 * for a reason, the most linked stays, or the
 * oldest, and the others come to it.
 */
function toTheirs(
  atlas: Atlas,
  linked: ReadonlyMap<string, readonly string[]>,
  alone: readonly ElementId[],
): ReadonlySet<ElementId> {
  const othersOf = (id: string) => linked.get(id) ?? []
  const joined = alone.filter((id) => othersOf(id).length > 0)
  const going = new Set(joined)
  const ageOf = (id: ElementId) => atlas.elements.get(id)?.at ?? 0
  const mostLinkedFirst = joined.sort(
    (a, b) => othersOf(b).length - othersOf(a).length || ageOf(a) - ageOf(b) || (a < b ? -1 : 1),
  )
  // reason: an end is looked up among elements.
  for (const id of mostLinkedFirst) if (!othersOf(id).some((other) => !going.has(other as ElementId))) going.delete(id)
  return going
}

function askedOf({ elements, relations, elementKinds, relationKinds, trame }: Atlas, known: Positions): LayoutAsked {
  return { atlas: { elements, relations, elementKinds, relationKinds, trame }, known }
}

function placesFrom({ positions }: Atlas, found: Positions): readonly Place[] {
  return [...found].flatMap(([id, to]) => {
    const from = positions.get(id) ?? null
    return sameValue(from, to) ? [] : [{ id, from, to }]
  })
}

function note({ given, alone }: Known, found: Positions, linked: ReadonlyMap<string, unknown>): void {
  for (const [id, place] of found) {
    given.set(id, place)
    if (linked.has(id)) alone.delete(id)
    else alone.add(id)
  }
}
