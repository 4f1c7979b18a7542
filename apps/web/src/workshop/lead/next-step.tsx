import { phaseAfter } from '@maillage/atlas'
import { ActionButton } from '../../controls/action-button.tsx'
import { useWorkshop } from '../use-workshop.ts'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

/** The one big button: on to the next phase, everywhere at once. */
export function NextStep() {
  const { words } = useLeadPage()
  const { phase, plan } = useWorkshop()
  const { run, isBusy } = useLead()
  const next = plan ? phaseAfter(plan, phase?.key ?? null) : null
  if (!next) return plan && phase ? <p className="hint">{words.lead.over}</p> : null
  return (
    <div className="lead-next">
      <ActionButton
        tone="strong"
        icon="chevron"
        isDisabled={isBusy}
        onPress={() => void run('set-phase', { phase: next }, words.lead.stepped(next.title))}
      >
        {phase ? words.lead.next(next.title) : words.lead.first(next.title)}
      </ActionButton>
    </div>
  )
}
