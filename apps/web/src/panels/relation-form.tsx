import {
  addElement,
  type EndId,
  elementId,
  inOrder,
  type KindKey,
  kindKey,
  labelOf,
  plainRelationKind,
  relateElements,
  relationKindOf,
  relationKindsToChoose,
  type Step,
  sentenceText,
  suggestNames,
} from '@maillage/atlas'
import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { usePage, useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { ChoiceField } from '../controls/choice-field.tsx'
import { LineMark } from '../controls/kind-mark.tsx'
import { freshId } from '../session/fresh-id.ts'
import { type Picked, ThingPicker } from './thing-picker.tsx'

type FormProps = {
  readonly from: EndId
  /** The other end, where it is known already; else it is asked for. */
  readonly to?: EndId
  readonly onDone: () => void
}

/** Relates a thing to another one: other end, name, kind, direction; one undo step, a new end included. */
export function RelationForm({ from, to, onDone }: FormProps) {
  const { words } = usePage()
  const draft = useNewRelation(from, to ?? null, onDone)
  const place = useRef<HTMLFormElement>(null)
  const ends = useMemo(() => [from], [from])
  // Opened at the lower edge it would be out of sight, and its list of completions with it.
  // Braces: newer browsers answer scrolling with a promise, which React would take for a clean-up.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' })
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    draft.relate()
  }
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onDone()
  }
  return (
    <form ref={place} className="relate" aria-label={words.relate.title} onSubmit={submit} onKeyDown={giveUp}>
      {to === undefined && (
        <ThingPicker label={words.relate.other} hint={words.relate.otherHint} except={ends} onPick={draft.setPicked} />
      )}
      {draft.isLacking && (
        <p className="problem" role="alert">
          {words.relate.needsEnd}
        </p>
      )}
      <NameBox
        {...draft.ends}
        isFocused={to !== undefined}
        name={draft.name}
        onName={draft.setName}
        onKind={draft.setKind}
      />
      <KindAndSense draft={draft} />
      <p className="reads">{words.relate.reads(draft.sentence)}</p>
      <div className="buttons">
        <ActionButton type="submit" tone="strong">
          {words.relate.add}
        </ActionButton>
        <ActionButton onPress={onDone}>{words.cancel}</ActionButton>
      </div>
    </form>
  )
}

type NewRelation = ReturnType<typeof useNewRelation>

function useNewRelation(from: EndId, to: EndId | null, onDone: () => void) {
  const { words, say, session } = usePage()
  const wish = useWish()
  const atlas = useAtlas()
  const [picked, setPicked] = useState<Picked | null>(to === null ? null : { is: 'thing', id: to })
  const [name, setName] = useState('')
  const [kind, setKind] = useState<KindKey>(plainRelationKind)
  const [isInward, setInward] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const here = labelOf(atlas, from)
  const there = picked === null ? '…' : picked.is === 'new' ? picked.label : labelOf(atlas, picked.id)
  const other = picked?.is === 'thing' ? picked.id : null
  const verb = name.trim() || relationKindOf(atlas, { kind }).label
  const relate = () => {
    if (!picked) return setAsked(true)
    const outcome = wish((now, context) => inOrder(now, context, stepsTo({ from, picked, isInward, name, kind })))
    if (!outcome.ok) return
    const added = outcome.value.find((edit) => edit.type === 'relation-added')
    if (added) say(words.relate.done(sentenceText(session.atlas(), added.relation)))
    onDone()
  }
  return {
    here,
    name,
    kind,
    isInward,
    setPicked,
    setName,
    setKind,
    setInward,
    relate,
    isLacking: isAsked && !picked,
    ends: isInward ? { from: other ?? from, to: from } : { from, to: other },
    sentence: isInward ? `${there} — ${verb} — ${here}` : `${here} — ${verb} — ${there}`,
  }
}

type Wanted = {
  readonly from: EndId
  readonly picked: Picked
  readonly isInward: boolean
  readonly name: string
  readonly kind: KindKey
}

function stepsTo({ from, picked, isInward, name, kind }: Wanted): readonly Step[] {
  const newEnd = picked.is === 'new' ? { id: elementId(freshId()), kind: kindKey('acteur'), label: picked.label } : null
  const other = newEnd?.id ?? (picked.is === 'thing' ? picked.id : from)
  const ends = isInward ? { from: other, to: from } : { from, to: other }
  const relate: Step = (now, context) => relateElements(now, context, { ...ends, name: name.trim(), kind })
  return newEnd ? [(now, context) => addElement(now, context, newEnd), relate] : [relate]
}

function KindAndSense({ draft }: { readonly draft: NewRelation }) {
  const { words } = usePage()
  const kinds = relationKindsToChoose(useAtlas()).map((each) => ({
    value: each.key,
    label: each.label,
    mark: <LineMark kind={each} />,
  }))
  const senses = [
    { value: 'out', label: words.relate.outward(draft.here) },
    { value: 'in', label: words.relate.inward(draft.here) },
  ]
  return (
    <div className="relate-pair">
      <ChoiceField
        label={words.relate.kind}
        choices={kinds}
        value={draft.kind}
        onChoose={(key) => draft.setKind(kindKey(key))}
      />
      <ChoiceField
        label={words.relate.sense}
        choices={senses}
        value={draft.isInward ? 'in' : 'out'}
        onChoose={(sense) => draft.setInward(sense === 'in')}
      />
    </div>
  )
}

type NameProps = {
  readonly from: EndId
  readonly to: EndId | null
  readonly name: string
  readonly isFocused: boolean
  readonly onName: (name: string) => void
  readonly onKind: (kind: KindKey) => void
}

/** The name of a relation, with completion from the names and kinds in use; a name in use brings its kind. */
function NameBox({ from, to, name, isFocused, onName, onKind }: NameProps) {
  const { words } = usePage()
  const atlas = useAtlas()
  const offers = useMemo(
    () =>
      suggestNames(atlas, { text: name, from, to }).map((offer) => ({ ...offer, id: `${offer.kind}/${offer.name}` })),
    [atlas, name, from, to],
  )
  const kindLabel = (key: KindKey) => relationKindOf(atlas, { kind: key }).label
  return (
    <ComboBox
      className="field"
      items={offers}
      inputValue={name}
      onInputChange={onName}
      onSelectionChange={(key) => {
        const offer = offers.find(({ id }) => id === key)
        if (!offer) return
        onName(offer.name)
        onKind(offer.kind)
      }}
      selectedKey={null}
      allowsCustomValue
      autoFocus={isFocused}
      menuTrigger="input"
    >
      <Label className="label">{words.relate.name}</Label>
      <Input className="input" placeholder={words.relate.nameHint} maxLength={300} autoComplete="off" />
      <Popover className="popover popover-list" offset={4}>
        <ListBox<(typeof offers)[number]> className="list">
          {(offer) => (
            <ListBoxItem id={offer.id} textValue={offer.name} className="list-item">
              <LineMark kind={relationKindOf(atlas, { kind: offer.kind })} />
              <Text slot="label" className="list-words">
                {offer.name}
              </Text>
              <Text slot="description" className="list-kind">
                {[kindLabel(offer.kind) === offer.name ? '' : kindLabel(offer.kind), words.relate.used(offer.uses)]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
