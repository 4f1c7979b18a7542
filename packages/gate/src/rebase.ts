import { type Deletions, decodeUpdate, type Piece, type PieceId } from './decode.ts'
import { encodeUpdate } from './encode.ts'

export type RebaseRequest = {
  /** The client id the actions were written under, and the first clock of it that is not known to be kept. */
  readonly old: number
  readonly from: number
  /** The client id they are to stand under, and its clock. */
  readonly fresh: number
  readonly clock: number
}

/** One piece that waits: where it went, if it stays. */
type Moved = { readonly piece: Piece; to: number | null }

/**
 * Writes actions that are not kept yet anew, under another client id, as if some of them had never been done: for a page
 * whose action was refused. Each action is either kept or dropped, in the order in which they were done. What is kept
 * stays where it was towards what others wrote: it does not become newer by being written again. (G14)
 */
export class Rebase {
  #request: RebaseRequest
  #moved: Moved[] = []
  #next: number

  constructor(request: RebaseRequest) {
    this.#request = request
    this.#next = request.clock
  }

  /** How far the fresh id has come. */
  get clock(): number {
    return this.#next
  }

  /** The action as if it had never been done. */
  drop(update: Uint8Array): void {
    for (const piece of this.#pending(decodeUpdate(update).pieces)) this.#moved.push({ piece, to: null })
  }

  /** The action written anew; null when nothing of it is left to do. */
  keep(update: Uint8Array): Uint8Array | null {
    const decoded = decodeUpdate(update)
    const clock = this.#next
    const pieces = this.#pending(decoded.pieces).map((piece) => this.#move(piece))
    const deletions = decoded.deletions.flatMap((each) => this.#deletionsOf(each))
    if (pieces.length + deletions.length === 0) return null
    return encodeUpdate({ client: pieces.length > 0 ? this.#request.fresh : null, clock, pieces, deletions })
  }

  /** Pieces that are kept already are no longer ours to move. */
  #pending(pieces: readonly Piece[]): readonly Piece[] {
    return pieces.filter(({ clock }) => clock >= this.#request.from)
  }

  #move(piece: Piece): Piece {
    const clock = this.#next
    const origin = this.#standIn(piece.origin)
    const place = origin ? { root: null, key: null } : this.#placeOf(piece)
    this.#moved.push({ piece, to: clock })
    this.#next += piece.length
    return { ...piece, clock, origin, ...place }
  }

  /** What stands where this neighbour stood: itself, moved; or, when it was dropped, its own neighbour. */
  #standIn(id: PieceId | null): PieceId | null {
    let neighbour = id
    while (neighbour && this.#isPending(neighbour)) {
      const { piece, to } = this.#at(neighbour.clock)
      if (to !== null) return { client: this.#request.fresh, clock: to + neighbour.clock - piece.clock }
      neighbour = piece.origin
    }
    return neighbour
  }

  /** The root and key of a piece whose neighbours are all gone: they stand in the first of them. */
  #placeOf(piece: Piece): Pick<Piece, 'root' | 'key'> {
    let at = piece
    while (at.origin) at = this.#at(at.origin.clock).piece
    return { root: at.root, key: at.key }
  }

  #deletionsOf({ client, ranges }: Deletions): readonly Deletions[] {
    const { old, from, fresh } = this.#request
    if (client !== old) return [{ client, ranges }]
    const known: number[] = []
    const moved: number[] = []
    for (let index = 0; index < ranges.length; index += 2) {
      const clock = ranges[index] ?? 0
      const end = clock + (ranges[index + 1] ?? 0)
      if (clock < from) known.push(clock, Math.min(end, from) - clock)
      if (end > from) moved.push(...this.#movedRanges(Math.max(clock, from), end))
    }
    const all: readonly Deletions[] = [
      { client: old, ranges: known },
      { client: fresh, ranges: moved },
    ]
    return all.filter((each) => each.ranges.length > 0)
  }

  #movedRanges(from: number, end: number): readonly number[] {
    const ranges: number[] = []
    for (let clock = from; clock < end; ) {
      const { piece, to } = this.#at(clock)
      const until = Math.min(end, piece.clock + piece.length)
      if (to !== null) ranges.push(to + clock - piece.clock, until - clock)
      clock = until
    }
    return ranges
  }

  #isPending({ client, clock }: PieceId): boolean {
    return client === this.#request.old && clock >= this.#request.from
  }

  #at(clock: number): Moved {
    let [low, high] = [0, this.#moved.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const moved = this.#moved[middle] as Moved // reason: between low and high
      if (moved.piece.clock > clock) high = middle - 1
      else if (moved.piece.clock + moved.piece.length <= clock) low = middle + 1
      else return moved
    }
    throw new RangeError(
      `No action here wrote clock ${clock}: actions are rebased from the first that waits, in order.`,
    )
  }
}
