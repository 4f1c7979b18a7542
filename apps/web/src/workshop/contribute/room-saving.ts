import type { AskedBallot } from '../../session/assembly/ballots/asked-ballot.ts'
import type { Queued } from '../../session/assembly/contribution-queue.ts'
import type { Saving } from '../../session/session.ts'

/**
 * Where all of my work is: what I wrote in the atlas, what I brought by command, my dots and opinions, in one word. Saved
 * only when the server has all of it on its disk; what it refused no longer waits, and is told in its own place. (V72, V105)
 */
export function roomSaving(saving: Saving, queued: readonly Queued[], ballots: readonly AskedBallot[]): Saving {
  const waiting = [...queued, ...ballots].filter(({ refusal }) => refusal === null).length
  if (waiting === 0) return saving
  const state = saving.state === 'saved' ? 'saving' : saving.state
  return { ...saving, state, pending: saving.pending + waiting }
}
