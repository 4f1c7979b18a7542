import {
  type AtlasElement,
  changeSeveral,
  elementFields,
  type FieldRule,
  type Relation,
  relationFields,
} from '@maillage/atlas'
import { usePage, useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ChoiceField } from '../controls/choice-field.tsx'
import type { ListField } from './choose-field.tsx'
import { choicesOf, labelOfField } from './thing-fields.tsx'

/** Never a key of a kind, nor a code: those hold no dots. */
const unchanged = '…'

/** The fields that several things are given together. */
const fieldsFor = {
  element: ['kind', 'component', 'angle', 'scale'],
  relation: ['kind', 'status'],
} as const satisfies Readonly<Record<string, readonly ListField[]>>

type Props = { readonly of: 'element' | 'relation'; readonly things: readonly (AtlasElement | Relation)[] }

/** One value for several things, field by field; each change is one undo step. (V59) */
export function SeveralFields({ of, things }: Props) {
  const atlas = useAtlas()
  const table: Readonly<Record<string, FieldRule>> = of === 'element' ? elementFields : relationFields
  return fieldsFor[of].map((field) => {
    const rule = table[field]
    // An axis that the atlas does not use offers nothing.
    if (!rule || (rule.type === 'code' && atlas.trame[rule.axis].size === 0)) return null
    return <ForAll key={field} of={of} things={things} field={field} rule={rule} />
  })
}

function ForAll({ of, things, field, rule }: Props & { readonly field: ListField; readonly rule: FieldRule }) {
  const { words, say } = usePage()
  const wish = useWish()
  const atlas = useAtlas()
  const give = (value: string) => {
    if (value === unchanged) return
    // reason: the fields of each sort stand in the table above; the command checks the value.
    const request = { of, field, value, ids: things.map(({ id }) => id) } as Parameters<typeof changeSeveral>[2]
    const outcome = wish((now, context) => changeSeveral(now, context, request))
    if (outcome.ok) say(words.panel.givenToAll(outcome.value.length))
  }
  const choices = choicesOf(words, atlas, { of, rule, value: '' })
  return (
    <ChoiceField
      label={words.panel.giveAll(labelOfField(words, of, field))}
      value={sameOf(things.map((thing) => String(Reflect.get(thing, field))))}
      choices={[{ value: unchanged, label: words.panel.unchanged }, ...choices]}
      onChoose={give}
    />
  )
}

function sameOf(values: readonly string[]): string {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : unchanged
}
