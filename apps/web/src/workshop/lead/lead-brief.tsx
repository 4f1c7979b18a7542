import { clockText, useTimeLeft, useWorkshop } from '../use-workshop.ts'
import { NextStep } from './next-step.tsx'
import { PlacesNow } from './places-now.tsx'
import { useIsNarrow } from './use-is-narrow.ts'
import { useLeadPage } from './use-lead-page.ts'

/** On a phone: the phase, its time, the sites and the next step stay in sight, wherever one reads. (V83) */
export function LeadBrief() {
  const { words } = useLeadPage()
  const { phase, ended } = useWorkshop()
  const left = useTimeLeft()
  if (!useIsNarrow() || ended) return null
  return (
    <section className="lead-brief" aria-labelledby="lead-now-title">
      <div className="lead-brief-line">
        <h2 id="lead-now-title">{phase ? phase.title : words.lead.notStarted}</h2>
        {left !== null && (
          <p className={left < 0 ? 'lead-time lead-time-over' : 'lead-time'}>
            <span className="unseen">{words.lead.timeLeft} </span>
            <strong>{clockText(left)}</strong>
          </p>
        )}
      </div>
      <PlacesNow />
      <NextStep />
    </section>
  )
}
