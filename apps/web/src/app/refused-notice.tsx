import { usePage } from './page-context.tsx'
import { useSaving } from './use-session.ts'

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
