import { siteOf } from '@maillage/atlas'
import { useAtlas } from '../../app/use-session.ts'
import { QrCode } from '../../controls/qr-code.tsx'
import { reportLink } from '../../enter/where-to.ts'
import { chooseDoor, reachableAddress, type ShownDoor, shownDoor } from '../doors/choose-door.ts'
import { useDoors } from '../doors/use-doors.ts'
import { usePaperPage } from '../use-paper-page.ts'
import { useWallSite } from './use-wall-site.ts'

/** The way in to show here: null while it is asked for, or why there is none. */
function useWayIn(): ShownDoor | 'none' | 'not-mine' | null {
  const { session } = usePaperPage()
  const { places } = useAtlas().workshop
  const { site } = useWallSite()
  const answer = useDoors()
  if (answer === null) return 'not-mine'
  if (answer === 'asking') return null
  const door = chooseDoor(answer.doors, { places, site, now: session.assembly.now() })
  if (!door) return 'none'
  const isOfSite = site !== '' && door.site !== '' && siteOf(places, site) === door.site
  return shownDoor(door, reachableAddress(window.location.origin, answer.addresses), isOfSite ? site : door.site)
}

/** How to come in: what is scanned, where it is typed, and what is typed there. (V90) */
export function WayIn({ isLarge = false }: { readonly isLarge?: boolean }) {
  const { words } = usePaperPage()
  const { wall } = words.paper
  const way = useWayIn()
  const isOver = useAtlas().workshop.ended !== null
  if (way === null) return <div className="wall-way" data-large={isLarge} />
  if (typeof way === 'string') {
    return <p className="wall-way wall-way-none">{way === 'none' ? wall.noDoor : wall.noDoors}</p>
  }
  // After the session the same door leads to its report. (V142)
  const { link, name, qr } = isOver
    ? { link: reportLink(way.link), name: wall.end.report, qr: wall.end.qr }
    : { link: way.link, name: wall.join, qr: wall.qr }
  return (
    <section className="wall-way" data-large={isLarge} aria-label={name}>
      <QrCode text={link} name={qr} />
      <div className="wall-way-words">
        <span>{name}</span>
        <span className="wall-address">{way.address}</span>
        {way.code && (
          <span className="wall-code">
            <span className="unseen">{wall.code}</span> {way.code}
          </span>
        )}
      </div>
    </section>
  )
}
