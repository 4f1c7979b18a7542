/**
 * Text being written in a field that others may change too. Nobody's words are lost: as soon as mine and theirs differ
 * both are shown, and mine are not written before I choose. (V17)
 */
export type Draft = {
  /** What the atlas says, as last heard. */
  readonly kept: string
  /** What stands in the field while I write; null shows what the atlas says. */
  readonly mine: string | null
  /** Have I written something that is not kept yet? */
  readonly isDirty: boolean
  /** What somebody else wrote meanwhile. */
  readonly theirs: string | null
}

export function startDraft(kept: string): Draft {
  return { kept, mine: null, isDirty: false, theirs: null }
}

export function afterTyping(draft: Draft, text: string): Draft {
  return { ...draft, mine: text, isDirty: true }
}

/** The atlas now says `value`: mine as it was kept, or somebody else's. */
export function afterHearing(draft: Draft, value: string): Draft {
  if (value === draft.kept) return draft
  if (!draft.isDirty || draft.mine === null) return startDraft(value)
  if (value === draft.mine) return { ...startDraft(value), mine: draft.mine }
  return { ...draft, kept: value, theirs: value }
}

/** May my words be written now? */
export function isReadyToKeep(draft: Draft): draft is Draft & { readonly mine: string } {
  return draft.mine !== null && draft.isDirty && draft.theirs === null
}

/** My words were written, and read back as `value`. What I see stays as I typed it until I leave the field. */
export function afterKeeping(draft: Draft, value: string): Draft {
  return { ...draft, kept: value, isDirty: false, theirs: null }
}

/** I left the field: it shows what the atlas says, unless something of mine still waits for me. */
export function afterLeaving(draft: Draft): Draft {
  return draft.isDirty ? draft : startDraft(draft.kept)
}

/** I prefer my words to theirs: they may be written. */
export function preferringMine(draft: Draft): Draft {
  return { ...draft, theirs: null, isDirty: draft.mine !== draft.kept }
}

/** I take theirs. */
export function preferringTheirs(draft: Draft): Draft {
  return startDraft(draft.kept)
}

/** What the field shows. */
export function textOf(draft: Draft): string {
  return draft.mine ?? draft.kept
}
