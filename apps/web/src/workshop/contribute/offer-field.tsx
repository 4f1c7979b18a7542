import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react'

export type Offer = { readonly key: string; readonly words: string; readonly mark: ReactNode }

type Props = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onWrite: (value: string) => void
  readonly offers: readonly Offer[]
  /** What the offers are, in words. */
  readonly offersName: string
  readonly onTake: (key: string) => void
  readonly field?: Ref<HTMLInputElement>
}

/**
 * A line to write in with what may come next under it, in large rows for fingers: arrow keys and Enter take one too. The
 * keyboard of a phone stays open while one is taken. (V76)
 */
export function OfferField({ label, hint, value, onWrite, offers, offersName, onTake, field }: Props) {
  const id = useId()
  const [active, setActive] = useState(-1)
  const at = active < offers.length ? active : -1
  const take = (key: string) => {
    setActive(-1)
    onTake(key)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || offers.length === 0) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chosen = offers[at]
    if (step !== 0) {
      event.preventDefault()
      // From the field through the offers and back to the field.
      const places = offers.length + 1
      setActive(((at + 1 + step + places) % places) - 1)
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      take(chosen.key)
    } else if (event.key === 'Escape') setActive(-1)
  }
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        className="input"
        role="combobox"
        aria-expanded={offers.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        autoComplete="off"
        enterKeyHint="send"
        value={value}
        onChange={(event) => {
          setActive(-1)
          onWrite(event.target.value)
        }}
        onKeyDown={onKeyDown}
      />
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div
        className="give-offers"
        role="listbox"
        id={`${id}-list`}
        aria-label={offersName}
        hidden={offers.length === 0}
      >
        {offers.map((offer, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: reason: keys act in the field, which keeps the focus.
          <div
            key={offer.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="give-offer"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(offer.key)}
          >
            {offer.mark}
            {offer.words}
          </div>
        ))}
      </div>
    </div>
  )
}
