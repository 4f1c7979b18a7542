import { useLayoutEffect, useRef, useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { Icon } from '../../controls/icon.tsx'
import { deviceShelf } from '../../session/device.ts'
import { scrollerOf } from '../scroller-of.ts'
import { useCallNow } from '../use-workshop.ts'
import { callFor } from './room-lists.ts'
import { placeOfSpotlight } from './said-to-all.tsx'
import { placeOfVote, useVotesForMe } from './use-votes-here.ts'

/**
 * One line under the head, wherever the page is scrolled: a word of those who lead, until it is heard or over; else a vote
 * that waits for me, until I go there. Read aloud when it comes. (V79)
 */
export function NewsStrip({ isStreet }: { readonly isStreet: boolean }) {
  const { words } = usePage()
  const { call, hear } = useCallHere()
  const { vote, spotlight, goToVote } = useWhatWaits(isStreet)
  const see = (go: () => void) => () => {
    go()
    hear()
  }
  const strip = useRef<HTMLDivElement>(null)
  useSteadyPage(call !== null || vote !== null, strip)
  return (
    <div className="give-news" role="status" ref={strip}>
      {call ? (
        <div className="give-call">
          <p>
            <strong>{call.to === '' ? words.contribute.callAll : words.contribute.call}</strong> {call.words}
          </p>
          <div className="buttons">
            {vote ? (
              <button type="button" className="button" onClick={see(goToVote)}>
                {words.contribute.goVote}
              </button>
            ) : (
              spotlight && (
                <button type="button" className="button" onClick={see(() => goTo(placeOfSpotlight))}>
                  {words.contribute.goSee}
                </button>
              )
            )}
            <button type="button" className="button" onClick={hear}>
              {words.contribute.heard}
            </button>
          </div>
        </div>
      ) : (
        vote && (
          <button type="button" className="give-to-vote" onClick={goToVote}>
            <Icon name="check" size={20} /> {words.contribute.voteWaits}
          </button>
        )
      )}
    </div>
  )
}

/** The word that stands for this place, while nobody here said to have heard it. */
function useCallHere() {
  const { session } = usePage()
  const { places } = useAtlas().workshop
  const meant = callFor(useCallNow(), places, session.site)
  const place = `maillage.call.${session.atlasId}`
  const [heard, setHeard] = useState(() => deviceShelf.read(place))
  const call = meant && heard !== String(meant.at) ? meant : null
  const hear = () => {
    if (!call) return
    deviceShelf.keep(place, String(call.at))
    setHeard(String(call.at))
  }
  return { call, hear }
}

/** A vote that waits for me and where I have not been yet, and whether something is shown. Nobody votes in the street. */
function useWhatWaits(isStreet: boolean) {
  const { spotlight } = useAtlas().workshop
  const [visited, setVisited] = useState<readonly string[]>([])
  const [vote = null] = useVotesForMe().filter(([id]) => !isStreet && !visited.includes(id))
  const goToVote = () => {
    if (!vote) return
    const [id] = vote
    setVisited([...visited, id])
    goTo(placeOfVote(id))
  }
  return { vote, spotlight: isStreet ? null : spotlight, goToVote }
}

function goTo(place: string): void {
  const there = document.getElementById(place)
  there?.scrollIntoView({ block: 'start' })
  there?.focus({ preventScroll: true })
}

/** When the strip comes or goes, nothing moves under a finger: where the browser does not see to that, the page does. */
function useSteadyPage(isShown: boolean, strip: { readonly current: HTMLElement | null }): void {
  const height = useRef(0)
  useLayoutEffect(() => {
    const before = height.current
    height.current = isShown ? (strip.current?.offsetHeight ?? 0) : 0
    const isSteady = CSS.supports('overflow-anchor', 'auto')
    const page = scrollerOf(strip.current)
    if (!isSteady && page.scrollTop > 0) page.scrollBy(0, height.current - before)
  }, [isShown, strip])
}
