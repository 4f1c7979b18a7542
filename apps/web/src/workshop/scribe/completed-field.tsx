import { type ReactNode, useState } from 'react'
import { Autocomplete, Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components'

export type Offer = { readonly words: string; readonly mark: ReactNode }

type Props = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly offers: readonly Offer[]
  readonly onChange: (value: string) => void
}

/** Words with offers under them while they are typed: the arrows choose one, Enter takes it, or sends the form. */
export function CompletedField({ label, hint = '', value, offers, onChange }: Props) {
  const [isWriting, setWriting] = useState(false)
  const shown = isWriting && value.trim() !== '' ? offers : []
  const items = shown.map((offer) => ({ ...offer, id: offer.words }))
  const choose = (words: string) => {
    onChange(words)
    setWriting(false)
  }
  return (
    <div className="completed">
      <Autocomplete
        inputValue={value}
        onInputChange={(words) => {
          if (words !== value) setWriting(true)
          onChange(words)
        }}
        disableAutoFocusFirst
      >
        <TextField className="field" maxLength={300} onBlur={() => setWriting(false)}>
          <Label className="label">{label}</Label>
          <Input className="input" placeholder={hint} autoComplete="off" enterKeyHint="done" />
        </TextField>
        {items.length > 0 && (
          <ListBox<Offer & { readonly id: string }>
            className="list completed-offers"
            aria-label={label}
            items={items}
            onAction={(key) => choose(String(key))}
          >
            {(offer) => (
              <ListBoxItem id={offer.id} textValue={offer.words} className="list-item">
                {offer.mark}
                <span className="list-words">{offer.words}</span>
              </ListBoxItem>
            )}
          </ListBox>
        )}
      </Autocomplete>
    </div>
  )
}
