import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useRef, useState } from 'react'

export type Offer = { readonly words: string; readonly mark: ReactNode }

type Props = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly offers: readonly Offer[]
  readonly onChange: (value: string) => void
  readonly field?: Ref<HTMLInputElement>
}

/**
 * Words with offers under them while they are typed. Arrows go through the offers; Enter takes the one they are on, Tab
 * takes it and goes on; without one, Enter sends the form. The field keeps the focus all along, under the mouse too: a
 * list that goes when the focus does would be gone before the choice is made. (V95)
 */
export function CompletedField({ label, hint = '', value, offers, onChange, field }: Props) {
  const id = useId()
  const [isWriting, setWriting] = useState(false)
  const [active, setActive] = useState(-1)
  const shown = isWriting && value.trim() !== '' ? offers : []
  const at = active < shown.length ? active : -1
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Newer browsers answer a promise here, which React would take for what undoes the effect.
    void list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const close = () => {
    setWriting(false)
    setActive(-1)
  }
  const take = (words: string) => {
    onChange(words)
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || shown.length === 0) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chosen = shown[at]
    if (step !== 0) {
      // From the field through the offers, and back to the field.
      const stops = shown.length + 1
      setActive(((at + 1 + step + stops) % stops) - 1)
    } else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && chosen) take(chosen.words)
    else {
      if (event.key === 'Tab' && chosen) take(chosen.words)
      if (event.key === 'Enter') close()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="completed field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        className="input"
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        placeholder={hint}
        autoComplete="off"
        enterKeyHint="done"
        maxLength={300}
        value={value}
        onChange={(event) => {
          setWriting(true)
          setActive(-1)
          onChange(event.target.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <div
        ref={list}
        className="list completed-offers"
        role="listbox"
        id={`${id}-list`}
        aria-label={label}
        hidden={shown.length === 0}
      >
        {shown.map((offer, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: reason: keys act in the field, which keeps the focus.
          <div
            key={offer.words}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="list-item completed-offer"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(offer.words)}
          >
            {offer.mark}
            <span className="list-words">{offer.words}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
