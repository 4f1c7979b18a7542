import { foldText, type KindKey, kindKey, removeKind } from '@maillage/atlas'
import { type FormEvent, useState } from 'react'
import { Form, Input, Label, TextField } from 'react-aria-components'
import { usePage, useWish } from '../app/page-context.tsx'
import { ActionButton, IconButton } from '../controls/action-button.tsx'

/** How often a kind is in use, and taking it out of the table. */
export function RowEnd({
  of,
  kind,
  uses,
}: {
  readonly of: 'element' | 'relation'
  readonly kind: { readonly key: KindKey; readonly label: string }
  readonly uses: number
}) {
  const { words, session } = usePage()
  const wish = useWish()
  return (
    <>
      <span className="row-uses">{words.kinds.uses(uses)}</span>
      {session.may('edit-tables') && (
        <IconButton
          icon="bin"
          name={words.kinds.remove(kind.label)}
          onPress={() => wish((now, context) => removeKind(now, context, { of, key: kind.key }))}
        />
      )}
    </>
  )
}

type AddProps = {
  readonly taken: ReadonlyMap<KindKey, { readonly rank: number }>
  readonly onAdd: (key: KindKey, label: string, rank: number) => boolean
}

/** Adds a kind by its words; its key follows from them. */
export function AddKind({ taken, onAdd }: AddProps) {
  const { words } = usePage()
  const [label, setLabel] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (label.trim() === '') return
    const rank = Math.max(0, ...[...taken.values()].map((kind) => kind.rank)) + 1
    if (onAdd(freeKey(label, taken), label.trim(), rank)) setLabel('')
  }
  return (
    <Form className="add-row" onSubmit={add} aria-label={words.kinds.add}>
      <TextField className="field" value={label} onChange={setLabel} maxLength={120}>
        <Label className="label">{words.kinds.newLabel}</Label>
        <Input className="input" />
      </TextField>
      <ActionButton type="submit" icon="plus">
        {words.kinds.addButton}
      </ActionButton>
    </Form>
  )
}

/** A key made from the words, so that files stay readable; numbered when it is taken. */
export function freeKey(label: string, taken: ReadonlyMap<KindKey, unknown>): KindKey {
  const base =
    foldText(label)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50) || 'nature'
  let key = kindKey(base)
  for (let count = 2; taken.has(key); count += 1) key = kindKey(`${base}-${count}`)
  return key
}

/** How often each kind is in use. */
export function usesOf(things: Iterable<{ readonly kind: KindKey }>): ReadonlyMap<KindKey, number> {
  const uses = new Map<KindKey, number>()
  for (const { kind } of things) uses.set(kind, (uses.get(kind) ?? 0) + 1)
  return uses
}
