import { usePage } from './page-context.tsx'
import { roomAddress } from './router.ts'

/** The way to the console, for those who lead; on a phone it is in the menu. (V83) */
export function LeadLink() {
  const { session, words } = usePage()
  if (!session.may('lead')) return null
  return (
    <span className="wide-only">
      <a className="button bar-link" href={roomAddress(session.atlasId, 'lead')}>
        {words.leading.openShort}
      </a>
    </span>
  )
}
