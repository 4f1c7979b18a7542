import type * as Y from 'yjs'
import { bounds } from './bounds.ts'
import type { Piece, PieceId } from './decode.ts'
import { malformed, tooLarge } from './not-admitted.ts'

/** A run of pieces in the chain of one key: the last one in the chain is what the key holds. */
type Link = {
  readonly client: number
  readonly clock: number
  length: number
  readonly origin: PieceId | null
  readonly piece: Piece | null
  next: Link | null
}

/**
 * Which of these pieces, written by `client`, becomes what the key holds? Null when what it holds now stays.
 *
 * Nearly always each piece hangs on the one before and the first on what the key holds now: then the last one wins.
 * Otherwise the placement that every replica will make is made on a copy of the chain. (G7; the placement is that of
 * the YATA algorithm as Yjs 13.6 integrates items)
 */
export function winnerOf(last: Y.Item | null, pieces: readonly Piece[], client: number): Piece | null {
  return isSimplyAppended(last, pieces, client)
    ? (pieces.at(-1) ?? null)
    : new Chain(last, pieces, client).winner(pieces, client)
}

function isSimplyAppended(last: Y.Item | null, pieces: readonly Piece[], client: number): boolean {
  let before: PieceId | null = last && { client: last.id.client, clock: last.id.clock + last.length - 1 }
  for (const piece of pieces) {
    if (!isSameId(piece.origin, before)) return false
    before = { client, clock: piece.clock + piece.length - 1 }
  }
  return true
}

/** What these pieces hang on that is not among them: `nothing` stands for the beginning of the chain. */
function hungOn(pieces: readonly Piece[], writer: number): Set<PieceId | 'nothing'> {
  const first = pieces[0]?.clock ?? 0
  const sought = new Set<PieceId | 'nothing'>()
  for (const { origin } of pieces) {
    if (origin === null) sought.add('nothing')
    else if (origin.client !== writer || origin.clock < first) sought.add(origin)
  }
  return sought
}

function holds({ id, length }: Y.Item, { client, clock }: PieceId): boolean {
  return id.client === client && id.clock <= clock && clock < id.clock + length
}

export function isSameId(a: PieceId | null, b: PieceId | null): boolean {
  return a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock)
}

/**
 * A copy of the chain of one key, on which pieces are placed as every replica will place them: of it the end, from the
 * first item that any of them hangs on. What stands before is never looked at, so that a word costs what was written
 * at the same time, and not all that ever was. (G22)
 */
class Chain {
  #head: Link | null = null
  #byWriter = new Map<number, Link[]>()
  #steps = 0

  constructor(last: Y.Item | null, pieces: readonly Piece[], writer: number) {
    const sought = hungOn(pieces, writer)
    for (let item = last; item !== null && sought.size > 0; item = item.left) {
      this.#step()
      for (const id of sought) if (id !== 'nothing' && holds(item, id)) sought.delete(id)
      const { client, clock } = item.id
      this.#head = { client, clock, length: item.length, origin: item.origin, piece: null, next: this.#head }
      this.#listOf(client).push(this.#head)
    }
    for (const list of this.#byWriter.values()) list.sort((a, b) => a.clock - b.clock)
  }

  winner(pieces: readonly Piece[], client: number): Piece | null {
    for (const piece of pieces) this.#place(piece, client)
    let last = this.#head
    while (last?.next) last = last.next
    return last?.piece ?? null
  }

  #place(piece: Piece, client: number): void {
    const link: Link = { client, clock: piece.clock, length: piece.length, origin: piece.origin, piece, next: null }
    const left = this.#leftOf(link)
    link.next = left ? left.next : this.#head
    if (left) left.next = link
    else this.#head = link
    this.#listOf(client).push(link) // clocks of one writer only grow
  }

  /** Walks the conflicting links, as Yjs does when it integrates an item that has no right neighbour. */
  #leftOf(link: Link): Link | null {
    let left = link.origin && this.#linkEndingAt(link.origin)
    const passed = new Set<Link>()
    let conflicting = new Set<Link>()
    for (let other = left ? left.next : this.#head; other !== null; other = other.next) {
      this.#step()
      passed.add(other)
      conflicting.add(other)
      if (isSameId(link.origin, other.origin)) {
        if (other.client >= link.client) break // right neighbours under a key are always none
      } else {
        const origin = other.origin && this.#linkAt(other.origin)
        if (!origin || !passed.has(origin)) break
        if (conflicting.has(origin)) continue
      }
      left = other
      conflicting = new Set()
    }
    return left
  }

  /** The link whose last piece this is, split off if it goes on. */
  #linkEndingAt(id: PieceId): Link {
    const link = this.#linkAt(id) ?? malformed('a neighbour under another key')
    const length = id.clock - link.clock + 1
    if (length < link.length) this.#split(link, length)
    return link
  }

  #split(link: Link, length: number): void {
    const clock = link.clock + length
    const origin = { client: link.client, clock: clock - 1 }
    const rest: Link = { ...link, clock, length: link.length - length, origin, next: link.next }
    link.length = length
    link.next = rest
    const list = this.#listOf(link.client)
    list.splice(list.indexOf(link) + 1, 0, rest)
  }

  #linkAt({ client, clock }: PieceId): Link | null {
    const list = this.#byWriter.get(client) ?? []
    let [low, high] = [0, list.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const link = list[middle] as Link // reason: between low and high
      if (link.clock > clock) high = middle - 1
      else if (link.clock + link.length <= clock) low = middle + 1
      else return link
    }
    return null
  }

  #listOf(client: number): Link[] {
    const list = this.#byWriter.get(client) ?? []
    this.#byWriter.set(client, list)
    return list
  }

  #step(): void {
    if (++this.#steps > bounds.steps) tooLarge('writers of one key at once')
  }
}
