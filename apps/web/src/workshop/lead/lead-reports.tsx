import { readAuthor } from '@maillage/atlas'
import type { InboxAnswer } from '@maillage/wire'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useInbox } from './use-inbox.ts'
import { usePlaceReports } from './use-place-reports.ts'

type Reports = ReturnType<typeof usePlaceReports>
const ReportsContext = createContext<Reports>({ reports: [], isCut: false, now: 0 })

/** What each place brings and whether it is there, worked out once for all who show it. */
export function LeadReports({ children }: { readonly children: ReactNode }) {
  const { answer } = useInbox()
  const waiting = useMemo(() => waitingBySite(answer), [answer])
  return <ReportsContext.Provider value={usePlaceReports(waiting)}>{children}</ReportsContext.Provider>
}

/** How much of each place is under seal, or waits to be let in. */
function waitingBySite(answer: InboxAnswer | null): ReadonlyMap<string, number> {
  const counts = new Map(Object.entries(answer?.sealed ?? {}))
  for (const { by, state } of answer?.inbox ?? []) {
    const { site } = readAuthor(by)
    if (state === 'waiting') counts.set(site, (counts.get(site) ?? 0) + 1)
  }
  return counts
}

export function useLeadReports(): Reports {
  return useContext(ReportsContext)
}
