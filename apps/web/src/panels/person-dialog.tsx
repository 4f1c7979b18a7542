import { presenceLimits } from '@maillage/wire'
import { useState } from 'react'
import { Form, Input, Label, Radio, RadioGroup, TextField } from 'react-aria-components'
import { usePage } from '../app/page-context.tsx'
import { ActionButton } from '../controls/action-button.tsx'
import { DialogFrame } from '../controls/dialog-frame.tsx'
import { keepPerson, personColours } from '../session/person.ts'
import { Portrait } from './portrait.tsx'

/** How I am called and shown: asked once, optional, kept on this device. (V10) */
export function PersonDialog({ onClose }: { readonly onClose: () => void }) {
  const { words, session } = usePage()
  const [name, setName] = useState(session.me().name)
  const [colour, setColour] = useState(session.me().colour)
  const keep = (chosen: string) => {
    keepPerson({ name: chosen, colour })
    session.show({ name: chosen, colour })
    onClose()
  }
  return (
    <DialogFrame title={words.person.title} closeWord={words.close} onClose={() => keep(session.me().name)}>
      <Form
        className="person-form"
        onSubmit={(event) => {
          event.preventDefault()
          keep(name.trim())
        }}
      >
        <p>{words.person.why}</p>
        <TextField
          className="field"
          value={name}
          onChange={setName}
          maxLength={presenceLimits.name}
          autoComplete="nickname"
          autoFocus
        >
          <Label className="label">{words.person.name}</Label>
          <Input className="input" />
        </TextField>
        <RadioGroup className="field colours" value={colour} onChange={setColour} orientation="horizontal">
          <Label className="label">{words.person.colour}</Label>
          <div className="colour-choices">
            {personColours.map((each, at) => (
              <Radio key={each} value={each} className="colour-choice" aria-label={`${words.person.colour} ${at + 1}`}>
                <Portrait name={name || '·'} colour={each} />
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <div className="buttons">
          <ActionButton type="submit" tone="strong">
            {name.trim() === '' ? words.person.without : words.person.keep}
          </ActionButton>
        </div>
      </Form>
    </DialogFrame>
  )
}
