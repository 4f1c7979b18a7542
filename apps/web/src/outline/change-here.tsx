import { type AtlasElement, type EndId, elementAt, type Relation, relationAt } from '@maillage/atlas'
import type { KeyboardEvent } from 'react'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { ChooseField } from '../panels/choose-field.tsx'
import { RelationForm } from '../panels/relation-form.tsx'
import { fieldsOf, ThingFields } from '../panels/thing-fields.tsx'
import { type Doing, type RowPath, useHands } from './outline-context.ts'

type Props = { readonly path: RowPath; readonly id: EndId; readonly what: Doing; readonly regrouping: RegroupField }

/** The field that another group would change, for rows that stand in groups. */
export type RegroupField = 'kind' | 'component' | 'angle' | 'scale' | null

/** What is being changed in a row, under it: its fields, its kind, its group, a relation from it. (V32) */
export function ChangeHere({ path, id, what, regrouping }: Props) {
  const atlas = useAtlas()
  const hands = useHands()
  const thing = elementAt(atlas, id) ?? relationAt(atlas, id)
  const end = () => hands.end(path)
  if (!thing) return null
  switch (what) {
    case 'relating':
      return <RelationForm from={id} onDone={end} />
    case 'editing':
      return <FieldsHere thing={thing} onDone={end} />
    case 'retyping':
      return <ChooseField thing={thing} field="kind" onDone={end} />
    case 'regrouping':
      return regrouping && <ChooseField thing={thing} field={regrouping} onDone={end} />
    default:
      return null
  }
}

/** All fields of a thing, in its row. Escape, where no field wants it for itself, closes them. */
function FieldsHere({ thing, onDone }: { readonly thing: AtlasElement | Relation; readonly onDone: () => void }) {
  const { words } = usePage()
  const of = 'label' in thing ? 'element' : 'relation'
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onDone()
  }
  const fields = fieldsOf(of, thing).toSorted((a, b) => Number(b === 'name') - Number(a === 'name'))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: reason: the keys are those of the fields inside; the form only closes.
    <div className="edit-here" ref={focusFirst} onKeyDown={close}>
      <ThingFields of={of} thing={thing} fields={fields} />
      <div className="buttons">
        <ActionButton tone="strong" onPress={onDone}>
          {words.outline.done}
        </ActionButton>
      </div>
    </div>
  )
}

// The name stands there to be changed by F2: the first field after it, where there is one.
function focusFirst(form: HTMLDivElement | null): void {
  form?.querySelector<HTMLElement>('input, textarea, button')?.focus()
}
