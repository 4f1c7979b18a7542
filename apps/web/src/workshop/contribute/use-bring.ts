import { type Contribution, titleOfContribution, writeContribution } from '@maillage/atlas'
import { useCallback } from 'react'
import { usePage } from '../../app/page-context.tsx'
import type { Done } from './done-row.tsx'

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
      const { done } = words.contribute
      const { frozen, phase } = session.atlas().workshop
      const isQueued = assembly.queued().some((each) => each.id === id)
      const say = () => {
        if (session.saving().state === 'offline') return done.offline
        if (!isQueued) return done.there
        if (frozen) return done.frozen
        return phase?.way === 'sealed' ? done.sealed : phase?.way === 'inbox' ? done.inbox : done.offline
      }
      const sentence = say()(title)
      if (!isStreet) tell(sentence)
      return { id, contribution, sentence }
    },
    [session, words, tell, isStreet],
  )
}
