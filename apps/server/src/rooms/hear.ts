import type { CloseReason } from '@maillage/wire'
import * as Y from 'yjs'
import type { Frame } from './frames.ts'
import { judge } from './judge.ts'
import type { Seat } from './seat.ts'

/** A frame and who sent it. */
export type Asked = { readonly seat: Seat; readonly frame: Frame }

type Writing = Extract<Frame, { type: 'writes' }>
type Refuse = (seat: Seat, reason: CloseReason) => void

/**
 * Judges what was asked in its order and applies what is admitted, in one transaction. Answers with what changed, as the
 * room's own encoding; null when nothing did. A seat that has left is heard to its last word, one that was turned away
 * is not. Throws when the document can no longer be trusted. (R5)
 */
export function hear(doc: Y.Doc, asked: readonly Asked[], refuse: Refuse): Uint8Array | null {
  let changed: Uint8Array | null = null
  const keep = (update: Uint8Array) => {
    changed = update
  }
  doc.on('update', keep)
  doc.transact(() => {
    for (const { seat, frame } of asked) {
      if (frame.type === 'asks' && seat.history === 'unknown') seat.history = 'asked'
      if (frame.type === 'writes' && !seat.isTurnedAway) hearOne(doc, seat, frame, refuse)
    }
  })
  doc.off('update', keep)
  return changed
}

function hearOne(doc: Y.Doc, seat: Seat, { update, isAnswer }: Writing, refuse: Refuse): void {
  const verdict = judge(doc, seat.role, update)
  if (verdict.is === 'refused') {
    // Someone who writes on while coming back is ahead of the answer we asked for, which holds these words too.
    const isOnItsWay = verdict.reason === 'missingHistory' && !isAnswer && /asked|owes/.test(seat.history)
    if (isOnItsWay) seat.history = 'owes'
    else refuse(seat, verdict.reason)
    return
  }
  if (verdict.is === 'admitted') admit(doc, update, () => refuse(seat, 'malformed'))
  if (isAnswer) seat.history = 'told'
}

/** Nothing may be left waiting in the document: should it happen against the judgement, the whole tick is given up. */
function admit(doc: Y.Doc, update: Uint8Array, refuse: () => void): void {
  try {
    Y.applyUpdate(doc, update)
    if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('An admitted update left words waiting.')
  } catch (cause) {
    refuse()
    throw cause
  }
}
