import type { EndId } from '@maillage/atlas'
import { type Atom, atom } from 'tldraw'

/** What stands round one thing: my own mark, and those of the others who have selected it. */
export type Marks = {
  readonly mine: 'none' | 'hovered' | 'selected' | 'aimed'
  readonly peers: readonly PeerMark[]
}

export type PeerMark = { readonly clientId: number; readonly colour: string; readonly initial: string }

/** The marks of every thing, each with a signal of its own: a new selection draws again two elements, not two thousand. */
export class MarkBoard {
  private readonly atoms = new Map<EndId, Atom<Marks | null>>()
  private standing: ReadonlyMap<EndId, Marks> = new Map()

  /** Read inside a tracked context. */
  of(id: EndId): Marks | null {
    let found = this.atoms.get(id)
    if (!found) {
      found = atom<Marks | null>('marks', this.standing.get(id) ?? null)
      this.atoms.set(id, found)
    }
    return found.get()
  }

  all(): ReadonlyMap<EndId, Marks> {
    return this.standing
  }

  become(next: ReadonlyMap<EndId, Marks>): void {
    const before = this.standing
    this.standing = next
    for (const id of new Set([...before.keys(), ...next.keys()])) {
      const marks = next.get(id) ?? null
      if (!sameMarks(before.get(id) ?? null, marks)) this.atoms.get(id)?.set(marks)
    }
  }

  /** An element that is gone needs no signal. */
  forget(id: EndId): void {
    this.atoms.delete(id)
  }
}

/** Gathers what everyone points at into one mark a thing; the strongest of mine wins. */
export function gatherMarks(given: {
  readonly hovered: EndId | null
  readonly aimed: EndId | null
  readonly selection: readonly EndId[]
  readonly peers: readonly (PeerMark & { readonly selection: readonly string[] })[]
}): ReadonlyMap<EndId, Marks> {
  const found = new Map<EndId, Marks>()
  const mark = (id: EndId, change: Partial<Marks>) =>
    found.set(id, { mine: 'none', peers: [], ...found.get(id), ...change })
  for (const { selection, ...peer } of given.peers) {
    for (const id of selection) {
      const end = id as EndId // reason: presence holds names of things; unknown ones mark nothing
      mark(end, { peers: [...(found.get(end)?.peers ?? []), peer] })
    }
  }
  if (given.hovered) mark(given.hovered, { mine: 'hovered' })
  for (const id of given.selection) mark(id, { mine: 'selected' })
  if (given.aimed) mark(given.aimed, { mine: 'aimed' })
  return found
}

function sameMarks(a: Marks | null, b: Marks | null): boolean {
  if (a === null || b === null) return a === b
  if (a.mine !== b.mine || a.peers.length !== b.peers.length) return false
  return a.peers.every((peer, at) => peer.clientId === b.peers[at]?.clientId && peer.colour === b.peers[at]?.colour)
}
