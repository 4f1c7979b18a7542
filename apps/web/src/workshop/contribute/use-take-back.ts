import { type Contribution, removeOwn } from '@maillage/atlas'
import { useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { sayRefusal } from '../../messages/say-refusal.ts'
import type { TakenBack } from '../../session/assembly/assembly.ts'

/** Takes back what one brought; what the server says against it is told in its own words. (V152) */
export function useTakeBack() {
  const { session, words, say, tell } = usePage()
  const [isBusy, setBusy] = useState(false)
  const during = async (act: () => Promise<TakenBack>, said: string): Promise<boolean> => {
    setBusy(true)
    const answer = await act()
    setBusy(false)
    if (answer.ok) tell(said)
    else if (answer.refusal.code === 'unknown-contribution') say(words.contribute.mine.outMeanwhile)
    else say(sayRefusal(words, answer.refusal))
    return answer.ok
  }
  return {
    isBusy,
    takeBack: (id: string) => during(() => session.assembly.takeBack(id, removeOwn), words.contribute.mine.withdrawn),
    rewrite: (id: string, contribution: Contribution) =>
      during(() => session.assembly.rewrite(id, contribution), words.contribute.mine.corrected),
  }
}
