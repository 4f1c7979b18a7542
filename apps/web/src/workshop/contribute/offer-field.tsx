import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useId,
  useState,
} from 'react'
import { afterPress } from './after-press.ts'

export type Offer = { readonly key: string; readonly words: string; readonly mark: ReactNode }

type Props = {
  readonly label: string
  readonly hint?: string
  /** What might stand there. */
  readonly example?: string
  readonly value: string
  readonly onWrite: (value: string) => void
  readonly offers: readonly Offer[]
  /** What the offers are, in words, and how many. */
  readonly offersName: string
  readonly offersCount: (count: number) => string
  readonly onTake: (words: string) => void
  /** Enter, when no offer is chosen; without it Enter sends the form. */
  readonly onNext?: () => void
  /** What is wrong with it; null when nothing is. Read aloud when it appears. */
  readonly problem?: string | null
  /** What will become of it. */
  readonly note?: string | null
  readonly onFocused?: (isFocused: boolean) => void
  /** Pasted into the empty field; answers whether it was taken elsewhere. */
  readonly onPasted?: (text: string) => boolean
  readonly field?: Ref<HTMLInputElement>
}

/**
 * A line to write in, with what may stand there offered under it as soon as it has the focus, in large pieces for fingers.
 * The arrow keys choose one and Enter takes it; Escape closes them, the arrows open them again. They lie in the page and
 * not over it, so that a screen reader swipes from the field into them, and the keyboard of a phone stays open. (V76)
 */
export function OfferField(props: Props) {
  const { label, hint, value, offers, offersName, note, problem, field } = props
  const id = useId()
  const { isOpen, at, onKeyDown, take, listen } = useOffers(props)
  const said = [hint && 'hint', note && 'note', problem && 'problem'].filter(Boolean).map((part) => `${id}-${part}`)
  return (
    <div className="field give-part">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        {...listen}
        ref={field}
        id={id}
        className="input"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        aria-describedby={said.length > 0 ? said.join(' ') : undefined}
        aria-invalid={problem ? true : undefined}
        autoComplete="off"
        autoCapitalize="sentences"
        maxLength={900}
        placeholder={props.example}
        enterKeyHint={props.onNext ? 'next' : 'send'}
        value={value}
        onKeyDown={onKeyDown}
      />
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {note && (
        <p className="give-note" id={`${id}-note`}>
          {note}
        </p>
      )}
      <p className="problem" id={`${id}-problem`} role="alert" hidden={!problem}>
        {problem}
      </p>
      <div className="give-offers" role="listbox" id={`${id}-list`} aria-label={offersName} hidden={!isOpen}>
        {(isOpen ? offers : []).map((offer, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: reason: keys act in the field, which keeps the focus.
          <div
            key={offer.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="give-offer"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(offer.words)}
          >
            {offer.mark}
            <span>{offer.words}</span>
          </div>
        ))}
      </div>
      <span className="unseen" aria-live="polite">
        {isOpen ? props.offersCount(offers.length) : ''}
      </span>
    </div>
  )
}

/** What is open, what is chosen, and how keys lead there. */
function useOffers({ value, onWrite, offers, onTake, onNext, onFocused, onPasted }: Props) {
  const [isAsked, setAsked] = useState(false)
  const [active, setActive] = useState(-1)
  const isOpen = isAsked && offers.length > 0
  const at = isOpen && active < offers.length ? active : -1
  const close = () => {
    setActive(-1)
    setAsked(false)
  }
  const take = (words: string) => {
    close()
    onTake(words)
  }
  const move = (step: number) => {
    if (!isOpen) setAsked(true)
    if (offers.length === 0) return
    // From the field through the offers and back to the field.
    const places = offers.length + 1
    setActive(((at + 1 + step + places) % places) - 1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const chosen = offers[at]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter' && (chosen || onNext)) {
      event.preventDefault()
      if (chosen) take(chosen.words)
      else onNext?.()
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      close()
    }
  }
  const listen = {
    onFocus: () => {
      setAsked(true)
      onFocused?.(true)
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      // A press on an offer by a screen reader takes the focus there: the list stays until it is taken.
      if (relatedTarget instanceof Node && currentTarget.parentElement?.contains(relatedTarget)) return
      afterPress(relatedTarget, () => {
        // It may have come back meanwhile.
        if (document.activeElement === currentTarget) return
        onFocused?.(false)
        close()
      })
    },
    onChange: ({ target }: { readonly target: HTMLInputElement }) => {
      setActive(-1)
      setAsked(true)
      onWrite(target.value)
    },
    onPaste: (event: ClipboardEvent<HTMLInputElement>) => {
      if (value.trim() === '' && onPasted?.(event.clipboardData.getData('text'))) event.preventDefault()
    },
  }
  return { isOpen, at, onKeyDown, take, listen }
}
