import { createContext, type ReactNode, useContext } from 'react'
import { usePlaceReports } from './use-place-reports.ts'

type Reports = ReturnType<typeof usePlaceReports>
const ReportsContext = createContext<Reports>({ reports: [], isCut: false, now: 0 })

/** What each place brings and whether it is there, worked out once for all who show it. */
export function LeadReports({ children }: { readonly children: ReactNode }) {
  return <ReportsContext.Provider value={usePlaceReports()}>{children}</ReportsContext.Provider>
}

export function useLeadReports(): Reports {
  return useContext(ReportsContext)
}
