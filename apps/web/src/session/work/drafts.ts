import type { EndId } from '@maillage/atlas'
import { type Atlas, type Edit, elementAt, labelOf, relationAt, sentenceText } from '@maillage/atlas'
import type { Draft, DraftReason } from './entry.ts'
import type { WorkStore } from './work-store.ts'

export type DraftsRequest = {
  readonly kept: readonly Draft[]
  readonly store: Pick<WorkStore, 'putDraft' | 'dropDraft'>
  readonly newId: () => string
  readonly now: () => number
  readonly onChange: () => void
}

/** How many drafts are kept; the oldest are let go beyond it. */
const most = 200

/** Words of mine that did not come to stand: nothing of them is lost before I say so. (V26) */
export class Drafts {
  #request: DraftsRequest
  #drafts: readonly Draft[]

  constructor(request: DraftsRequest) {
    this.#request = request
    this.#drafts = request.kept
  }

  /** Oldest first; the same list until something changes. */
  get all(): readonly Draft[] {
    return this.#drafts
  }

  at(id: string): Draft | null {
    return this.#drafts.find((draft) => draft.id === id) ?? null
  }

  /** Puts words aside; `before` knew the things by name that are gone now. A mere place or an arrangement of the drawing is not worth a draft. */
  put(edits: readonly Edit[], reason: DraftReason, atlas: Atlas, before: Atlas = atlas): void {
    const words = edits.filter(isWorthKeeping)
    if (words.length === 0) return
    const { newId, now, store, onChange } = this.#request
    const draft: Draft = {
      id: newId(),
      at: now(),
      reason,
      edits: words,
      names: { ...namesIn(words, before), ...namesIn(words, atlas) },
    }
    this.#drafts = [...this.#drafts, draft].slice(-most)
    store.putDraft(draft)
    onChange()
  }

  /** Puts words aside, unless the very same stand there already. */
  putOnce(edits: readonly Edit[], reason: DraftReason, atlas: Atlas): void {
    const text = JSON.stringify(edits)
    if (!this.#drafts.some((draft) => JSON.stringify(draft.edits) === text)) this.put(edits, reason, atlas)
  }

  drop(id: string): void {
    this.#drafts = this.#drafts.filter((draft) => draft.id !== id)
    this.#request.store.dropDraft(id)
    this.#request.onChange()
  }
}

function isWorthKeeping(edit: Edit): boolean {
  return edit.type !== 'element-moved'
}

/** What the things are called that these edits speak of. */
function namesIn(edits: readonly Edit[], atlas: Atlas): Readonly<Record<string, string>> {
  const ids = edits.flatMap((edit): readonly EndId[] => {
    if (edit.type === 'relation-added' || edit.type === 'relation-restored') {
      return [edit.relation.ends.from, edit.relation.ends.to]
    }
    return 'id' in edit ? [edit.id as EndId] : [] // reason: whatever it is, it is only looked up
  })
  return Object.fromEntries(ids.flatMap((id) => (isThere(atlas, id) ? [[id, nameOf(atlas, id)]] : [])))
}

function isThere(atlas: Atlas, id: EndId): boolean {
  return elementAt(atlas, id) !== null || relationAt(atlas, id) !== null
}

function nameOf(atlas: Atlas, id: EndId): string {
  const relation = relationAt(atlas, id)
  return relation ? sentenceText(atlas, relation) : labelOf(atlas, id)
}
