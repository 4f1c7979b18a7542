import { addElement, elementKindsToChoose, kindKey } from '@maillage/atlas'
import { useEffect, useRef, useState } from 'react'
import { Form, Input, Label, TextField } from 'react-aria-components'
import { usePage, useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton, IconButton } from '../controls/action-button.tsx'
import { ChoiceField } from '../controls/choice-field.tsx'
import { KindMark } from '../controls/kind-mark.tsx'

/** A group that new elements are put in: what its field says. */
export type AddWhere = {
  readonly field: 'kind' | 'component' | 'angle' | 'scale'
  readonly value: string
  readonly title: string
}

type Props = { readonly where: AddWhere | null; readonly onNowhere: () => void }

/** Adds an element by its words. The field stays open, so that a list is typed line after line. */
export function AddElementForm({ where, onNowhere }: Props) {
  const { words } = usePage()
  const form = useNewElement(where)
  return (
    <Form
      className="add-element"
      aria-label={words.outline.add}
      onSubmit={(event) => {
        event.preventDefault()
        form.add()
      }}
    >
      <TextField className="field" value={form.label} onChange={form.setLabel} maxLength={300}>
        <Label className="label">{words.outline.label}</Label>
        <Input ref={form.input} id="new-element" className="input" autoComplete="off" />
      </TextField>
      <ChoiceField
        label={words.outline.kind}
        value={form.kind}
        onChoose={form.setKind}
        choices={form.kinds.map((each) => ({ value: each.key, label: each.label, mark: <KindMark kind={each} /> }))}
      />
      <ActionButton type="submit" tone="strong" icon="plus">
        {words.outline.addButton}
      </ActionButton>
      {where && where.field !== 'kind' && (
        <p className="add-where">
          {words.outline.addWhere(where.title)}
          <IconButton icon="close" name={words.outline.addNowhere} onPress={onNowhere} />
        </p>
      )}
    </Form>
  )
}

function useNewElement(where: AddWhere | null) {
  const { words, workbench, say } = usePage()
  const wish = useWish()
  const kinds = elementKindsToChoose(useAtlas())
  const [label, setLabel] = useState('')
  const [kind, setKind] = useState('acteur')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (where?.field === 'kind') setKind(where.value)
  }, [where])
  const chosen = kinds.some(({ key }) => key === kind) ? kind : (kinds[0]?.key ?? 'acteur')
  const place = where && where.field !== 'kind' ? { [where.field]: where.value } : {}
  const add = () => {
    input.current?.focus()
    if (label.trim() === '') return
    const request = { ...place, kind: kindKey(chosen), label: label.trim() }
    const outcome = wish((now, context) => addElement(now, context, request))
    if (!outcome.ok) return
    const [first] = outcome.value
    if (first?.type === 'element-added') workbench.reveal(first.element.id)
    say(words.outline.added(label.trim()))
    setLabel('')
  }
  return { kinds, kind: chosen, setKind, label, setLabel, input, add }
}
