import { linkToRoom } from './go-to.ts'
import { usePage } from './page-context.tsx'
import { useAtlas, useSaving } from './use-session.ts'

/** When the server closed the door for good: why, whether the work is safe, what to do. Stays until the page is left. */
export function RefusedNotice() {
  const { words } = usePage()
  const { state, reason, pending } = useSaving()
  if (state !== 'refused') return null
  const why =
    Object.entries(words.domain.closings).find(([known]) => known === reason)?.[1] ?? words.domain.closings.notAllowed
  return (
    <p className="banner" role="alert">
      <strong>{words.saving.refused(pending)}.</strong> {why}
    </p>
  )
}

/** While the atlas is paused: said to everyone, for as long as it lasts. (A27) */
export function FrozenNotice() {
  const { words, session } = usePage()
  if (useAtlas().workshop.frozen === null) return null
  return (
    <p className="banner banner-calm" role="status">
      {session.may('override') ? words.freeze.bannerLead : words.freeze.banner}
    </p>
  )
}

/** A workshop goes on in this atlas: said on the map too, with the way to where people contribute. (V70) */
export function WorkshopNotice() {
  const { words, session } = usePage()
  const { phase, plan, ended } = useAtlas().workshop
  if (ended) return <EndedNotice />
  if (!phase && !plan) return null
  return (
    <p className="banner banner-workshop">
      <span>{words.contribute.going(phase?.title ?? '')}</span>
      <a className="button" {...linkToRoom(session.atlasId, 'contribute')}>
        {words.contribute.title}
      </a>
    </p>
  )
}

/** The session is over: the map says so, with the way to its report. (V140) */
function EndedNotice() {
  const { words, session } = usePage()
  return (
    <p className="banner banner-workshop">
      <span>{words.ended.banner}</span>
      <a className="button" {...linkToRoom(session.atlasId, 'report')}>
        {words.ended.report}
      </a>
    </p>
  )
}
