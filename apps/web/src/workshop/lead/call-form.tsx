import { nameOfPlace, type Place, workshopLimits } from '@maillage/atlas'
import { useState } from 'react'
import { Form, Input, Label, TextField } from 'react-aria-components'
import { ActionButton } from '../../controls/action-button.tsx'
import { useCallNow, useWorkshop } from '../use-workshop.ts'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

/** A word to one place, or to all (`to` null), shown on its screens. */
export function CallForm({ to, onClose }: { readonly to: Place | null; readonly onClose: () => void }) {
  const { words } = useLeadPage()
  const { places } = words.lead
  const name = to?.name ?? places.callAll
  const [text, setText] = useState(to ? places.callDefault(to.name) : '')
  const { run, isBusy } = useLead()
  const send = async () => {
    if (await run('call', { to: to?.key ?? '', words: text.trim() }, places.called(name))) onClose()
  }
  return (
    <Form
      className="line-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') void send()
      }}
    >
      <TextField className="field" value={text} onChange={setText} maxLength={workshopLimits.call} autoFocus>
        <Label className="label">{places.callWords(name)}</Label>
        <Input className="input" placeholder={places.callHint} autoComplete="off" />
      </TextField>
      <ActionButton type="submit" tone="strong" isDisabled={isBusy || text.trim() === ''}>
        {places.callSend}
      </ActionButton>
      <ActionButton onPress={onClose}>{words.cancel}</ActionButton>
    </Form>
  )
}

/** The word that is shown now, and the button that takes it away. */
export function CallNow() {
  const { words } = useLeadPage()
  const call = useCallNow()
  const { places } = useWorkshop()
  const { run, isBusy } = useLead()
  if (!call) return null
  const to = call.to === '' ? words.lead.places.callAll : nameOfPlace(places, call.to)
  return (
    <p className="notice lead-call">
      <span>{words.lead.places.callNow(to, call.words)}</span>
      <ActionButton isDisabled={isBusy} onPress={() => void run('call', { to: '', words: '' })}>
        {words.lead.places.callStop}
      </ActionButton>
    </p>
  )
}
