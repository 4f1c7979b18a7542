import { type AtlasElement, elementFields, type FieldRule, type Relation, relationFields } from '@maillage/atlas'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ChoiceField } from '../controls/choice-field.tsx'
import { sayRefusal } from '../messages/say-refusal.ts'
import { bindField } from './bind-field.ts'
import { choicesOf, labelOfField } from './thing-fields.tsx'

/** A field whose values are a list. */
export type ListField = 'kind' | 'component' | 'angle' | 'scale' | 'status'

type Props = {
  readonly thing: AtlasElement | Relation
  readonly field: ListField
  readonly isLabelHidden?: boolean
  readonly onDone: () => void
}

/** One field of a list, its choices open at once; choosing or Escape closes it. */
export function ChooseField({ thing, field, isLabelHidden = false, onDone }: Props) {
  const { words, session, say } = usePage()
  const atlas = useAtlas()
  const of = 'label' in thing ? 'element' : 'relation'
  const table: Readonly<Record<string, FieldRule>> = of === 'element' ? elementFields : relationFields
  const rule = table[field]
  const binding = bindField(session, thing, field)
  const choose = (value: string) => {
    const outcome = binding.write(value)
    if (!outcome.ok) say(sayRefusal(words, outcome.refusal))
    onDone()
  }
  if (!rule) return null
  return (
    <ChoiceField
      label={labelOfField(words, of, field)}
      isLabelHidden={isLabelHidden}
      choices={choicesOf(words, atlas, { of, rule, value: binding.value })}
      value={binding.value}
      onChoose={choose}
      isOpenAtOnce
      onClose={onDone}
      onFocusChange={(isFocused) => session.show({ editing: isFocused ? { id: thing.id, field } : null })}
    />
  )
}
