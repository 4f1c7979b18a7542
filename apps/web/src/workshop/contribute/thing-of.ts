import { type Atlas, type Contribution, faultOfWords, firstCalled, type KindKey } from '@maillage/atlas'
import type { AddDraft } from './compose-draft.ts'

export type ThingReading = {
  readonly contribution: Extract<Contribution, { type: 'element' }> | null
  /** Why it can't be sent: nothing said, or half a sentence for a name. */
  readonly fault: 'no-words' | 'dash-in-label' | null
}

/** What a thing that is being written brings, or what stands against it. Half a link brings none. Pure. (V71, A42) */
export function thingOf(atlas: Atlas, kind: KindKey | null, draft: AddDraft): ThingReading {
  const { verb, to, kind: _, ...rest } = draft
  const label = draft.label.trim()
  if (label === '' || kind === null) return { contribution: null, fault: 'no-words' }
  const link = verb.trim() && to.trim() ? { verb: verb.trim(), to: to.trim() } : null
  const contribution = { type: 'element', ...rest, kind, label, angle: '', entry: '', card: '', link } as const
  const fault = faultOfWords(contribution, (end) => firstCalled(atlas, end) !== null)?.code
  if (fault === 'no-words' || fault === 'dash-in-label') return { contribution: null, fault }
  return { contribution, fault: null }
}
