import { elementKindOf, type Phase, type Workshop } from '@maillage/atlas'
import { useState } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { useWorkshop } from '../use-workshop.ts'
import { EndForm } from './end-form.tsx'
import { EndedNow } from './ended-now.tsx'
import { HandsCard } from './hands-card.tsx'
import { NextStep } from './next-step.tsx'
import { NowClock } from './now-clock.tsx'
import { PlacesNow } from './places-now.tsx'
import { SealedNow } from './sealed-now.tsx'
import { useIsNarrow } from './use-is-narrow.ts'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

/** What is now: the phase, its time, what comes next, and what stops everyone. (V83) */
export function NowCard() {
  const { words } = useLeadPage()
  const workshop = useWorkshop()
  const { phase, plan, ended } = workshop
  // On a phone the brief above says it.
  const isNarrow = useIsNarrow()
  const titleId = isNarrow ? undefined : 'lead-now-title'
  if (ended) return <EndedNow ended={ended} />
  return (
    <section className="lead-now" aria-label={isNarrow ? words.lead.now : undefined} aria-labelledby={titleId}>
      <p className="lead-kicker">{phase ? stepOf(words, workshop) : words.lead.now}</p>
      {!isNarrow && <h2 id={titleId}>{phase ? phase.title : words.lead.notStarted}</h2>}
      {phase ? <NowClock isBrief={isNarrow} /> : <p>{words.lead.notStartedWhy}</p>}
      <SealedNow />
      {!isNarrow && <NextStep />}
      {!isNarrow && <PlacesNow />}
      {!plan && <p className="hint">{words.lead.noPlan}</p>}
      <Stops />
      <HandsCard />
      {phase && <PhaseWords phase={phase} />}
    </section>
  )
}

function stepOf(words: ReturnType<typeof useLeadPage>['words'], { phase, plan }: Workshop): string {
  const at = plan?.phases.findIndex(({ key }) => key === phase?.key) ?? -1
  return plan && at >= 0 ? words.lead.step(at + 1, plan.phases.length) : words.lead.stepAlone
}

/** What it is for, what people read, what they may add, what closes it. */
function PhaseWords({ phase }: { readonly phase: Phase }) {
  const { words } = useLeadPage()
  const atlas = useAtlas()
  // On a phone what can be done comes first; what there is to read unfolds.
  const isWide = !useIsNarrow()
  const mayAdd = phase.rights?.citizen?.includes('add') !== false
  const kinds = phase.kinds?.map((kind) => elementKindOf(atlas, { kind }).label.toLocaleLowerCase()).join(', ')
  const facts = [
    [words.lead.instruction, phase.instruction],
    [words.lead.goal, phase.goal],
    [words.lead.closing, phase.closing],
  ].filter(([, text]) => text !== '')
  return (
    <details className="lead-more" open={isWide}>
      <summary>{words.lead.about}</summary>
      <dl className="lead-facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">
        {mayAdd ? words.lead.way[phase.way] : words.lead.readOnly} {mayAdd && kinds ? words.lead.kinds(kinds) : ''}
      </p>
    </details>
  )
}

/** Pause, and the end of the session. */
function Stops() {
  const { words } = useLeadPage()
  const { frozen, phase, plan } = useWorkshop()
  const { run, isBusy } = useLead()
  const [isAsked, setAsked] = useState(false)
  const isFrozen = frozen !== null
  // Without a conducteur a session has no phases, and ends all the same.
  const isRunning = phase !== null || plan === null
  return (
    <div className="lead-stops">
      {isFrozen && (
        <p className="lead-frozen" role="status">
          {words.lead.frozen}
        </p>
      )}
      <div className="buttons">
        <ActionButton
          icon={isFrozen ? 'chevron' : 'wait'}
          tone={isFrozen ? 'strong' : 'plain'}
          isDisabled={isBusy}
          onPress={() =>
            void run('freeze', { on: !isFrozen }, isFrozen ? words.lead.unfrozenDone : words.lead.frozenDone)
          }
        >
          {isFrozen ? words.lead.unfreeze : words.lead.freeze}
        </ActionButton>
        {isRunning && !isAsked && (
          <ActionButton tone="quiet" onPress={() => setAsked(true)}>
            {words.leadEnd.end}
          </ActionButton>
        )}
      </div>
      {isRunning && isAsked && (
        <section className="lead-sure" aria-label={words.leadEnd.sure}>
          <p role="alert">{words.leadEnd.sureWhy}</p>
          <EndForm ended={null} onDone={() => setAsked(false)} onCancel={() => setAsked(false)} />
        </section>
      )}
    </div>
  )
}
