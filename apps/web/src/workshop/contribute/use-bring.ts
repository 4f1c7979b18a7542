import { type Contribution, titleOfContribution } from '@maillage/atlas'
import { useCallback } from 'react'
import { usePage } from '../../app/page-context.tsx'

/** Brings something in the way of the phase, and says where it is; in the street nobody's words stay in sight. (V72, V78) */
export function useBring(isStreet: boolean): (contribution: Contribution) => void {
  const { session, words, say } = usePage()
  return useCallback(
    (contribution) => {
      const { assembly } = session
      const id = assembly.contribute(contribution)
      const title = titleOfContribution(contribution)
      const { done } = words.contribute
      const { frozen, phase } = session.atlas().workshop
      const isQueued = assembly.queued().some((each) => each.id === id)
      if (isStreet) return
      if (session.saving().state === 'offline') say(done.offline(title))
      else if (!isQueued) say(done.there(title))
      else if (frozen) say(done.frozen(title))
      else
        say(
          phase?.way === 'sealed'
            ? done.sealed(title)
            : phase?.way === 'inbox'
              ? done.inbox(title)
              : done.offline(title),
        )
    },
    [session, words, say, isStreet],
  )
}
