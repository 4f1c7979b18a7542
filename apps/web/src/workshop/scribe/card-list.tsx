import { nameOfPlace, readAuthor } from '@maillage/atlas'
import { type FormEvent, type RefObject, useState } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { KindMark } from '../../controls/kind-mark.tsx'
import { elementsOfCard, readCardNumber } from '../../filters/card-number.ts'
import { PlaceMark } from '../places/place-mark.tsx'
import { usePaperPage } from '../use-paper-page.ts'
import { useWorkshop } from '../use-workshop.ts'
import type { Scribe } from './use-scribe.ts'
import type { ShownCard } from './use-typed-cards.ts'

type Props = {
  readonly scribe: Scribe
  readonly edited: string | null
  readonly onEdit: (id: string | null) => void
}

const shown = 30

/** The cards typed here, newest first: each can be corrected and taken back. (V96) */
export function CardList({ scribe, edited, onEdit }: Props) {
  const { words } = usePaperPage()
  const { scribe: say } = words.paper
  const { all } = scribe.cards
  const endEdit = () => {
    onEdit(null)
    scribe.text.current?.focus()
  }
  return (
    <section className="card-list" aria-label={say.last}>
      <h2>
        {say.last} <small>{all.length > 0 && say.count(all.length)}</small>
      </h2>
      {all.length === 0 && <p className="hint">{say.none}</p>}
      <ul>
        {all.slice(0, shown).map((card) => (
          <li key={card.id} className="typed-card" data-state={card.state}>
            {card.id === edited ? (
              <EditCard card={card} scribe={scribe} onEnd={endEdit} />
            ) : (
              <CardRow card={card} scribe={scribe} onEdit={() => onEdit(card.id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type RowProps = { readonly card: ShownCard; readonly scribe: Scribe; readonly onEdit: () => void }

function CardRow({ card, scribe, onEdit }: RowProps) {
  const { words } = usePaperPage()
  const { scribe: say } = words.paper
  const { places } = useWorkshop()
  const { label, card: number, kind: key, link } = card.words
  const kind = scribe.kinds.find((each) => each.key === key)
  const place = places.find((each) => each.key === card.typedFor?.site)
  const isHere = card.state !== 'gone'
  return (
    <>
      <strong className="typed-number">{number || '·'}</strong>
      {kind && <KindMark kind={kind} />}
      <span className="typed-words">
        {label}
        {link && (
          <small>
            {' '}
            — {link.verb} — {link.to}
          </small>
        )}
      </span>
      {place && (
        <small className="typed-place">
          <PlaceMark place={place} /> {nameOfPlace(places, place.key)}
        </small>
      )}
      <small className="typed-state">{say.states[card.state]}</small>
      <span className="buttons">
        {isHere && (
          <ActionButton tone="quiet" onPress={onEdit} aria-label={`${say.edit} : ${label}`}>
            {say.edit}
          </ActionButton>
        )}
        <ActionButton
          tone="quiet"
          onPress={() => void scribe.cards.takeBack(card)}
          aria-label={`${say.takeBack} : ${label}`}
        >
          {say.takeBack}
        </ActionButton>
      </span>
    </>
  )
}

type EditProps = { readonly card: ShownCard; readonly scribe: Scribe; readonly onEnd: () => void }

function EditCard({ card, scribe, onEnd }: EditProps) {
  const { words } = usePaperPage()
  const { scribe: say } = words.paper
  const [label, setLabel] = useState(card.words.label)
  const [number, setNumber] = useState(card.words.card)
  const [kind, setKind] = useState<string>(card.words.kind)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (label.trim() === '') return
    const key = scribe.kinds.find((each) => each.key === kind)?.key ?? card.words.kind
    void scribe.cards.correct(card, { label: label.trim(), card: number.trim(), kind: key })
    onEnd()
  }
  return (
    <form
      className="typed-edit"
      aria-label={say.edit}
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && onEnd()}
    >
      <input
        className="input typed-number"
        aria-label={say.number}
        value={number}
        maxLength={20}
        onChange={(event) => setNumber(event.target.value)}
      />
      <select className="input" aria-label={say.kind} value={kind} onChange={(event) => setKind(event.target.value)}>
        {scribe.kinds.map((each) => (
          <option key={each.key} value={each.key}>
            {each.label}
          </option>
        ))}
      </select>
      <input
        className="input"
        aria-label={say.text}
        value={label}
        maxLength={300}
        // biome-ignore lint/a11y/noAutofocus: reason: it was asked for by a key or a button just now.
        autoFocus
        onChange={(event) => setLabel(event.target.value)}
      />
      <ActionButton type="submit" tone="strong">
        {say.save}
      </ActionButton>
      <ActionButton onPress={onEnd}>{words.cancel}</ActionButton>
    </form>
  )
}

/** A card of the atlas by its number, whoever typed it. (V97) */
export function FindCard({ field }: { readonly field?: RefObject<HTMLInputElement | null> }) {
  const { words } = usePaperPage()
  const { scribe: say } = words.paper
  const atlas = useAtlas()
  const [typed, setTyped] = useState('')
  const number = readCardNumber(typed)
  const found = number === null ? [] : elementsOfCard(atlas, number)
  return (
    <section className="find-card">
      <label className="field">
        <span className="label">{say.find}</span>
        <input
          ref={field}
          className="input"
          value={typed}
          placeholder={say.findHint}
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <div role="status">
        {number !== null && found.length === 0 && <p className="hint">{say.notFound(String(number))}</p>}
        {found.map((element) => (
          <p key={element.id} className="found-card">
            <strong>{element.label}</strong>{' '}
            <small>{nameOfPlace(atlas.workshop.places, readAuthor(element.by).site)}</small>
          </p>
        ))}
      </div>
    </section>
  )
}
