import { phaseAfter } from '@maillage/atlas'
import { ActionButton } from '../../controls/action-button.tsx'
import { useWorkshop } from '../use-workshop.ts'
import { useCalmPhase } from './use-calm-phase.ts'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

/**
 * The one big button: on to the next phase, everywhere at once. What is still under seal is revealed on the way: a phase
 * that says « Voici ce que vous avez écrit » must not open on an empty map. (V85)
 */
export function NextStep() {
  const { words } = useLeadPage()
  const { phase, plan, waiting } = useWorkshop()
  const { run, isBusy } = useLead()
  const calm = useCalmPhase()
  const next = plan ? phaseAfter(plan, phase?.key ?? null) : null
  if (!next) return plan && phase ? <p className="hint">{words.lead.over}</p> : null
  const step = () => {
    calm.ask(next.key)
    return run('set-phase', { phase: next }, words.lead.stepped(next.title))
  }
  const press = (act: () => unknown) => {
    if (calm.isCalm()) act()
  }
  if (waiting.sealed > 0 && next.way !== 'sealed') {
    const revealAndStep = async () => {
      if (await run('reveal', {})) await step()
    }
    return (
      <div className="lead-next">
        <ActionButton tone="strong" icon="eye" isDisabled={isBusy} onPress={() => press(revealAndStep)}>
          {words.lead.revealAndNext(waiting.sealed, next.title)}
        </ActionButton>
        <ActionButton tone="quiet" isDisabled={isBusy} onPress={() => press(step)}>
          {words.lead.nextUnrevealed}
        </ActionButton>
      </div>
    )
  }
  return (
    <div className="lead-next">
      <ActionButton tone="strong" icon="chevron" isDisabled={isBusy} onPress={() => press(step)}>
        {phase ? words.lead.next(next.title) : words.lead.first(next.title)}
      </ActionButton>
    </div>
  )
}
