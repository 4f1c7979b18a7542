import type { Outcome, Refusal } from '@maillage/atlas'
import { useCallback, useEffect, useRef, useState } from 'react'
import * as steps from './draft.ts'

/** A pause this long keeps what was written, as one undo step. */
const pauseMs = 1500

export type DraftField = {
  readonly text: string
  readonly theirs: string | null
  readonly refusal: Refusal | null
  readonly type: (text: string) => void
  /** Writes what waits to be written. False when something of mine still waits: refused, or theirs differ. */
  readonly keep: () => boolean
  readonly leave: () => void
  readonly giveUp: () => void
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/** What holds a field of text to a value of the atlas. */
export type DraftHold = {
  readonly value: string
  /** Keeps a text and answers how. */
  readonly write: (text: string) => Outcome<unknown>
  /** The value the atlas holds right after writing. */
  readonly read: () => string
  /** Does a pause keep what was written, or only its writer? */
  readonly keepsOnPause: boolean
  /** Takes over words that nothing holds any more: the thing is gone, or they are too long. (V17) */
  readonly onUnkept: (text: string) => void
}

/** A field of text bound to a value of the atlas. Use one a field and thing (`key`). (V17) */
export function useDraft(hold: DraftHold): DraftField {
  const { value } = hold
  const [draft, setDraft] = useState(() => steps.startDraft(value))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const now = useRef(draft)
  const calls = useRef(hold)
  calls.current = hold
  const timer = useRef(0)

  const become = useCallback((next: steps.Draft) => {
    now.current = next
    setDraft(next)
  }, [])
  const keep = useCallback(() => {
    window.clearTimeout(timer.current)
    if (!steps.isReadyToKeep(now.current)) return !now.current.isDirty
    const outcome = calls.current.write(now.current.mine)
    setRefusal(outcome.ok ? null : outcome.refusal)
    if (outcome.ok) become(steps.afterKeeping(now.current, calls.current.read()))
    return outcome.ok
  }, [become])

  useEffect(() => become(steps.afterHearing(now.current, value)), [become, value])
  // Going to another element takes the field away: what was written in it is kept first, and handed over when it can't be.
  useEffect(
    () => () => {
      if (!keep() && now.current.mine !== null) calls.current.onUnkept(now.current.mine)
    },
    [keep],
  )

  return {
    text: steps.textOf(draft),
    theirs: draft.theirs,
    refusal,
    type(text) {
      become(steps.afterTyping(now.current, text))
      window.clearTimeout(timer.current)
      if (hold.keepsOnPause) timer.current = window.setTimeout(keep, pauseMs)
    },
    keep,
    leave() {
      keep()
      become(steps.afterLeaving(now.current))
    },
    giveUp() {
      setRefusal(null)
      become(steps.startDraft(now.current.kept))
    },
    keepMine() {
      become(steps.preferringMine(now.current))
      keep()
    },
    takeTheirs: () => become(steps.preferringTheirs(now.current)),
  }
}
