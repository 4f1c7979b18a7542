import { type RootName, type Roots, rootNames } from '@maillage/atlas-yjs'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** How far each client id had come at some moment: a state vector. */
export type Floor = ReadonlyMap<number, number>

/** An entry as it stands in the shortened document: what remains of its history hangs on nothing. */
type Kept = { readonly root: RootName; readonly key: string; readonly isFirst: boolean }

/**
 * The document without the history of its entries that ended before `floor`: what was overwritten by something that was
 * overwritten, or still stands, at that moment. Same values, same ids, same clocks: whoever has all that stood at
 * the floor goes on as if nothing had happened; whoever comes gets little. Null when something stands in it that our
 * layout does not know.
 *
 * Two replicas, one with the whole history and one without, place later words alike as long as these hang on what is
 * kept: no kept item hangs on what is left out, so the end of each chain is the same for both. The gate sees to the
 * rest. (G20, G21)
 */
export function shortenHistory(doc: Y.Doc, roots: Roots, floor: Floor): Uint8Array | null {
  const kept = new Map<Y.Item, Kept>()
  for (const root of rootNames) {
    if (roots[root]._start !== null) return null
    for (const [key, last] of roots[root]._map) {
      const chain = chainOf(last)
      const from = firstKept(chain, floor)
      for (let index = from; index < chain.length; index++) {
        const item = chain[index] as Y.Item // reason: below its length
        if (!isOurs(item)) return null
        kept.set(item, { root, key, isFirst: index === from })
      }
    }
  }
  return encode(doc, kept)
}

/** Is something known to this replica that the floor says was known, and something of it not? Then it can't go on. */
export function isBehind(floor: Floor, known: ReadonlyMap<number, number>): boolean {
  const knowsAny = [...known.keys()].some((client) => floor.has(client))
  if (!knowsAny) return false
  for (const [client, clock] of floor) if ((known.get(client) ?? 0) < clock) return true
  return false
}

/** The entry's items, in the order in which every replica places them: the last one is what it holds. */
function chainOf(last: Y.Item): readonly Y.Item[] {
  const chain: Y.Item[] = []
  for (let item: Y.Item | null = last; item !== null; item = item.left) chain.push(item)
  return chain.reverse()
}

/**
 * Where the kept end of a chain begins: at what stood at the floor, or earlier where something newer stands before it,
 * or hangs on something before it.
 */
function firstKept(chain: readonly Y.Item[], floor: Floor): number {
  const isOld = ({ id, length }: Y.Item) => id.clock + length <= (floor.get(id.client) ?? 0)
  const firstNew = chain.findIndex((item) => !isOld(item))
  let from = Math.max(0, (firstNew < 0 ? chain.length : firstNew) - 1)
  for (let index = chain.length - 1; index > from; index--) from = Math.min(from, originOf(chain, index))
  return from
}

/** Where in the chain the item hangs: nearly always on the one before it. */
function originOf(chain: readonly Y.Item[], index: number): number {
  const origin = chain[index]?.origin
  if (!origin) return 0
  const before = chain[index - 1]
  if (before && holds(before, origin)) return index - 1
  return Math.max(
    0,
    chain.findIndex((item) => holds(item, origin)),
  )
}

function holds({ id, length }: Y.Item, { client, clock }: Y.ID): boolean {
  return id.client === client && id.clock <= clock && clock < id.clock + length
}

function isOurs({ content, rightOrigin }: Y.Item): boolean {
  return rightOrigin === null && (content instanceof Y.ContentAny || content instanceof Y.ContentDeleted)
}

function encode({ store }: Y.Doc, kept: ReadonlyMap<Y.Item, Kept>): Uint8Array {
  const encoder = encoding.createEncoder()
  const clients = [...store.clients].sort(([a], [b]) => b - a)
  encoding.writeVarUint(encoder, clients.length)
  for (const [client, structs] of clients) {
    const parts = partsOf(structs, kept)
    encoding.writeVarUint(encoder, parts.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, 0)
    for (const part of parts) {
      if (typeof part === 'number') writeLeftOut(encoder, part)
      else writeItem(encoder, part, kept.get(part))
    }
  }
  // What is deleted says so itself: nothing more is to be deleted.
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

/** What is kept of one writer, and between it the lengths of what is left out. */
function partsOf(structs: readonly (Y.Item | Y.GC)[], kept: ReadonlyMap<Y.Item, Kept>): readonly (Y.Item | number)[] {
  const parts: (Y.Item | number)[] = []
  for (const struct of structs) {
    const last = parts.at(-1)
    if (struct instanceof Y.Item && kept.has(struct)) parts.push(struct)
    else if (typeof last === 'number') parts[parts.length - 1] = last + struct.length
    else parts.push(struct.length)
  }
  return parts
}

function writeLeftOut(encoder: encoding.Encoder, length: number): void {
  encoding.writeUint8(encoder, 0)
  encoding.writeVarUint(encoder, length)
}

function writeItem(
  encoder: encoding.Encoder,
  { origin, content, length, deleted }: Y.Item,
  place: Kept | undefined,
): void {
  const hangsOn = place?.isFirst ? null : origin
  const values = content instanceof Y.ContentAny && !deleted ? content.arr : null
  encoding.writeUint8(encoder, (values ? 8 : 1) | (hangsOn ? 128 : 0) | 32)
  if (hangsOn) {
    encoding.writeVarUint(encoder, hangsOn.client)
    encoding.writeVarUint(encoder, hangsOn.clock)
  } else {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, place?.root ?? '')
    encoding.writeVarString(encoder, place?.key ?? '')
  }
  encoding.writeVarUint(encoder, length)
  for (const value of values ?? []) encoding.writeAny(encoder, value)
}
