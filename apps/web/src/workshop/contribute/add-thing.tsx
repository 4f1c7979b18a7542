import {
  type Contribution,
  type ElementKind,
  elementKindOf,
  foldText,
  type KindKey,
  relationKindOf,
} from '@maillage/atlas'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { KindMark, LineMark } from '../../controls/kind-mark.tsx'
import { PlainArea } from '../../controls/plain-field.tsx'
import { readLine } from './line-of-sentence.ts'
import { OfferField } from './offer-field.tsx'
import { useBring } from './use-bring.ts'

type Element = Extract<Contribution, { type: 'element' }>
type Draft = Pick<Element, 'label' | 'description' | 'component' | 'scale'> & {
  readonly verb: string
  readonly to: string
}

const blank: Draft = { label: '', description: '', component: '', scale: '', verb: '', to: '' }

type Props = {
  readonly kinds: readonly ElementKind[]
  readonly isStreet: boolean
  readonly onBrought: (label: string) => void
}

/** Adds a thing: what it is, in a few words, and more for who wishes. (V71) */
export function AddThing({ kinds, isStreet, onBrought }: Props) {
  const { words, say } = usePage()
  const { frozen } = useAtlas().workshop
  const [draft, setDraft] = useState(blank)
  const [chosen, setChosen] = useState<KindKey | null>(null)
  const bring = useBring(isStreet)
  const field = useRef<HTMLTextAreaElement>(null)
  const kind = kinds.find(({ key }) => key === chosen) ?? kinds[0]
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    field.current?.focus()
    const label = draft.label.trim()
    if (label === '' || !kind) return say(words.contribute.add.empty)
    const { verb, to, ...rest } = draft
    const link = verb.trim() && to.trim() ? { verb: verb.trim(), to: to.trim() } : null
    bring({ type: 'element', kind: kind.key, ...rest, label, angle: '', entry: '', card: '', link })
    setDraft(blank)
    onBrought(label)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }
  return (
    <form className="give-form" onSubmit={submit} aria-label={words.contribute.add.tab}>
      <KindChoice kinds={kinds} chosen={kind?.key ?? null} onChoose={setChosen} />
      <PlainArea
        field={field}
        label={words.contribute.add.label}
        hint={words.contribute.add.labelHint}
        value={draft.label}
        onWrite={(label) => change({ label })}
        onKeyDown={onKeyDown}
        maxLength={300}
        rows={2}
        enterKeyHint="send"
      />
      <details className="give-more">
        <summary>{words.contribute.add.more}</summary>
        <PlainArea
          label={words.contribute.add.description}
          value={draft.description}
          onWrite={(description) => change({ description })}
          maxLength={4000}
          rows={3}
        />
        <PlaceChoice axis="component" value={draft.component} onChoose={(component) => change({ component })} />
        <PlaceChoice axis="scale" value={draft.scale} onChoose={(scale) => change({ scale })} />
        <LinkParts draft={draft} onChange={change} />
      </details>
      <button type="submit" className="button button-strong button-large">
        {frozen ? words.contribute.add.keep : words.contribute.add.send}
      </button>
    </form>
  )
}

type KindProps = Pick<Props, 'kinds'> & {
  readonly chosen: KindKey | null
  readonly onChoose: (kind: KindKey) => void
}

function KindChoice({ kinds, chosen, onChoose }: KindProps) {
  const { words } = usePage()
  const [only] = kinds
  if (kinds.length === 1 && only) {
    return (
      <p className="give-kind-only">
        <KindMark kind={only} /> {words.contribute.add.only(only.label)}
      </p>
    )
  }
  return (
    <fieldset className="give-kinds">
      <legend className="label">{words.contribute.add.kind}</legend>
      {kinds.map((kind) => (
        <label key={kind.key} className="give-kind">
          <input
            type="radio"
            name="give-kind"
            className="unseen"
            checked={kind.key === chosen}
            onChange={() => onChoose(kind.key)}
          />
          <KindMark kind={kind} />
          {kind.label}
        </label>
      ))}
    </fieldset>
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

/** What it is linked to, and how: the second half of a sentence whose first is the thing itself. */
function LinkParts({ draft, onChange }: { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void }) {
  const { words } = usePage()
  const atlas = useAtlas()
  const read = (line: string, typed: string) =>
    readLine(atlas, null, line)
      .offers.filter((offer) => typed !== '' && foldText(offer.words) !== foldText(typed))
      .slice(0, 5)
  const start = draft.label.trim() || '…'
  const verbs = read(`${start} — ${draft.verb}`, draft.verb.trim())
  const ends = read(draft.to, draft.to.trim())
  return (
    <>
      <OfferField
        label={words.contribute.add.linkVerb}
        value={draft.verb}
        onWrite={(verb) => onChange({ verb })}
        offersName={words.contribute.link.offers.verb}
        offers={verbs.flatMap((offer) =>
          offer.of.is === 'verb'
            ? [{ key: offer.words, words: offer.words, mark: <LineMark kind={relationKindOf(atlas, offer.of)} /> }]
            : [],
        )}
        onTake={(verb) => onChange({ verb })}
      />
      <OfferField
        label={words.contribute.add.linkTo}
        value={draft.to}
        onWrite={(to) => onChange({ to })}
        offersName={words.contribute.link.offers.object}
        offers={ends.flatMap(({ words: label, of }) => {
          const element = of.is === 'end' ? [...atlas.elements.values()].find(({ id }) => id === of.id) : undefined
          return element ? [{ key: label, words: label, mark: <KindMark kind={elementKindOf(atlas, element)} /> }] : []
        })}
        onTake={(to) => onChange({ to })}
      />
    </>
  )
}
