import { useAtlas, useSaving } from '../../app/use-session.ts'
import { Icon } from '../../controls/icon.tsx'
import { handsBySite } from '../hands/hand-queue.ts'
import { useHands } from '../hands/use-hands.ts'
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
  const { hands, count } = useHands()
  const asks = handsBySite(hands, workshop.places)
  const elsewhere = count - reports.reduce((sum, { place }) => sum + (asks.get(place.key) ?? 0), 0)
  return (
    <footer className="wall-foot">
      <div className="wall-rooms">
        {state === 'refused' && <p className="wall-cut">{wall.refused}</p>}
        {isCut && state !== 'refused' && <p className="wall-cut">{wall.cut}</p>}
        <ul aria-label={wall.sites}>
          {reports.map((report) => (
            <Room
              key={report.place.key}
              report={report}
              asks={asks.get(report.place.key) ?? 0}
              isCut={isCut}
              now={now}
            />
          ))}
        </ul>
        <p className="wall-waiting" role="status">
          {[
            elsewhere > 0 && wall.asksInAll(elsewhere),
            waiting.sealed > 0 && wall.sealed(waiting.sealed),
            waiting.inbox > 0 && wall.inbox(waiting.inbox),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {isEmpty ? <div className="wall-way" /> : <WayIn />}
    </footer>
  )
}

type RoomProps = { readonly report: PlaceReport; readonly asks: number; readonly isCut: boolean; readonly now: number }

/** A site: how many people, or how long nobody of it has been heard; nothing of that while this screen itself is cut. */
function Room({ report: { place, tables, here, goneSince }, asks, isCut, now }: RoomProps) {
  const { words } = usePaperPage()
  const { ended, rehearsal } = useAtlas().workshop
  const isOver = ended !== null
  const { wall } = words.paper
  const counted = tables.flatMap((table) => table.place.heads ?? [])
  const heads = place.heads ?? (counted.length > 0 ? counted.reduce((sum, each) => sum + each, 0) : null)
  const nobody = isOver ? '' : rehearsal ? wall.simulated : wall.notYet
  const people = heads !== null ? wall.people(heads) : here > 0 ? wall.devices(here) : nobody
  // After the session people go home: nobody is missing.
  const isGone = !isCut && !isOver && goneSince !== null
  return (
    <li className="wall-room" data-gone={isGone}>
      <PlaceMark place={place} />
      <strong>{place.name}</strong>
      <span>{isGone ? wall.goneFor(Math.floor((now - goneSince) / 60_000)) : people}</span>
      {asks > 0 && (
        <span className="wall-asks">
          <Icon name="hand" /> <span aria-hidden="true">{asks}</span> <span className="unseen">{wall.asks(asks)}</span>
        </span>
      )}
    </li>
  )
}
