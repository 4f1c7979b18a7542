import { type Contribution, titleOfContribution, writeContribution } from '@maillage/atlas'
import { useCallback } from 'react'
import { usePage } from '../../app/page-context.tsx'
import type { Done } from './done-row.tsx'
import { whereIs } from './where-is.ts'

/**
 * Brings something in the way of the phase, and says where it is: aloud, and in the words it answers with for the eye. In
 * the street nobody's words stay in sight or hearing. (V72, V78)
 */
export function useBring(isStreet: boolean): (contribution: Contribution) => Done {
  const { session, words, tell } = usePage()
  return useCallback(
    (contribution) => {
      const { assembly } = session
      const id = assembly.contribute(contribution, writeContribution)
      const title = titleOfContribution(contribution)
      const { frozen, phase } = session.atlas().workshop
      const isQueued = assembly.queued().some((each) => each.id === id)
      const isOffline = session.saving().state === 'offline'
      const facts = { isQueued, isThere: !isQueued, waits: null, isOffline, isUnsent: true, isFrozen: frozen !== null }
      const where = whereIs({ ...facts, way: phase?.way ?? 'direct' }) ?? 'there'
      if (!isStreet) tell(words.contribute.done[where](title))
      return { id, contribution, where }
    },
    [session, words, tell, isStreet],
  )
}
