import { foldText } from '@maillage/atlas'
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useId, useMemo } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { KindMark } from '../../controls/kind-mark.tsx'
import { elementsOfCard, readCardNumber } from '../../filters/card-number.ts'
import { ThingMark } from '../../panels/thing-mark.tsx'
import { thingsOf } from '../../panels/things-of.ts'
import { usePaperPage } from '../use-paper-page.ts'
import { kindOfKey } from './card-entry.ts'
import { CompletedField, type Offer } from './completed-field.tsx'
import { offersOfVerbs } from './offers-of-verbs.ts'
import type { Scribe } from './use-scribe.ts'

const most = 6

type Props = { readonly scribe: Scribe; readonly onEditLast: () => void }

/** One row of fields: Enter adds from any of them, and the hand is back on the text. (V95) */
export function CardForm({ scribe, onEditLast }: Props) {
  const { words } = usePaperPage()
  const { scribe: say } = words.paper
  const { typed, set } = scribe
  const submit = (event: FormEvent) => {
    event.preventDefault()
    scribe.add()
  }
  return (
    <form className="card-form" aria-label={say.title} onSubmit={submit}>
      <Kinds scribe={scribe} />
      <div className="card-row">
        <label className="field card-number-field">
          <span className="label">{say.number}</span>
          <input
            className="input"
            value={typed.number}
            onChange={(event) => set({ number: event.target.value })}
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
          />
        </label>
        <TextOfCard scribe={scribe} onEditLast={onEditLast} />
      </div>
      <LinkRow scribe={scribe} />
      <Doubt scribe={scribe} />
    </form>
  )
}

function Kinds({ scribe: { kinds, standing, stand } }: Pick<Props, 'scribe'>) {
  const { words } = usePaperPage()
  const { scribe: say } = words.paper
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const kind = kindOfKey(kinds, event.key, standing.kind)
    if (!kind) return
    event.preventDefault()
    stand({ kind: kind.key })
    event.currentTarget.querySelector<HTMLInputElement>(`[value="${kind.key}"]`)?.focus()
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: reason: keys of the radio buttons inside, heard where they end.
    <fieldset className="card-kind-choice" onKeyDown={press}>
      <legend className="label">
        {say.kind} <span className="hint">({say.kindHint})</span>
      </legend>
      {kinds.map((kind, at) => (
        <label key={kind.key} className="card-kind-option">
          <input
            type="radio"
            name="kind"
            value={kind.key}
            checked={kind.key === standing.kind}
            onChange={() => stand({ kind: kind.key })}
          />
          {at < 9 && <kbd>{at + 1}</kbd>}
          <KindMark kind={kind} />
          {kind.label}
        </label>
      ))}
    </fieldset>
  )
}

function TextOfCard({ scribe, onEditLast }: Props) {
  const { words } = usePaperPage()
  const { scribe: say } = words.paper
  const hint = useId()
  const { kinds, typed, set, stand, standing, paste } = scribe
  const press = (event: KeyboardEvent) => {
    if (typed.text !== '' || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    if (event.key === 'ArrowUp') {
      event.preventDefault()
      return onEditLast()
    }
    const kind = /^[1-9]$/.test(event.key) ? kindOfKey(kinds, event.key, standing.kind) : null
    if (!kind) return
    event.preventDefault()
    stand({ kind: kind.key })
  }
  const pasteMany = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (pasted.trim().split(/\r\n|[\r\n]/).length < 2) return
    event.preventDefault()
    paste(pasted)
  }
  return (
    <label className="field card-text-field">
      <span className="label">{say.text}</span>
      <input
        ref={scribe.text}
        className="input card-text"
        value={typed.text}
        onChange={(event) => set({ text: event.target.value })}
        onKeyDown={press}
        onPaste={pasteMany}
        aria-describedby={hint}
        autoComplete="off"
        maxLength={300}
        // biome-ignore lint/a11y/noAutofocus: reason: this page is for typing cards, and its first field is where one types.
        autoFocus
      />
      <span className="hint" id={hint}>
        {say.textHint}
      </span>
    </label>
  )
}

function LinkRow({ scribe: { typed, set } }: Pick<Props, 'scribe'>) {
  const { words } = usePaperPage()
  const { scribe: say } = words.paper
  const atlas = useAtlas()
  const ends = useMemo(
    () =>
      thingsOf(atlas, typed.to, most, 'element').map(
        (found): Offer => ({ words: found.label, mark: <ThingMark id={found.id} /> }),
      ),
    [atlas, typed.to],
  )
  const verbs = useMemo(() => offersOfVerbs(atlas, typed.verb, most), [atlas, typed.verb])
  const isSame = (offers: readonly Offer[], value: string) =>
    offers.length === 1 && foldText(offers[0]?.words ?? '') === foldText(value)
  return (
    <div className="card-row card-link-row">
      <CompletedField
        label={say.to}
        value={typed.to}
        offers={isSame(ends, typed.to) ? [] : ends}
        onChange={(to) => set({ to })}
      />
      <CompletedField
        label={say.verb}
        hint={say.verbHint}
        value={typed.verb}
        offers={isSame(verbs, typed.verb) ? [] : verbs}
        onChange={(verb) => set({ verb })}
      />
      <label className="field">
        <span className="label">{say.because}</span>
        <input
          className="input"
          value={typed.because}
          onChange={(event) => set({ because: event.target.value })}
          autoComplete="off"
          maxLength={1000}
        />
      </label>
      <ActionButton type="submit" tone="strong" icon="plus">
        {say.add}
      </ActionButton>
    </div>
  )
}

/** A number that a card of the atlas has already: said before it is added, in a place that is always there. */
function Doubt({ scribe: { typed, cards } }: Pick<Props, 'scribe'>) {
  const { words } = usePaperPage()
  const atlas = useAtlas()
  const number = readCardNumber(typed.number)
  const here = cards.all.find(({ words: card }) => number !== null && readCardNumber(card.card) === number)
  const label = number === null ? undefined : (elementsOfCard(atlas, number)[0]?.label ?? here?.words.label)
  return (
    <p className="card-doubt" role="status">
      {label !== undefined && words.paper.scribe.doubtful(String(number), label)}
    </p>
  )
}
