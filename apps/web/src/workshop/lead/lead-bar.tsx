import { RefusedNotice } from '../../app/refused-notice.tsx'
import { roomAddress } from '../../app/router.ts'
import { SavingBadge } from '../../app/saving-badge.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { LanguageSwitch } from '../../enter/door-page.tsx'
import { useCompanyByPlace } from './use-company-by-place.ts'
import { useLeadPage } from './use-lead-page.ts'

/** The title, how many are online, and the ways to the other pages. */
export function LeadBar() {
  const { session, words } = useLeadPage()
  const atlas = useAtlas()
  const { all } = useCompanyByPlace()
  const pages = [
    ['map', words.lead.toAtlas],
    ['project', words.lead.toProject],
    ['print', words.lead.toPrint],
    ['report', words.leadEnd.toReport],
  ] as const
  return (
    <>
      <header className="lead-bar">
        <div className="lead-bar-name">
          <img src="/maillage.svg" alt="" width="28" height="28" />
          <h1>{atlas.about.title || words.bar.untitled}</h1>
        </div>
        <SavingBadge />
        <span className="lead-bar-people">{words.lead.people(all)}</span>
        <nav className="lead-bar-pages" aria-label={words.more}>
          {pages.map(([room, word]) => (
            <a key={room} className="button button-quiet" href={roomAddress(session.atlasId, room)}>
              {word}
            </a>
          ))}
          <LanguageSwitch words={words} />
        </nav>
      </header>
      <RefusedNotice />
    </>
  )
}
