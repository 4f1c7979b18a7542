import type { Peer } from '../../session/session.ts'
import type { PeerMark } from '../element/marks.ts'

/** What the others have selected, each with their colour and initial. */
export function peerMarks(peers: readonly Peer[]): readonly (PeerMark & { readonly selection: readonly string[] })[] {
  return peers.map(({ clientId, colour, name, selection }) => ({
    clientId,
    colour,
    initial: initialOf(name),
    selection,
  }))
}

/** The first letter of a name, or a dot for someone who gave none. */
export function initialOf(name: string): string {
  return (name.trim().match(/^\P{M}\p{M}*/u)?.[0] ?? '•').toLocaleUpperCase('fr')
}
