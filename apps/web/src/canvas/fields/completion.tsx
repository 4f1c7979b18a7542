import { type KeyboardEvent, useId, useRef, useState } from 'react'

export type Option = { readonly key: string; readonly label: string; readonly hint: string }

type CompletionProps = {
  readonly label: string
  readonly listLabel: string
  readonly placeholder: string
  readonly describedBy?: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly options: readonly Option[]
  /** The place of the chosen option, or null for the text as it is. */
  readonly onKeep: (at: number | null) => void
  readonly onCancel: () => void
  /** Leaving the field gives up instead of keeping. */
  readonly strict?: boolean
}

/** A text field with a list that completes it: arrows choose, Enter keeps, Escape gives up, leaving keeps. */
export function Completion(props: CompletionProps) {
  const { text, options, onKeep, onCancel } = props
  const [active, setActive] = useState<number | null>(null)
  const list = useId()
  const done = useRef(false)
  const chosen = active !== null && active < options.length ? active : null
  const finish = (act: () => void) => {
    if (done.current) return
    done.current = true
    act()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish(() => onKeep(chosen))
    else if (event.key === 'Escape') finish(onCancel)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setActive(nextActive(chosen, options.length, event.key === 'ArrowDown'))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="dv-completion">
      <input
        // biome-ignore lint/a11y/noAutofocus: reason: the field opens because the person drew the relation it names
        autoFocus
        className="dv-input"
        role="combobox"
        aria-label={props.label}
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen === null ? undefined : `${list}-${chosen}`}
        aria-describedby={props.describedBy}
        placeholder={props.placeholder}
        maxLength={300}
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          props.onText(event.target.value)
          setActive(null)
        }}
        onKeyDown={onKeyDown}
        // Choosing in the list never takes the focus away, so losing it is leaving the field.
        onBlur={() => finish(props.strict ? onCancel : () => onKeep(null))}
      />
      <div id={list} role="listbox" aria-label={props.listLabel} className="dv-options">
        {options.map(({ key, label, hint }, at) => (
          <div
            key={key}
            id={`${list}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen}
            className="dv-option"
            ref={at === chosen ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onPointerDown={(event) => {
              event.preventDefault()
              finish(() => onKeep(at))
            }}
          >
            <span>{label}</span>
            {hint !== label && <small>{hint}</small>}
          </div>
        ))}
      </div>
    </div>
  )
}

/** The next option down or up, through "none" at both ends. */
export function nextActive(active: number | null, count: number, down: boolean): number | null {
  if (count === 0) return null
  if (active === null) return down ? 0 : count - 1
  const next = active + (down ? 1 : -1)
  return next < 0 || next >= count ? null : next
}
