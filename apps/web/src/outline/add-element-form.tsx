import { addElement, elementKindsToChoose, kindKey } from '@maillage/atlas'
import { useRef, useState } from 'react'
import { Form, Input, Label, TextField } from 'react-aria-components'
import { usePage, useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { ChoiceField } from '../controls/choice-field.tsx'
import { KindMark } from '../controls/kind-mark.tsx'

/** Adds an element by its words. The field stays open, so that a list is typed line after line. */
export function AddElementForm() {
  const { words, workbench, say } = usePage()
  const wish = useWish()
  const atlas = useAtlas()
  const [label, setLabel] = useState('')
  const [kind, setKind] = useState('acteur')
  const input = useRef<HTMLInputElement>(null)
  const kinds = elementKindsToChoose(atlas)
  const chosen = kinds.some(({ key }) => key === kind) ? kind : (kinds[0]?.key ?? 'acteur')
  const add = () => {
    if (label.trim() === '') return input.current?.focus()
    const outcome = wish((now, context) => addElement(now, context, { kind: kindKey(chosen), label: label.trim() }))
    if (!outcome.ok) return
    const [first] = outcome.value
    if (first?.type === 'element-added') workbench.reveal(first.element.id)
    say(words.outline.added(label.trim()))
    setLabel('')
    input.current?.focus()
  }
  return (
    <Form
      className="add-element"
      aria-label={words.outline.add}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField className="field" value={label} onChange={setLabel} maxLength={300}>
        <Label className="label">{words.outline.label}</Label>
        <Input ref={input} className="input" autoComplete="off" />
      </TextField>
      <ChoiceField
        label={words.outline.kind}
        value={chosen}
        onChoose={setKind}
        choices={kinds.map((each) => ({ value: each.key, label: each.label, mark: <KindMark kind={each} /> }))}
      />
      <ActionButton type="submit" tone="strong" icon="plus">
        {words.outline.addButton}
      </ActionButton>
    </Form>
  )
}
