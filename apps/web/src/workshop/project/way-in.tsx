import { useAtlas } from '../../app/use-session.ts'
import { QrCode } from '../../controls/qr-code.tsx'
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
  return door ? shownDoor(door, reachableAddress(window.location.origin, answer.addresses)) : 'none'
}

/** How to come in: what is scanned, where it is typed, and what is typed there. (V90) */
export function WayIn({ isLarge = false }: { readonly isLarge?: boolean }) {
  const { words } = usePaperPage()
  const { wall } = words.paper
  const way = useWayIn()
  if (way === null) return <div className="wall-way" data-large={isLarge} />
  if (typeof way === 'string') {
    return <p className="wall-way wall-way-none">{way === 'none' ? wall.noDoor : wall.noDoors}</p>
  }
  return (
    <section className="wall-way" data-large={isLarge} aria-label={wall.join}>
      <QrCode text={way.link} name={wall.qr} />
      <div className="wall-way-words">
        <span>{wall.join}</span>
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
