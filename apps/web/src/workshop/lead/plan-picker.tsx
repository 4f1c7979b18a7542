import { minutesOf, type Plan, planTemplates, readPlanFile, writePlanFile } from '@maillage/atlas'
import { useRef } from 'react'
import { ActionButton } from '../../controls/action-button.tsx'
import { downloadText } from '../../panels/download-text.ts'
import { planFileName } from '../plan-file-name.ts'
import { useWorkshop } from '../use-workshop.ts'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

/** Takes up another conducteur, ready or from a file, and hands out the present one as a file. */
export function PlanPicker() {
  const { words, language, say } = useLeadPage()
  const { plan } = useWorkshop()
  const { run, isBusy } = useLead()
  const input = useRef<HTMLInputElement>(null)
  const take = (taken: Plan) => run('set-plan', { plan: taken }, words.lead.plan.taken(taken.title))
  const takeFile = async (files: FileList | null) => {
    const [file] = files ?? []
    if (!file) return
    const read = readPlanFile(await file.slice(0, 300_000).text())
    if (input.current) input.current.value = ''
    if (!read.ok) return say(words.prepare.planFaults[read.fault])
    await take(read.plan)
    if (read.leftOut > 0) say(words.prepare.planLeftOut(read.leftOut))
  }
  return (
    <details className="lead-more" open={plan === null}>
      <summary>{words.lead.plan.take}</summary>
      <p className="hint">{words.lead.plan.goesOn}</p>
      <div className="buttons">
        {planTemplates[language].map(({ key, plan: ready }) => (
          <ActionButton key={key} isDisabled={isBusy} onPress={() => void take(ready)}>
            {words.prepare.planLong(ready.title, minutesOf(ready))}
          </ActionButton>
        ))}
        <ActionButton onPress={() => input.current?.click()}>{words.lead.plan.file}</ActionButton>
        {plan && (
          <ActionButton
            tone="quiet"
            onPress={() => downloadText(planFileName(plan), writePlanFile(plan), 'application/json')}
          >
            {words.lead.plan.export}
          </ActionButton>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.lead.plan.file}
        onChange={(event) => void takeFile(event.currentTarget.files)}
      />
    </details>
  )
}
