import { type Ended, isClosed } from '@maillage/atlas'
import { useEffect, useRef, useState } from 'react'
import { linkToRoom } from '../../app/go-to.ts'
import { roomAddress } from '../../app/router.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { isSameDay, sayDay, sayMoment, sayTime } from '../say-moment.ts'
import { useWorkshop } from '../use-workshop.ts'
import { EndForm } from './end-form.tsx'
import { SealedNow } from './sealed-now.tsx'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'
import './end.css'

/** After the session: when it ended, what stays possible, and what there is to do now. (V141) */
export function EndedNow({ ended }: { readonly ended: Ended }) {
  const { words, session, language } = useLeadPage()
  const { leadEnd } = words
  const { waiting } = useWorkshop()
  const [isChanging, setChanging] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The button that was pressed is gone with the session: the focus goes on here.
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  return (
    <section className="lead-now" aria-labelledby="lead-now-title">
      <p className="lead-kicker">{leadEnd.kicker}</p>
      <h2 id="lead-now-title" ref={heading} tabIndex={-1}>
        {titleOf()}
      </h2>
      <p>{sayStill()}</p>
      <SealedNow />
      {waiting.inbox > 0 && <p className="notice">{leadEnd.inbox(waiting.inbox)}</p>}
      <Next />
      <div className="lead-stops">
        {isChanging ? (
          <EndForm ended={ended} onDone={() => setChanging(false)} onCancel={() => setChanging(false)} />
        ) : (
          <ActionButton onPress={() => setChanging(true)}>{leadEnd.change}</ActionButton>
        )}
      </div>
      <Onwards />
    </section>
  )

  function titleOf(): string {
    const time = sayTime(ended.at, language)
    const isToday = isSameDay(ended.at, session.assembly.now())
    return isToday ? leadEnd.endedAt(time) : leadEnd.endedOn(sayDay(ended.at, language), time)
  }

  function sayStill(): string {
    if (ended.until === null) return leadEnd.nowRead
    const day = sayMoment(ended.until, language)
    return isClosed({ ended }, session.assembly.now()) ? leadEnd.wasWrite(day) : leadEnd.nowWrite(day)
  }
}

/** What is done on the same day: the report, the wall, the file. */
function Next() {
  const { words, session, say } = useLeadPage()
  const { leadEnd } = words
  const save = async () => {
    // Loaded when it is asked for: who leads needs it once.
    const { saveAtlas } = await import('../report/save-atlas.ts')
    saveAtlas(session.atlas())
    say(leadEnd.exported)
  }
  return (
    <div className="lead-next lead-after">
      <a className="button button-strong" {...linkToRoom(session.atlasId, 'report')}>
        {leadEnd.report}
      </a>
      <p className="hint">{leadEnd.reportWhy}</p>
      <div className="buttons">
        <a className="button" href={roomAddress(session.atlasId, 'project')}>
          {leadEnd.wall}
        </a>
        <ActionButton icon="out" onPress={() => void save()}>
          {leadEnd.export}
        </ActionButton>
      </div>
    </div>
  )
}

/** Back into this session, or on to another. */
function Onwards() {
  const { words } = useLeadPage()
  const { leadEnd } = words
  const { plan } = useWorkshop()
  const { run, isBusy } = useLead()
  const last = plan?.phases.at(-1)
  return (
    <div className="lead-stops">
      {last && (
        <ActionButton
          icon="undo"
          isDisabled={isBusy}
          onPress={() => void run('set-phase', { phase: last }, leadEnd.reopened(last.title))}
        >
          {leadEnd.reopen(last.title)}
        </ActionButton>
      )}
      <ActionButton icon="plus" isDisabled={isBusy} onPress={() => void run('next-session', {}, leadEnd.nextDone)}>
        {leadEnd.next}
      </ActionButton>
      <p className="hint">{leadEnd.nextWhy}</p>
    </div>
  )
}
