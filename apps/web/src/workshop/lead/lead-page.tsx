import { useEffect } from 'react'
import { roomAddress } from '../../app/router.ts'
import { useAtlas } from '../../app/use-session.ts'
import { LeadBar } from './lead-bar.tsx'
import { LeadBrief } from './lead-brief.tsx'
import { LeadReports } from './lead-reports.tsx'
import { LeadTools } from './lead-tools.tsx'
import { NowCard } from './now-card.tsx'
import { PlainAddress } from './plain-address.tsx'
import { useLeadPage } from './use-lead-page.ts'
import './lead.css'

/** The console of who leads: what is now on the left, always in sight; the tools beside it. (V83) */
export default function LeadPage() {
  const { session, words } = useLeadPage()
  const { title } = useAtlas().about
  useEffect(() => {
    document.title = `${words.lead.title} · ${title || words.bar.untitled} · ${words.product}`
  }, [words, title])
  if (!session.may('lead')) return <NotYours />
  return (
    <div className="lead">
      <LeadBar />
      <PlainAddress />
      <LeadReports>
        <main className="lead-main">
          <LeadBrief />
          <NowCard />
          <LeadTools />
        </main>
      </LeadReports>
    </div>
  )
}

/** Whoever does not lead is told so, and where to go. */
function NotYours() {
  const { session, words } = useLeadPage()
  return (
    <main className="lead-not">
      <h1>{words.lead.notYours}</h1>
      <p>{words.lead.notYoursWhy(words.domain.roles[session.role])}</p>
      <p className="buttons">
        <a className="button button-strong" href={roomAddress(session.atlasId, 'contribute')}>
          {words.lead.toContribute}
        </a>
        <a className="button" href={roomAddress(session.atlasId, 'map')}>
          {words.lead.toAtlas}
        </a>
      </p>
    </main>
  )
}
