import { type ElementKind, elementKindOf, offerEnds, offerVerbs, relationKindOf } from '@maillage/atlas'
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { KindMark, LineMark } from '../../controls/kind-mark.tsx'
import { PlainArea } from '../../controls/plain-field.tsx'
import { type AddDraft, noThing } from './compose-draft.ts'
import type { Done } from './done-row.tsx'
import { KindChoice } from './kind-choice.tsx'
import { isSame } from './link-draft.ts'
import { OfferField } from './offer-field.tsx'
import { thingOf } from './thing-of.ts'
import { useBring } from './use-bring.ts'
import type { Composer } from './use-composer.ts'

type Props = {
  readonly kinds: readonly ElementKind[]
  readonly composer: Composer
  readonly isStreet: boolean
  /** What is said of what was brought last, until something else is written. */
  readonly after: ReactNode
  readonly onBrought: (done: Done) => void
}

/** Adds a thing: what it is, in a few words, and more for who wishes. (V71) */
export function AddThing({ kinds, composer, isStreet, after, onBrought }: Props) {
  const { words } = usePage()
  const { add } = words.contribute
  const atlas = useAtlas()
  const { frozen } = atlas.workshop
  const { add: draft, setAdd: change } = composer
  const bring = useBring(isStreet)
  const { label: field } = composer
  const [isTold, setTold] = useState(false)
  const kind = kinds.find(({ key }) => key === draft.kind) ?? kinds[0]
  const reading = thingOf(atlas, kind?.key ?? null, draft)
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    field.current?.focus()
    setTold(!reading.contribution)
    if (!reading.contribution) return
    const done = bring(reading.contribution)
    change({ ...noThing, kind: draft.kind })
    onBrought(done)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }
  return (
    <form className="give-form" onSubmit={submit} aria-label={add.tab}>
      <KindChoice kinds={kinds} chosen={kind ?? null} onChoose={(key) => change({ kind: key })} />
      <PlainArea
        field={field}
        label={add.label}
        hint={add.labelHint}
        problem={isTold && reading.fault ? add.faults[reading.fault] : null}
        value={draft.label}
        onWrite={(label) => change({ label })}
        onKeyDown={onKeyDown}
        maxLength={300}
        rows={2}
        enterKeyHint="send"
      />
      <details className="give-more">
        <summary>{add.more}</summary>
        <PlainArea
          label={add.description}
          value={draft.description}
          onWrite={(description) => change({ description })}
          maxLength={4000}
          rows={3}
        />
        <PlaceChoice axis="component" value={draft.component} onChoose={(component) => change({ component })} />
        <PlaceChoice axis="scale" value={draft.scale} onChoose={(scale) => change({ scale })} />
        <LinkParts draft={draft} onChange={change} isStreet={isStreet} />
      </details>
      <div className={draft.label === '' ? 'give-send' : 'give-send give-send-near'}>
        {draft.label === '' && after}
        <button type="submit" className="button button-strong button-large">
          {frozen ? add.keep : add.send}
        </button>
      </div>
    </form>
  )
}

type PlaceProps = {
  readonly axis: 'component' | 'scale'
  readonly value: string
  readonly onChoose: (code: string) => void
}

/** A place in the trame; not asked when the atlas has none. */
function PlaceChoice({ axis, value, onChoose }: PlaceProps) {
  const { words } = usePage()
  const of = axis === 'component' ? 'components' : 'scales'
  const entries = [...useAtlas().trame[of].values()]
  if (entries.length === 0) return null
  return (
    <label className="field">
      <span className="label">{words.domain.elementFields[axis]}</span>
      <select className="input" value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{words.domain.axes[of].none}</option>
        {entries.map(({ code, label }) => (
          <option key={code} value={code}>
            {`${code} · ${label}`}
          </option>
        ))}
      </select>
    </label>
  )
}

const most = 5

type PartsProps = {
  readonly draft: AddDraft
  readonly onChange: (part: Partial<AddDraft>) => void
  readonly isStreet: boolean
}

/** What it is linked to, and how: the second half of a sentence whose first is the thing itself. */
function LinkParts({ draft, onChange, isStreet }: PartsProps) {
  const { words, session } = usePage()
  const { add, link } = words.contribute
  const atlas = useAtlas()
  const [verb, to] = [draft.verb.trim(), draft.to.trim()]
  const object = useRef<HTMLInputElement>(null)
  return (
    <>
      <OfferField
        label={add.linkVerb}
        value={draft.verb}
        onWrite={(verb) => onChange({ verb })}
        offersName={link.offers.verb}
        offersCount={link.offersCount}
        offers={offerVerbs(atlas, { typed: verb, from: null, to: null, most })
          .filter((offer) => !isSame(offer.words, verb))
          .map(({ words: name, kind }) => ({
            key: name,
            words: name,
            mark: <LineMark kind={relationKindOf(atlas, { kind })} />,
          }))}
        onTake={(verb) => {
          onChange({ verb })
          object.current?.focus()
        }}
        onNext={() => object.current?.focus()}
      />
      <OfferField
        field={object}
        label={add.linkTo}
        value={draft.to}
        onWrite={(to) => onChange({ to })}
        offersName={link.offers.object}
        offersCount={link.offersCount}
        offers={offerEnds(atlas, {
          typed: to,
          besides: null,
          most,
          isLeftOut: ({ id }) => isStreet && session.isMine(id),
        })
          .filter(({ label }) => !isSame(label, to))
          .map((element) => ({
            key: element.id,
            words: element.label,
            mark: <KindMark kind={elementKindOf(atlas, element)} />,
          }))}
        onTake={(to) => onChange({ to })}
      />
    </>
  )
}
