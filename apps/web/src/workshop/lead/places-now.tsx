import type { LeadMessages } from '../../messages/leading.ts'
import { PlaceMark } from '../places/place-mark.tsx'
import { useWorkshop } from '../use-workshop.ts'
import { useLeadReports } from './lead-reports.tsx'
import type { PlaceReport } from './place-report.ts'
import { useIsNarrow } from './use-is-narrow.ts'
import { useLeadPage } from './use-lead-page.ts'

/** Each site in a word, always in sight: how many are online, or that it is gone or silent, and for how long. (V86) */
export function PlacesNow() {
  const { words } = useLeadPage()
  const { reports, isCut, now } = useLeadReports()
  const { places } = words.lead
  const ago = (at: number) => Math.max(0, Math.floor((now - at) / 60_000))
  const isNarrow = useIsNarrow()
  const isRehearsed = useWorkshop().rehearsal !== null
  if (reports.length === 0) return null
  return (
    <ul className="lead-places-now" aria-label={places.now}>
      {reports.map(({ place, here, goneSince, silentSince }) => {
        const state = isCut ? null : goneSince !== null ? 'gone' : silentSince !== null ? 'silent' : null
        return (
          <li key={place.key} data-state={state ?? (here > 0 && !isCut ? 'here' : undefined)}>
            <PlaceMark place={place} />
            <span className="lead-places-now-name">{place.name}</span>{' '}
            {isRehearsed && here === 0 && !isCut ? (
              <span>{places.simulated}</span>
            ) : isNarrow && state === null && !isCut ? (
              <span>
                {here} <span className="unseen">{places.here(here)}</span>
              </span>
            ) : (
              <span>{isCut ? '…' : stateOf(places, { here, goneSince, silentSince }, { ago, isNarrow })}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

type Known = Pick<PlaceReport, 'here' | 'goneSince' | 'silentSince'>
type Telling = { readonly ago: (at: number) => number; readonly isNarrow: boolean }

function stateOf(places: LeadMessages['lead']['places'], { here, goneSince, silentSince }: Known, telling: Telling) {
  const { ago, isNarrow } = telling
  if (goneSince !== null) return isNarrow ? places.goneShort : places.gone(ago(goneSince))
  const silent = silentSince === null ? null : isNarrow ? places.silentShort : places.silent(ago(silentSince))
  return [isNarrow ? `${here}` : places.here(here), silent].filter((part) => part !== null).join(' · ')
}
