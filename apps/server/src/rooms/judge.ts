import { rootNames } from '@maillage/atlas-yjs'
import { type CloseReason, limits, mayEdit, type Role } from '@maillage/wire'
import * as Y from 'yjs'

/** Admitted whole, known already, or refused whole with the reason the seat is closed for. */
export type Verdict =
  | { readonly is: 'admitted' }
  | { readonly is: 'nothing-new' }
  | { readonly is: 'refused'; readonly reason: CloseReason }

type Decoded = ReturnType<typeof Y.decodeUpdate>
type Struct = Decoded['structs'][number]

/** Bounds of one update: names of entries, characters and depth of one value, and how far clocks may move in all. */
const most = { key: 200, characters: 1_000_000, depth: 32, clocks: 1_000_000 } as const

/**
 * Judges an update before it touches the room's document: it is read whole, and nothing of it is applied when anything
 * in it can't be taken. (R5)
 *
 * Now: may this role write; can it be read; does it stand on what the room has (nothing may wait for bytes that never
 * come); does it stay within the closed set of roots and plain values. What a role may write where is the next layer.
 */
export function judge(doc: Y.Doc, role: Role, update: Uint8Array): Verdict {
  if (update.byteLength > limits.frameBytes) return refuse('tooLarge')
  const decoded = decode(update)
  if (!decoded || !isWellFormed(decoded)) return refuse('malformed')
  const ends = clockEnds(decoded)
  const isNew = decoded.structs.some((struct) => struct.id.clock + struct.length > known(doc, struct.id.client))
  if (!isNew && !deletesSomething(doc, decoded)) return { is: 'nothing-new' }
  if (!mayEdit(role)) return refuse('notAllowed')
  if (!standsOnWhatIsHere(doc, decoded, ends)) return refuse('missingHistory')
  if (!decoded.structs.every(isWithinTheLayout)) return refuse('outsideTheLayout')
  if (clocksOf(decoded) > most.clocks || !decoded.structs.every(hasBoundedValues)) return refuse('tooLarge')
  return { is: 'admitted' }
}

function refuse(reason: CloseReason): Verdict {
  return { is: 'refused', reason }
}

function decode(update: Uint8Array): Decoded | null {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null
  }
}

/** Yjs reads lengths of nothing and clocks beyond counting, and trips over them later. */
function isWellFormed(decoded: Decoded): boolean {
  const isSpan = (clock: number, length: number) => length > 0 && Number.isSafeInteger(clock + length)
  return (
    decoded.structs.every((struct) => isSpan(struct.id.clock, struct.length) && looksBack(struct)) &&
    [...decoded.ds.clients.values()].flat().every(({ clock, len }) => isSpan(clock, len))
  )
}

/** Words stand on earlier words of their writer: Yjs trips over what stands on itself. */
function looksBack(struct: Struct): boolean {
  return needs(struct).every(({ client, clock }) => client !== struct.id.client || clock < struct.id.clock)
}

function clocksOf(decoded: Decoded): number {
  return decoded.structs.reduce((sum, { length }) => sum + length, 0)
}

function known(doc: Y.Doc, client: number): number {
  return Y.getState(doc.store, client)
}

/** Up to which clock this update brings each client. */
function clockEnds(decoded: Decoded): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  for (const { id, length } of decoded.structs)
    ends.set(id.client, Math.max(ends.get(id.client) ?? 0, id.clock + length))
  return ends
}

/** Does it delete anything that is not deleted yet? A full state carries every deletion ever made. */
function deletesSomething(doc: Y.Doc, decoded: Decoded): boolean {
  for (const [client, ranges] of decoded.ds.clients) {
    if (ranges.some(({ clock, len }) => !isDeleted(doc, client, clock, len))) return true
  }
  return false
}

function isDeleted(doc: Y.Doc, client: number, clock: number, length: number): boolean {
  const structs = doc.store.clients.get(client)
  const end = clock + length
  if (!structs || end > known(doc, client)) return false
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
    const struct = structs[index]
    if (!struct || struct.id.clock >= end) return true
    if (!struct.deleted) return false
  }
  return true
}

function standsOnWhatIsHere(doc: Y.Doc, decoded: Decoded, ends: ReadonlyMap<number, number>): boolean {
  const has = (client: number, clock: number) => clock < Math.max(known(doc, client), ends.get(client) ?? 0)
  const next = new Map<number, number>()
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id
    const expected = next.get(client) ?? known(doc, client)
    if (struct instanceof Y.Skip || clock > expected) return false
    next.set(client, Math.max(expected, clock + struct.length))
    for (const needed of needs(struct)) if (!has(needed.client, needed.clock)) return false
  }
  for (const [client, ranges] of decoded.ds.clients) {
    for (const { clock, len } of ranges) if (len > 0 && !has(client, clock + len - 1)) return false
  }
  return true
}

function needs(struct: Struct): readonly Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  return [struct.origin, struct.rightOrigin, struct.parent].filter((id) => id instanceof Y.ID)
}

/** Plain values under named entries of our roots. What hangs on a neighbour is where that neighbour was judged to be. */
function isWithinTheLayout(struct: Struct): boolean {
  if (!(struct instanceof Y.Item)) return true
  const { content, parent, parentSub, origin, rightOrigin } = struct
  const isPlain =
    content instanceof Y.ContentAny || content instanceof Y.ContentDeleted || content instanceof Y.ContentJSON
  if (!isPlain) return false
  if (origin !== null || rightOrigin !== null) return parent === null
  const isOurRoot = typeof parent === 'string' && rootNames.some((name) => name === parent)
  return isOurRoot && typeof parentSub === 'string' && parentSub.length <= most.key
}

/** Every page must be able to read and write back what it is given: JSON, of bounded size and depth. */
function hasBoundedValues(struct: Struct): boolean {
  if (!(struct instanceof Y.Item)) return true
  return struct.content
    .getContent()
    .every((value) => !(struct.content instanceof Y.ContentAny) || charactersOf(value, 0) <= most.characters)
}

/** About how many characters a value takes; more than any bound when it isn't JSON or lies too deep. */
function charactersOf(value: unknown, depth: number): number {
  if (typeof value === 'string') return value.length
  if (typeof value === 'bigint' || ArrayBuffer.isView(value) || depth > most.depth) return Number.POSITIVE_INFINITY
  if (typeof value !== 'object' || value === null) return 1
  return Object.entries(value).reduce((sum, [key, inner]) => sum + key.length + charactersOf(inner, depth + 1), 2)
}
