import { useMemo, useState } from 'react'
import type { LeadMessages } from '../../messages/leading.ts'
import { deviceShelf } from '../../session/device.ts'
import { emptyDraft, faultsOf, type PrepareDraft, type PrepareFaults, readDraft } from './prepare-draft.ts'

const place = 'maillage.prepare'

export type Preparing = {
  readonly draft: PrepareDraft
  readonly change: (part: Partial<PrepareDraft>) => void
  readonly faults: PrepareFaults
  /** Are faults shown? Only once somebody asked for the workshop to be made. */
  readonly isTold: boolean
  readonly tellFaults: () => void
  /** Does the device keep what is typed? */
  readonly isKept: boolean
  readonly startAnew: () => void
  /** It was made: nothing is kept any more. */
  readonly forget: () => void
}

/** What is typed, kept on this device at each change. (V81) */
export function usePrepareDraft(words: LeadMessages): Preparing {
  const { noticePurpose, noticeKept } = words.prepare
  const empty = useMemo(
    () => emptyDraft({ controller: '', purpose: noticePurpose, kept: noticeKept, contact: '' }),
    [noticePurpose, noticeKept],
  )
  const [draft, setDraft] = useState(() => readDraft(deviceShelf.read(place), empty))
  const [isTold, setTold] = useState(false)
  const [isKept, setKept] = useState(true)
  const become = (next: PrepareDraft) => {
    setDraft(next)
    setKept(deviceShelf.keep(place, JSON.stringify(next)))
  }
  return {
    draft,
    change: (part) => become({ ...draft, ...part }),
    faults: faultsOf(draft),
    isTold,
    tellFaults: () => setTold(true),
    isKept,
    startAnew() {
      setTold(false)
      become(empty)
    },
    forget: () => deviceShelf.drop(place),
  }
}
