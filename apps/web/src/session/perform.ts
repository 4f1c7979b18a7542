import { type Atlas, type CommandContext, type Edit, type Outcome, refused } from '@maillage/atlas'
import { writeEdits } from '@maillage/atlas-yjs'
import type * as Y from 'yjs'
import type { Wish } from './session.ts'

export type Performing = {
  readonly doc: Y.Doc
  readonly atlas: () => Atlas
  /** Marks the transactions of this page, for its undo. */
  readonly origin: object
  readonly mayEdit: boolean
  readonly context: () => CommandContext
}

/**
 * Decides and writes: where a wish meets the document, and nowhere else. A refused wish leaves the atlas as it was; an
 * accepted one is one transaction, thus one undo step. (V4)
 */
export function perform<Value extends readonly Edit[]>(performing: Performing, wish: Wish<Value>): Outcome<Value> {
  if (!performing.mayEdit) return refused({ code: 'read-only' })
  const outcome = wish(performing.atlas(), performing.context())
  if (outcome.ok) writeEdits(performing.doc, outcome.value, performing.origin)
  return outcome
}
