import type { Queued } from '../../session/assembly/contribution-queue.ts'
import type { Saving } from '../../session/session.ts'

/**
 * Where all of my work is: what I wrote in the atlas and what I brought by command, in one word. Saved only when the
 * server has both on its disk; what it refused no longer waits, and is told in its own place. (V72)
 */
export function roomSaving(saving: Saving, queued: readonly Queued[]): Saving {
  const waiting = queued.filter(({ refusal }) => refusal === null).length
  if (waiting === 0) return saving
  const state = saving.state === 'saved' ? 'saving' : saving.state
  return { ...saving, state, pending: saving.pending + waiting }
}
