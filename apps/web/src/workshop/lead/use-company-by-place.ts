import { useCallback, useRef, useSyncExternalStore } from 'react'
import { usePage } from '../../app/page-context.tsx'

/** How many people are connected, in all and by the place they came in by; me too. */
export type CompanyByPlace = { readonly all: number; readonly bySite: ReadonlyMap<string, number> }

/** Who is here, by place. The same answer as long as nobody comes or goes. */
export function useCompanyByPlace(): CompanyByPlace {
  const { session } = usePage()
  const last = useRef<{ readonly key: string; readonly company: CompanyByPlace } | null>(null)
  const read = useCallback(() => {
    const sites = [session.site, ...session.peers().map(({ site }) => site)].sort()
    const key = sites.join()
    if (last.current?.key !== key) {
      const counted = Map.groupBy(sites, (site) => site)
      const bySite = new Map([...counted].map(([site, all]) => [site, all.length]))
      last.current = { key, company: { all: sites.length, bySite } }
    }
    return last.current.company
  }, [session])
  return useSyncExternalStore(session.subscribePeers, read)
}
