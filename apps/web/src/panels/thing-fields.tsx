import {
  type Atlas,
  type AtlasElement,
  type Axis,
  type ElementField,
  elementFields,
  elementKindsToChoose,
  type FieldRule,
  type Relation,
  type RelationField,
  relationFields,
  relationKindsToChoose,
} from '@maillage/atlas'
import { usePage } from '../app/page-context.tsx'
import { useAtlas, usePeers } from '../app/use-session.ts'
import { type Choice, ChoiceField } from '../controls/choice-field.tsx'
import { ColourMark, KindMark, LineMark } from '../controls/kind-mark.tsx'
import type { Messages } from '../messages/index.ts'
import { sayRefusal } from '../messages/say-refusal.ts'
import { bindField, type FieldBinding } from './bind-field.ts'
import { nameOfPeer } from './name-of-peer.ts'
import { DraftTextField } from './text-field.tsx'

type FieldName = ElementField | RelationField

/** The fields of a thing that its kind has, in the order of the table. (V18) */
export function fieldsOf(of: 'element' | 'relation', thing: AtlasElement | Relation): readonly FieldName[] {
  const table: Readonly<Record<string, FieldRule>> = of === 'element' ? elementFields : relationFields
  const names = Object.entries(table).filter(([field, rule]) => {
    if (rule.type === 'others' || rule.type === 'ends') return false
    // A field of another kind stays in sight as long as it holds something: kinds change, words stay.
    return !rule.only || rule.only.includes(thing.kind) || Reflect.get(thing, field) !== ''
  })
  // reason: the names of the table that was chosen.
  return names.map(([field]) => field as FieldName)
}

type Props = {
  readonly of: 'element' | 'relation'
  readonly thing: AtlasElement | Relation
  readonly fields: readonly FieldName[]
}

/** Fields of an element or a relation, each edited by its rule in the table of fields. (V18) */
export function ThingFields({ of, thing, fields }: Props) {
  return (
    <>
      {fields.map((field) => (
        <ThingField key={`${thing.id}/${field}`} of={of} thing={thing} field={field} />
      ))}
    </>
  )
}

type FieldProps = {
  readonly of: 'element' | 'relation'
  readonly thing: AtlasElement | Relation
  readonly field: FieldName
}

function ThingField({ of, thing, field }: FieldProps) {
  const { session, words } = usePage()
  const writer = usePeers().find((peer) => peer.editing?.id === thing.id && peer.editing.field === field)
  const table: Readonly<Record<string, FieldRule>> = of === 'element' ? elementFields : relationFields
  const rule = table[field]
  const binding: Binding = {
    ...bindField(session, thing, field),
    label: labelOfField(words, of, field),
    onEditing: (isEditing) => session.show({ editing: isEditing ? { id: thing.id, field } : null }),
    writer: writer ? nameOfPeer(words, writer) : null,
  }
  if (!rule || rule.type === 'others' || rule.type === 'ends') return null
  const isText = rule.type === 'text' || rule.type === 'date' || rule.type === 'address'
  return isText ? <TextBound rule={rule} {...binding} /> : <ChoiceBound of={of} rule={rule} {...binding} />
}

/** A field of a thing, and what holds it to the atlas. */
type Binding = FieldBinding & {
  readonly label: string
  readonly onEditing: (isEditing: boolean) => void
  readonly writer: string | null
}

function TextBound({
  rule,
  ...binding
}: Binding & { readonly rule: Extract<FieldRule, { type: 'text' | 'date' | 'address' }> }) {
  const { session, words } = usePage()
  const note = rule.type === 'address' && binding.value !== '' && (
    <a className="out" href={binding.value} target="_blank" rel="noopener noreferrer external">
      {words.panel.openAddress}
    </a>
  )
  return <DraftTextField rule={rule} {...binding} isReadOnly={!session.mayEdit} note={note} />
}

function ChoiceBound({
  of,
  rule,
  ...binding
}: Binding & { readonly of: 'element' | 'relation'; readonly rule: FieldRule }) {
  const { session, words, say } = usePage()
  const choices = choicesOf(words, useAtlas(), { of, rule, value: binding.value })
  const choose = (value: string) => {
    const outcome = binding.write(value)
    if (!outcome.ok) say(sayRefusal(words, outcome.refusal))
  }
  return (
    <ChoiceField
      label={binding.label}
      choices={choices}
      value={binding.value}
      onChoose={choose}
      isDisabled={!session.mayEdit}
      onFocusChange={binding.onEditing}
      note={binding.writer && <p className="writer">{words.people.writes(binding.writer)}</p>}
    />
  )
}

export function labelOfField(words: Messages, of: 'element' | 'relation', field: FieldName): string {
  const labels: Readonly<Record<string, string>> =
    of === 'element' ? words.domain.elementFields : words.domain.relationFields
  return labels[field] ?? field
}

type Asked = { readonly of: 'element' | 'relation'; readonly rule: FieldRule; readonly value: string }

/** What can be chosen for a field; a value outside of the table stays choosable, so that looking changes nothing. */
export function choicesOf(words: Messages, atlas: Atlas, { of, rule, value }: Asked): readonly Choice[] {
  switch (rule.type) {
    case 'kind':
      return of === 'element' ? elementKindChoices(atlas) : relationKindChoices(atlas)
    case 'code':
      return codeChoices(words, atlas, rule.axis, value)
    case 'choice':
      return wordChoices(words, rule.choices)
    default:
      return []
  }
}

function elementKindChoices(atlas: Atlas): readonly Choice[] {
  return elementKindsToChoose(atlas).map((kind) => ({
    value: kind.key,
    label: kind.label,
    mark: <KindMark kind={kind} />,
  }))
}

function relationKindChoices(atlas: Atlas): readonly Choice[] {
  return relationKindsToChoose(atlas).map((kind) => ({
    value: kind.key,
    label: kind.label,
    mark: <LineMark kind={kind} />,
  }))
}

function codeChoices(words: Messages, atlas: Atlas, axis: Axis, value: string): readonly Choice[] {
  const entries = [...atlas.trame[axis].values()]
  const known = entries.map(({ code, label, colour }) => ({
    value: code,
    label: `${code} · ${label}`,
    mark: <ColourMark colour={colour} />,
  }))
  const isOdd = value !== '' && !entries.some(({ code }) => code === value)
  return [{ value: '', label: words.domain.axes[axis].none }, ...known, ...(isOdd ? [{ value, label: value }] : [])]
}

function wordChoices({ domain }: Messages, choices: readonly string[]): readonly Choice[] {
  const { documentTypes, statuses, directions, entries } = domain
  const labels: Readonly<Record<string, string>> = { ...documentTypes, ...statuses, ...directions, ...entries }
  // '' reads differently for a direction: as its kind says.
  const words = [directions, entries, statuses].find((each) => choices.every((choice) => Object.hasOwn(each, choice)))
  const empty = words?.[''] ?? statuses['']
  return choices.map((value) => ({ value, label: value === '' ? empty : (labels[value] ?? value) }))
}
