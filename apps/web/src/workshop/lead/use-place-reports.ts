import { useEffect, useMemo, useRef, useState } from 'react'
import { useAtlas, useSaving } from '../../app/use-session.ts'
import { deviceShelf, keptJson } from '../../session/device.ts'
import { useNow } from '../use-workshop.ts'
import { type PlaceReport, reportPlaces } from './place-report.ts'
import { useCompanyByPlace } from './use-company-by-place.ts'
import { useLeadPage } from './use-lead-page.ts'

const againMs = 5000
const nothing: ReadonlyMap<string, number> = new Map()

/**
 * What each place brings, told anew every few seconds. `isCut` while this page itself is offline: then nothing can be said
 * of who is here.
 */
export function usePlaceReports(waiting: ReadonlyMap<string, number> = nothing): {
  readonly reports: readonly PlaceReport[]
  readonly isCut: boolean
  readonly now: number
} {
  const atlas = useAtlas()
  const { bySite } = useCompanyByPlace()
  const { state } = useSaving()
  const isCut = state === 'offline' || state === 'joining'
  const seenAt = useSeen(bySite, isCut)
  const now = useNow(againMs)
  const hereSince = useHereSince(bySite)
  const reports = useMemo(
    () => reportPlaces({ atlas, now, bySite, seenAt, hereSince, waiting }),
    [atlas, now, bySite, seenAt, hereSince, waiting],
  )
  return { reports, isCut, now }
}

/** Since when somebody of each place is here, as far as this page saw. */
function useHereSince(bySite: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const { session } = useLeadPage()
  const [since, setSince] = useState<ReadonlyMap<string, number>>(new Map())
  useEffect(() => {
    setSince((before) => new Map([...bySite.keys()].map((site) => [site, before.get(site) ?? session.assembly.now()])))
  }, [bySite, session])
  return since
}

/** When each place was seen last, kept on this device, so that a reload does not forget who was here. */
function useSeen(bySite: ReadonlyMap<string, number>, isCut: boolean): ReadonlyMap<string, number> {
  const { session } = useLeadPage()
  const place = `maillage.seen.${session.atlasId}`
  const before = useRef<ReadonlyMap<string, number>>(new Map())
  const [seen, setSeen] = useState(() => readSeen(deviceShelf.read(place)))
  useEffect(() => {
    if (isCut) return
    const gone = [...before.current.keys()].filter((site) => !bySite.has(site))
    before.current = bySite
    setSeen((known) => {
      const now = session.assembly.now()
      const next = new Map([...known, ...[...bySite.keys(), ...gone].map((site) => [site, now] as const)])
      deviceShelf.keep(place, JSON.stringify([...next]))
      return next
    })
  }, [bySite, isCut, session, place])
  return seen
}

/** Total: what can't be read was never seen. */
function readSeen(words: string | null): ReadonlyMap<string, number> {
  const raw = keptJson(words)
  const pairs = Array.isArray(raw) ? raw.filter((pair) => Array.isArray(pair) && pair.length === 2) : []
  return new Map(pairs.map(([site, at]) => [String(site), Number(at) || 0]))
}
