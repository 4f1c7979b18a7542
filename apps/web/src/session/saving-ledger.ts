import { createBarriers } from './barriers.ts'
import type { FrameClock } from './frames.ts'
import { createListeners } from './listeners.ts'
import { afterKeeping, afterWriting, nothingWritten, patienceMs, type SavingFacts, savingOf } from './saving.ts'
import type { Saving } from './session.ts'

export type LedgerNeeds = Pick<FrameClock, 'later' | 'cancelLater'> & {
  readonly now: () => number
  /** Sends a barrier on the connection that is open. */
  readonly ask: (count: number) => void
}

/** What the connection tells, and what the page reads from it. */
export type SavingLedger = {
  readonly saving: () => Saving
  readonly subscribe: (listener: () => void) => () => void
  readonly wrote: () => void
  readonly opened: () => void
  readonly closed: () => void
  readonly refused: (reason: string) => void
  readonly kept: (count: number) => void
  readonly stop: () => void
}

/** Keeps account of my transactions and of those the server has on disk. (V1, V2) */
export function createSavingLedger({ now, ask, later, cancelLater }: LedgerNeeds): SavingLedger {
  const listeners = createListeners()
  const barriers = createBarriers()
  let facts = nothingWritten
  let patience = 0
  const become = (next: SavingFacts) => {
    facts = next
    listeners.tell()
  }
  const askForAll = () => {
    if (!facts.connected || facts.written === facts.kept) return
    ask(barriers.ask(facts.written))
    cancelLater(patience)
    // Patience runs out without any event: the listeners must look again then.
    patience = later(() => listeners.tell(), patienceMs + 20)
  }
  return {
    saving: () => savingOf(facts, now()),
    subscribe: listeners.add,
    wrote() {
      become(afterWriting(facts, now()))
      askForAll()
    },
    opened() {
      become({ ...facts, connected: true, joined: true })
      askForAll()
    },
    closed() {
      barriers.forget()
      become({ ...facts, connected: false, tried: true })
    },
    refused: (reason) => become({ ...facts, connected: false, refused: reason }),
    kept(count) {
      const upTo = barriers.answered(count)
      if (upTo !== null) become(afterKeeping(facts, upTo, now()))
    },
    stop: () => cancelLater(patience),
  }
}
