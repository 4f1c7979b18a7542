import type { FrameClock } from './frames.ts'
import { createListeners } from './listeners.ts'
import { nothingWritten, patienceMs, type SavingFacts, savingOf, withPending } from './saving.ts'
import type { Saving } from './session.ts'

export type SavingStateNeeds = Pick<FrameClock, 'later' | 'cancelLater'> & {
  readonly now: () => number
  /** An answer is long in coming: the line may be dead. */
  readonly onDoubt: () => void
}

/** Where my work is, from one moment to the next; the same object until it says something else. (V1) */
export type SavingState = {
  readonly saving: () => Saving
  readonly subscribe: (listener: () => void) => () => void
  readonly become: (facts: Partial<SavingFacts>) => void
  readonly pending: (count: number) => void
  readonly stop: () => void
}

export function createSavingState({ now, later, cancelLater, onDoubt }: SavingStateNeeds): SavingState {
  const listeners = createListeners()
  let facts = nothingWritten
  let last = savingOf(facts, now())
  let patience = 0
  const look = () => {
    const next = savingOf(facts, now())
    const isSame = (['state', 'pending', 'reason', 'isKeptHere'] as const).every((part) => next[part] === last[part])
    if (isSame) return
    last = next
    if (next.state === 'waiting' && next.reason === null) onDoubt()
    listeners.tell()
  }
  return {
    saving: () => last,
    subscribe: listeners.add,
    become(part) {
      facts = { ...facts, ...part }
      look()
    },
    pending(count) {
      facts = withPending(facts, count, now())
      look()
      cancelLater(patience)
      // Patience runs out without any event: it must be looked at again then.
      if (count > 0) patience = later(look, patienceMs + 20)
    },
    stop: () => cancelLater(patience),
  }
}
