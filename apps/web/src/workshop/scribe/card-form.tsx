import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useId } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { KindMark } from '../../controls/kind-mark.tsx'
import { elementsOfCard, readCardNumber } from '../../filters/card-number.ts'
import { usePaperPage } from '../use-paper-page.ts'
import { kindOfKey } from './card-entry.ts'
import { isToCount } from './count-place.ts'
import { LinkFields } from './link-fields.tsx'
import { SayEnd } from './say-end.tsx'
import type { Scribe } from './use-scribe.ts'

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
      <LinkFields link={typed} set={set} coming={scribe.coming} to={scribe.to}>
        <ActionButton type="submit" tone="strong" icon="plus">
          {say.add}
        </ActionButton>
      </LinkFields>
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
  const { kinds, places, typed, set, stand, standing, paste } = scribe
  const press = (event: KeyboardEvent) => {
    if (typed.text !== '' || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    if (event.key === 'ArrowUp') {
      event.preventDefault()
      return onEditLast()
    }
    const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0
    if (step !== 0 && places.length > 1) {
      event.preventDefault()
      const at = places.findIndex(({ key }) => key === standing.place)
      const next = places[(at + step + places.length) % places.length]
      return next && stand({ place: next.key })
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
        autoFocus={!isToCount()}
      />
      <span className="hint" id={hint}>
        {say.textHint} {places.length > 1 && say.placeHint}
      </span>
    </label>
  )
}

/** What would come of it, said before it is added, in a place that is always there: a number in use, where a link goes. */
function Doubt({ scribe }: Pick<Props, 'scribe'>) {
  const { words } = usePaperPage()
  const atlas = useAtlas()
  const { typed, cards } = scribe
  const number = readCardNumber(typed.number)
  const here = cards.all.find(({ words: card }) => number !== null && readCardNumber(card.card) === number)
  const label = number === null ? undefined : (elementsOfCard(atlas, number)[0]?.label ?? here?.words.label)
  return (
    <p className="card-doubt" role="status">
      {label !== undefined && <span>{words.paper.scribe.doubtful(String(number), label)} </span>}
      <SayEnd end={scribe.endOf(scribe.typedCard())} />
    </p>
  )
}
