import type { Atlas, Edit, Refusal } from '@maillage/atlas'
import { createAtlasDoc, watchAtlas } from '@maillage/atlas-yjs'
import { Rebase } from '@maillage/gate'
import * as Y from 'yjs'
import type { DraftReason, Entry } from './entry.ts'

export type RebuildRequest = {
  /** What the server gave, as it came. */
  readonly given: readonly Uint8Array[]
  /** What waits on top of it, in order. */
  readonly entries: readonly Entry[]
  /** Under which id, from which clock, it is to be written now. */
  readonly client: number
  readonly clock: number
  /** What is not to stand, and why. */
  readonly dropped: ReadonlyMap<number, DraftReason>
  /** May this be done, on this atlas? */
  readonly judge: (edits: readonly Edit[], atlas: Atlas) => Refusal | null
}

export type Rebuilt = {
  readonly doc: Y.Doc
  readonly entries: readonly Omit<Entry, 'number'>[]
  readonly lost: readonly { readonly edits: readonly Edit[]; readonly reason: DraftReason }[]
}

/**
 * The document as it would be if some actions had never been done: what the server gave, and what waits, written anew
 * under another id. What can no longer be done without them goes with them; nothing else does. (V26)
 */
export function rebuild({ given, entries, client, clock, dropped, judge }: RebuildRequest): Rebuilt {
  const doc = documentOf(given, [], null)
  const watch = watchAtlas(doc)
  const kept: Omit<Entry, 'number'>[] = []
  const lost: { readonly edits: readonly Edit[]; readonly reason: DraftReason }[] = []
  let rebase: Rebase | null = null
  let old: number | null = null
  let next = clock
  for (const entry of entries) {
    if (rebase === null || old !== entry.client) {
      rebase = new Rebase({ old: entry.client, from: entry.from, fresh: client, clock: next })
      old = entry.client
    }
    const refusal = dropped.has(entry.number) ? null : judge(entry.edits, watch.atlas())
    const reason = dropped.get(entry.number) ?? (refusal && reasonFor(refusal))
    if (reason) {
      rebase.drop(entry.update)
      lost.push({ edits: entry.edits, reason })
      continue
    }
    const update = rebase.keep(entry.update)
    if (!update) continue
    Y.applyUpdate(doc, update, 'outbox')
    kept.push({ client, from: next, to: rebase.clock, update, edits: entry.edits })
    next = rebase.clock
  }
  watch.stop()
  // Only now: Yjs takes another id when words under its own come from outside.
  doc.clientID = client
  return { doc, entries: kept, lost }
}

/** What of these can't be done any more, and why. */
export function hopelessOf(
  entries: readonly Entry[],
  judge: (edits: readonly Edit[]) => Refusal | null,
): ReadonlyMap<number, DraftReason> {
  const reasons = new Map<number, DraftReason>()
  for (const { number, edits } of entries) {
    const refusal = judge(edits)
    if (refusal) reasons.set(number, reasonFor(refusal))
  }
  return reasons
}

/** Somebody removed the thing: that is told in other words than a refusal. */
export function reasonFor(refusal: Refusal): DraftReason {
  const isGone = refusal.code === 'thing-gone' || refusal.code === 'unknown-thing' || refusal.code === 'unknown-end'
  return isGone ? { is: 'gone' } : { is: 'refused', refusal }
}

/** A document from what was given and what waits, in that order, in one transaction. */
export function documentOf(given: readonly Uint8Array[], entries: readonly Entry[], client: number | null): Y.Doc {
  const doc = createAtlasDoc()
  doc.transact(() => {
    for (const chunk of given) Y.applyUpdate(doc, chunk, 'given')
    for (const { update } of entries) Y.applyUpdate(doc, update, 'outbox')
  }, 'given')
  if (client !== null) doc.clientID = client
  return doc
}
