import { type Action, type Atlas, actionOf, type Edit, takeBack } from '@maillage/atlas'
import type * as Y from 'yjs'
import { type AtlasWatch, watchAtlas } from './watch.ts'
import { editsWrittenBy, writeEdits } from './write.ts'

export type AtlasUndo = {
  /** Takes back my newest action that is not taken back yet. False when nothing of it was left, or there is none. */
  readonly undo: () => boolean
  readonly redo: () => boolean
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  /** I did this by another way than this document, which has it now: one step, like any other. `before`: without it. */
  readonly note: (before: Atlas, edits: readonly Edit[]) => void
  /** Goes on with another document that says the same: what was done stays to be taken back. */
  readonly moveTo: (doc: Y.Doc, watch: AtlasWatch) => void
  readonly stop: () => void
}

/** How many actions can be taken back. */
const remembered = 200

/**
 * Undo and redo of what one author writes with `writeEdits` under this origin: each transaction is one step.
 *
 * It remembers what was meant, not the document's own items as Yjs's UndoManager does: that one, when others have
 * changed what I did, goes on to an older step and can take away an element they built on. Here such a step takes back
 * only what is still as I left it. (Y7)
 */
export function createUndo(first: Y.Doc, origin: unknown, firstWatch: AtlasWatch = watchAtlas(first)): AtlasUndo {
  const done: Action[] = []
  const undone: Action[] = []
  let [doc, watch] = [first, firstWatch]
  let before: Atlas = watch.atlas()
  let replaying = false

  const remember = (transaction: Y.Transaction) => {
    if (transaction.origin === origin) before = watch.atlas()
  }
  const note = (seen: Atlas, edits: readonly Edit[]) => {
    done.push(actionOf(seen, edits))
    if (done.length > remembered) done.shift()
    undone.length = 0
  }
  const record = (transaction: Y.Transaction) => {
    const edits = editsWrittenBy(transaction)
    if (transaction.origin !== origin || replaying || !edits) return
    note(before, edits)
  }
  const follow = () => {
    doc.on('beforeTransaction', remember)
    doc.on('afterTransaction', record)
  }
  const stop = () => {
    doc.off('beforeTransaction', remember)
    doc.off('afterTransaction', record)
  }
  follow()

  const move = (from: Action[], to: Action[]) => {
    const action = from.pop()
    const now = watch.atlas()
    const edits = action ? takeBack(now, action) : []
    if (edits.length === 0) return false
    to.push(actionOf(now, edits))
    replaying = true
    writeEdits(doc, edits, origin)
    replaying = false
    return true
  }

  return {
    undo: () => move(done, undone),
    redo: () => move(undone, done),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    note,
    moveTo(nextDoc, nextWatch) {
      stop()
      doc = nextDoc
      watch = nextWatch
      follow()
    },
    stop,
  }
}
