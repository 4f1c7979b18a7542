import { minutesOf, type Phase, type Plan } from '@maillage/atlas'
import { useState } from 'react'
import { ActionButton } from '../../controls/action-button.tsx'
import { useWorkshop } from '../use-workshop.ts'
import { PhaseEditor } from './phase-editor.tsx'
import { PlanPicker } from './plan-picker.tsx'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

/** The conducteur: all phases, the running one marked; any can be gone to, or changed on the fly. (V83) */
export function PlanTab() {
  const { words } = useLeadPage()
  const { plan } = useWorkshop()
  return (
    <>
      {plan && (
        <>
          <h2>{plan.title}</h2>
          <p className="hint">{words.lead.plan.total(minutesOf(plan))}</p>
          <Phases plan={plan} />
        </>
      )}
      <PlanPicker />
    </>
  )
}

function Phases({ plan }: { readonly plan: Plan }) {
  const { words } = useLeadPage()
  const { phase: running } = useWorkshop()
  const [edited, setEdited] = useState<string | null>(null)
  return (
    <ol className="lead-phases" aria-label={words.lead.plan.phases}>
      {plan.phases.map((phase) => (
        <li key={phase.key} aria-current={phase.key === running?.key ? 'step' : undefined} className="lead-phase">
          {edited === phase.key ? (
            <PhaseEditor plan={plan} phase={phase} onClose={() => setEdited(null)} />
          ) : (
            <PhaseLine phase={phase} isRunning={phase.key === running?.key} onEdit={() => setEdited(phase.key)} />
          )}
        </li>
      ))}
    </ol>
  )
}

type LineProps = { readonly phase: Phase; readonly isRunning: boolean; readonly onEdit: () => void }

function PhaseLine({ phase, isRunning, onEdit }: LineProps) {
  const { words } = useLeadPage()
  const { run, isBusy } = useLead()
  const { plan } = words.lead
  return (
    <>
      <div className="lead-phase-head">
        <strong>{phase.title}</strong>
        <span className="hint">
          {plan.minutes(phase.minutes)}
          {phase.way === 'direct' ? '' : ` · ${plan.ways[phase.way]}`}
        </span>
        {isRunning && <span className="badge">{plan.running}</span>}
      </div>
      <p>{phase.instruction}</p>
      <div className="buttons">
        {!isRunning && (
          <ActionButton
            aria-label={plan.jumpTo(phase.title)}
            isDisabled={isBusy}
            onPress={() => void run('set-phase', { phase }, words.lead.stepped(phase.title))}
          >
            {plan.jump}
          </ActionButton>
        )}
        <ActionButton tone="quiet" icon="pen" aria-label={plan.editOf(phase.title)} onPress={onEdit}>
          {plan.edit}
        </ActionButton>
      </div>
    </>
  )
}
