import { useMemo, useSyncExternalStore } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useSaving } from '../../app/use-session.ts'
import type { AskedBallot } from '../../session/assembly/ballots/asked-ballot.ts'
import type { BallotsHere } from '../../session/assembly/ballots/ballot-queue.ts'
import type { SendState } from './send-state.tsx'

export type Sender = {
  readonly stateOf: (key: string) => SendState
  /** What was asked last under this key and not counted, or counted while this page lives; null when nothing was. */
  readonly askedOf: BallotsHere['askedOf']
  /** Keeps it on this device, and asks the server as soon as that can be done; newest wins. */
  readonly send: BallotsHere['ask']
}

/** Stances and dots on their way to the server, which alone counts them. (V77, V105) */
export function useSending(): Sender {
  const { ballots } = usePage().session.assembly
  const all = useBallots()
  const { state: saving } = useSaving()
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: what it answers changes with what is asked.
  return useMemo(
    () => ({
      stateOf: (key) => {
        const state = ballots.stateOf(key)
        // Each try without the network would be read aloud.
        return state === 'sending' && saving === 'offline' ? 'unsent' : state
      },
      askedOf: ballots.askedOf,
      send: ballots.ask,
    }),
    [ballots, saving, all],
  )
}

/** What of mine is not counted; drawn again whenever something of it changes. */
export function useBallots(): readonly AskedBallot[] {
  const { assembly } = usePage().session
  return useSyncExternalStore(assembly.subscribe, assembly.ballots.all)
}
