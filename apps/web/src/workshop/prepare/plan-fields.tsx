import { minutesOf, type Plan, planTemplates, readPlanFile, writePlanFile } from '@maillage/atlas'
import { useRef } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useLanguage } from '../../app/language.tsx'
import { ActionButton } from '../../controls/action-button.tsx'
import type { LeadMessages } from '../../messages/leading.ts'
import { downloadText } from '../../panels/download-text.ts'
import { planFileName } from '../plan-file-name.ts'
import { planChoices, planOf } from './prepare-draft.ts'
import { GroupFault } from './prepare-fields.tsx'
import type { Preparing } from './use-prepare-draft.ts'

type Props = { readonly preparing: Preparing; readonly words: LeadMessages; readonly fault: string | null }

/** Which conducteur: a ready one, a file, or none; what it holds can be seen before. */
export function PlanFields({ preparing, words, fault }: Props) {
  const { draft, change } = preparing
  const { current: language } = useLanguage()
  const plan = planOf(draft, language)
  const choose = (value: string) => {
    const choice = planChoices.find((known) => known === value)
    if (choice) change({ plan: choice })
  }
  const wordOf = (choice: (typeof planChoices)[number]) => {
    const ready = planTemplates[language].find(({ key }) => key === choice)?.plan
    if (ready) return ready.title
    return choice === 'file' ? words.prepare.planFile : words.prepare.planNone
  }
  return (
    <fieldset>
      <legend>{words.prepare.plan}</legend>
      <RadioGroup className="field" value={draft.plan} onChange={choose}>
        <Label className="hint">{words.prepare.planWhy}</Label>
        {planChoices.map((choice) => (
          <Radio key={choice} value={choice} className="prepare-choice">
            <span className="radio-mark" />
            {wordOf(choice)}
          </Radio>
        ))}
      </RadioGroup>
      {draft.plan === 'file' && <PlanFilePicker preparing={preparing} words={words} />}
      <GroupFault fault={fault} />
      {plan && <PlanShown plan={plan} words={words} />}
    </fieldset>
  )
}

function PlanFilePicker({ preparing: { draft, change }, words }: Omit<Props, 'fault'>) {
  const input = useRef<HTMLInputElement>(null)
  const read = draft.planFile ? readPlanFile(draft.planFile.text) : null
  const take = async (files: FileList | null) => {
    const [file] = files ?? []
    // A file that is far too large is not even read: its first part says what it is.
    if (file) change({ planFile: { name: file.name, text: await file.slice(0, 300_000).text() } })
    if (input.current) input.current.value = ''
  }
  return (
    <div className="prepare-file">
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.prepare.planFilePick}
        onChange={(event) => void take(event.currentTarget.files)}
      />
      <ActionButton onPress={() => input.current?.click()}>{words.prepare.planFilePick}</ActionButton>
      {read?.ok && draft.planFile && (
        <p role="status">
          {words.prepare.planFileTaken(draft.planFile.name, read.plan.phases.length, minutesOf(read.plan))}{' '}
          {read.leftOut > 0 && words.prepare.planLeftOut(read.leftOut)}
        </p>
      )}
      {read && !read.ok && (
        <p className="problem" role="alert">
          {words.prepare.planFaults[read.fault]}
        </p>
      )}
    </div>
  )
}

/** The phases, to be looked at; and the file, to be kept, changed and used again. */
function PlanShown({ plan, words }: { readonly plan: Plan; readonly words: LeadMessages }) {
  return (
    <details className="prepare-plan">
      <summary>{words.prepare.planSee}</summary>
      <p className="hint">{plan.about}</p>
      <ol>
        {plan.phases.map(({ key, title, minutes, instruction }) => (
          <li key={key}>
            <strong>{title}</strong> <span className="hint">{words.prepare.planMinutes(minutes)}</span>
            <p>{instruction}</p>
          </li>
        ))}
      </ol>
      <ActionButton onPress={() => downloadText(planFileName(plan), writePlanFile(plan), 'application/json')}>
        {words.prepare.planSave}
      </ActionButton>
    </details>
  )
}
