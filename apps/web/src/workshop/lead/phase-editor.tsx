import { beginnings, type Phase, type Plan, phaseLimits, ways } from '@maillage/atlas'
import { useState } from 'react'
import { Form, Input, Label, NumberField } from 'react-aria-components'
import { ActionButton } from '../../controls/action-button.tsx'
import { ChoiceField } from '../../controls/choice-field.tsx'
import { WordField } from '../prepare/prepare-fields.tsx'
import { useWorkshop } from '../use-workshop.ts'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

type Props = { readonly plan: Plan; readonly phase: Phase; readonly onClose: () => void }

/** Changes a phase of the conducteur; the one that runs is changed on every screen, and its clock goes on. (V83) */
export function PhaseEditor({ plan, phase, onClose }: Props) {
  const { words } = useLeadPage()
  const running = useWorkshop().phase
  const { run, isBusy } = useLead()
  const [draft, setDraft] = useState(phase)
  const set = (part: Partial<Phase>) => setDraft({ ...draft, ...part })
  const named = words.lead.plan
  const save = async () => {
    const phases = plan.phases.map((each) => (each.key === phase.key ? draft : each))
    if (!(await run('set-plan', { plan: { ...plan, phases } }, named.saved(draft.title)))) return
    if (running?.key === phase.key) await run('set-phase', { phase: draft }, named.savedLive(draft.title))
    onClose()
  }
  return (
    <Form
      className="lead-editor"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <WordField
        label={named.phaseTitle}
        value={draft.title}
        max={phaseLimits.title}
        onChange={(title) => set({ title })}
      />
      <WordField
        label={named.phaseInstruction}
        value={draft.instruction}
        max={phaseLimits.text}
        isLong
        rows={4}
        onChange={(instruction) => set({ instruction })}
      />
      <div className="lead-editor-row">
        <NumberField
          className="field"
          value={draft.minutes}
          minValue={0}
          maxValue={phaseLimits.minutes}
          onChange={(minutes) => set({ minutes: Number.isNaN(minutes) ? 0 : minutes })}
        >
          <Label className="label">{named.phaseMinutes}</Label>
          <Input className="input" />
        </NumberField>
        <ChoiceField
          label={named.phaseWay}
          value={draft.way}
          choices={ways.map((way) => ({ value: way, label: named.ways[way] }))}
          onChoose={(value) => set({ way: ways.find((way) => way === value) ?? 'direct' })}
        />
        <ChoiceField
          label={named.phaseBegins}
          value={draft.begins}
          choices={beginnings.map((begins) => ({ value: begins, label: named.begins[begins] }))}
          onChoose={(value) => set({ begins: beginnings.find((each) => each === value) ?? 'elements' })}
        />
      </div>
      <WordField
        label={named.phaseGoal}
        value={draft.goal}
        max={phaseLimits.text}
        isLong
        onChange={(goal) => set({ goal })}
      />
      <WordField
        label={named.phaseClosing}
        value={draft.closing}
        max={phaseLimits.text}
        isLong
        onChange={(closing) => set({ closing })}
      />
      <div className="buttons">
        <ActionButton type="submit" tone="strong" isDisabled={isBusy || draft.title.trim() === ''}>
          {named.save}
        </ActionButton>
        <ActionButton onPress={onClose}>{words.cancel}</ActionButton>
      </div>
    </Form>
  )
}
