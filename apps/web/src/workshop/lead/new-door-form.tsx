import { mayGive, nameOfPlace, type Role, roles } from '@maillage/atlas'
import { useState } from 'react'
import { Form, Input, Label, TextField } from 'react-aria-components'
import { ActionButton } from '../../controls/action-button.tsx'
import { ChoiceField } from '../../controls/choice-field.tsx'
import { useWorkshop } from '../use-workshop.ts'
import { fromLocalTime } from './local-time.ts'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

/** Another way in: for which role (none higher than one's own), which place, until when. */
export function NewDoorForm({ onMade }: { readonly onMade: () => Promise<void> }) {
  const { words, session } = useLeadPage()
  const { run, isBusy } = useLead()
  const { doors } = words.leadTools
  const { places } = useWorkshop()
  const [role, setRole] = useState<Role>('citizen')
  const [site, setSite] = useState('')
  const [label, setLabel] = useState('')
  const [until, setUntil] = useState('')
  const make = async () => {
    if (!(await run('make-door', { role, site, label: label.trim(), until: fromLocalTime(until) }, doors.made))) return
    setLabel('')
    await onMade()
  }
  return (
    <details className="lead-more">
      <summary>{doors.fresh}</summary>
      <Form
        className="lead-editor"
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <div className="lead-editor-row">
          <ChoiceField
            label={doors.role}
            value={role}
            choices={roles
              .filter((each) => mayGive(session.role, each))
              .map((each) => ({ value: each, label: words.domain.roles[each] }))}
            onChoose={(value) => setRole(roles.find((each) => each === value) ?? 'citizen')}
          />
          <ChoiceField
            label={doors.place}
            value={site}
            choices={[
              { value: '', label: doors.everywhere },
              ...places.map(({ key }) => ({ value: key, label: nameOfPlace(places, key) })),
            ]}
            onChoose={setSite}
          />
        </div>
        <div className="lead-editor-row">
          <TextField className="field" value={label} onChange={setLabel} maxLength={80}>
            <Label className="label">{doors.label}</Label>
            <Input className="input" placeholder={doors.labelHint} autoComplete="off" />
          </TextField>
          <TextField className="field" value={until} onChange={setUntil}>
            <Label className="label">{doors.ends}</Label>
            <Input className="input" type="datetime-local" />
          </TextField>
        </div>
        <ActionButton type="submit" tone="strong" isDisabled={isBusy}>
          {doors.make}
        </ActionButton>
      </Form>
    </details>
  )
}
