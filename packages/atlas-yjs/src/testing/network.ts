import { type CommandContext, inOrder, type Step } from '@maillage/atlas'
import { aContext } from '@maillage/atlas/testing'
import * as Y from 'yjs'
import { createAtlasDoc } from '../layout.ts'
import { readAtlas } from '../read.ts'
import { type AtlasUndo, createUndo } from '../undo.ts'
import { writeEdits } from '../write.ts'

/** One person's replica in the simulated network. */
export type Peer = {
  readonly doc: Y.Doc
  readonly undo: AtlasUndo
  /** Decides on this replica and writes, as `perform` does. A refusal writes nothing. Answers whether it was written. */
  readonly perform: (step: Step) => boolean
}

/** Replicas whose updates travel when the test says so, in the order the test says, as often as it says. */
export type Network = {
  readonly peers: readonly Peer[]
  /** Delivers the oldest update that `to` has not seen from `from`; answers whether there was one. */
  readonly deliver: (from: number, to: number) => boolean
  /** Delivers everything to everyone. */
  readonly settle: () => void
}

/**
 * A simulated network of `size` people on one document, starting from the same state. No clock and no chance: updates
 * stay in order between two people, as on a connection, and in any order otherwise.
 */
export function aNetwork(size: number): Network {
  const outboxes = Array.from({ length: size }, () => Array.from({ length: size }, (): Uint8Array[] => []))
  const peers = Array.from({ length: size }, (_, index) => aPeer(index, outboxes[index] ?? []))
  const deliver = (from: number, to: number) => {
    const update = outboxes[from]?.[to]?.shift()
    if (update) Y.applyUpdate(peerAt(peers, to).doc, update, 'network')
    return update !== undefined
  }
  const settle = () => {
    for (let from = 0; from < size; from++) {
      for (let to = 0; to < size; to++) while (deliver(from, to));
    }
  }
  return { peers, deliver, settle }
}

/** The peer with this number; throws when the test asks for one that is not there. */
export function peerAt(peers: readonly Peer[], index: number): Peer {
  const peer = peers[index]
  if (!peer) throw new RangeError(`There is no peer ${index}: the network has ${peers.length}.`)
  return peer
}

function aPeer(index: number, outbox: Uint8Array[][]): Peer {
  const doc = createAtlasDoc()
  doc.clientID = index + 1
  const origin = { peer: index }
  const context: CommandContext = aContext(`p${index}-`)
  doc.on('update', (update: Uint8Array, from: unknown) => {
    if (from === 'network') return
    outbox.forEach((queue, to) => {
      if (to !== index) queue.push(update)
    })
  })
  return {
    doc,
    undo: createUndo(doc, origin),
    perform: (step) => {
      const outcome = inOrder(readAtlas(doc).atlas, context, [step])
      if (outcome.ok) writeEdits(doc, outcome.value, origin)
      return outcome.ok
    },
  }
}
