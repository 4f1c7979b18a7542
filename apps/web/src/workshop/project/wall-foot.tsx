import { useAtlas, useSaving } from '../../app/use-session.ts'
import type { PlaceReport } from '../lead/place-report.ts'
import { usePlaceReports } from '../lead/use-place-reports.ts'
import { PlaceMark } from '../places/place-mark.tsx'
import { usePaperPage } from '../use-paper-page.ts'
import { WayIn } from './way-in.tsx'

/** Who is there, what waits, and how to come in: the same strip in every phase. (V90, V93) */
export function WallFoot() {
  const { words } = usePaperPage()
  const { wall } = words.paper
  const { workshop, elements } = useAtlas()
  const { waiting } = workshop
  // Then the way in stands in the middle, large.
  const isEmpty = elements.size === 0
  const { state } = useSaving()
  const { reports, isCut, now } = usePlaceReports()
  return (
    <footer className="wall-foot">
      <div className="wall-rooms">
        {state === 'refused' && <p className="wall-cut">{wall.refused}</p>}
        {isCut && state !== 'refused' && <p className="wall-cut">{wall.cut}</p>}
        <ul aria-label={wall.sites}>
          {reports.map((report) => (
            <Room key={report.place.key} report={report} isCut={isCut} now={now} />
          ))}
        </ul>
        <p className="wall-waiting" role="status">
          {[waiting.sealed > 0 && wall.sealed(waiting.sealed), waiting.inbox > 0 && wall.inbox(waiting.inbox)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {isEmpty ? <div className="wall-way" /> : <WayIn />}
    </footer>
  )
}

type RoomProps = { readonly report: PlaceReport; readonly isCut: boolean; readonly now: number }

/** A site: how many people, or how long nobody of it has been heard; nothing of that while this screen itself is cut. */
function Room({ report: { place, tables, here, goneSince }, isCut, now }: RoomProps) {
  const { words } = usePaperPage()
  const { wall } = words.paper
  const counted = tables.flatMap((table) => table.place.heads ?? [])
  const heads = place.heads ?? (counted.length > 0 ? counted.reduce((sum, each) => sum + each, 0) : null)
  const people = heads !== null ? wall.people(heads) : here > 0 ? wall.devices(here) : wall.notYet
  const isGone = !isCut && goneSince !== null
  return (
    <li className="wall-room" data-gone={isGone}>
      <PlaceMark place={place} />
      <strong>{place.name}</strong>
      <span>{isGone ? wall.goneFor(Math.floor((now - goneSince) / 60_000)) : people}</span>
    </li>
  )
}
