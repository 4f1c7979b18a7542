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
