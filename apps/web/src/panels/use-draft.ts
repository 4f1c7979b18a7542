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
  readonly keep: () => void
  readonly leave: () => void
  readonly giveUp: () => void
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/** A field of text bound to a value of the atlas; `write` keeps it and answers how. Use one a field and thing (`key`). (V17) */
export function useDraft(value: string, write: (text: string) => Outcome<unknown>, read: () => string): DraftField {
  const [draft, setDraft] = useState(() => steps.startDraft(value))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const now = useRef(draft)
  const calls = useRef({ write, read })
  calls.current = { write, read }
  const timer = useRef(0)

  const become = useCallback((next: steps.Draft) => {
    now.current = next
    setDraft(next)
  }, [])
  const keep = useCallback(() => {
    window.clearTimeout(timer.current)
    if (!steps.isReadyToKeep(now.current)) return
    const outcome = calls.current.write(now.current.mine)
    setRefusal(outcome.ok ? null : outcome.refusal)
    if (outcome.ok) become(steps.afterKeeping(now.current, calls.current.read()))
  }, [become])

  useEffect(() => become(steps.afterHearing(now.current, value)), [become, value])
  // Going to another element takes the field away: what was written in it is kept first.
  useEffect(() => keep, [keep])

  return {
    text: steps.textOf(draft),
    theirs: draft.theirs,
    refusal,
    type(text) {
      become(steps.afterTyping(now.current, text))
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(keep, pauseMs)
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
