import { type Action, type Atlas, actionOf, type Edit, takeBack } from '@maillage/atlas'
import type * as Y from 'yjs'
import { type AtlasWatch, watchAtlas } from './watch.ts'
import { writeEdits, writtenEdits } from './write.ts'

export type AtlasUndo = {
  /** Takes back my newest action that is not taken back yet. False when nothing of it was left, or there is none. */
  readonly undo: () => boolean
  readonly redo: () => boolean
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
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
export function createUndo(doc: Y.Doc, origin: unknown, watch: AtlasWatch = watchAtlas(doc)): AtlasUndo {
  const done: Action[] = []
  const undone: Action[] = []
  let before: Atlas = watch.atlas()
  let replaying = false

  const remember = (transaction: Y.Transaction) => {
    if (transaction.origin === origin) before = watch.atlas()
  }
  const record = (transaction: Y.Transaction) => {
    const edits = transaction.meta.get(writtenEdits) as readonly Edit[] | undefined // reason: only writeEdits uses this key
    if (transaction.origin !== origin || replaying || !edits) return
    done.push(actionOf(before, edits))
    if (done.length > remembered) done.shift()
    undone.length = 0
  }
  doc.on('beforeTransaction', remember)
  doc.on('afterTransaction', record)

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
    stop: () => {
      doc.off('beforeTransaction', remember)
      doc.off('afterTransaction', record)
    },
  }
}
