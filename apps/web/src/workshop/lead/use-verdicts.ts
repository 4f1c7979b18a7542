import { useState } from 'react'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

type Verdict = 'accept' | 'decline' | 'reconsider'

/** Decides on what waits, and takes the last decision back as the journal says how. (V85) */
export function useVerdicts(look: () => Promise<void>) {
  const { session, words } = useLeadPage()
  const { run, isBusy } = useLead()
  const [isTaken, setTaken] = useState(false)
  const doneWord = (name: Verdict, count: number) => {
    const { inbox } = words.lead
    return name === 'accept' ? inbox.accepted(count) : name === 'decline' ? inbox.declined(count) : inbox.undone
  }
  const decide = async (name: Verdict, ids: readonly string[]) => {
    if (await run(name, { ids }, doneWord(name, ids.length))) setTaken(name !== 'reconsider')
    await look()
  }
  const takeBack = async () => {
    const acts = (await session.kept())?.acts ?? []
    const last = acts.find(({ name, undo }) => undo && (name === 'accept' || name === 'decline'))
    if (!last) return
    await run('undo', { act: last.id }, words.lead.inbox.undone)
    setTaken(false)
    await look()
  }
  return { decide, takeBack, canTakeBack: isTaken, isBusy }
}
