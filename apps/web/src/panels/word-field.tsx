import { useState } from 'react'
import { Input, TextField } from 'react-aria-components'

type Props = {
  readonly name: string
  readonly value: string
  readonly isReadOnly: boolean
  readonly onKeep: (value: string) => void
  readonly placeholder?: string
}

/** A word of a table: kept on Enter and on leaving; what others write shows as soon as I am elsewhere. */
export function WordField({ name, value, isReadOnly, onKeep, placeholder }: Props) {
  const [mine, setMine] = useState<string | null>(null)
  const keep = () => {
    const words = mine?.trim() ?? ''
    if (mine !== null && words !== value) onKeep(words)
    setMine(null)
  }
  return (
    <TextField
      className="field word-field"
      aria-label={name}
      value={mine ?? value}
      onChange={setMine}
      isReadOnly={isReadOnly}
      maxLength={120}
    >
      <Input
        className="input"
        placeholder={placeholder ?? ''}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
    </TextField>
  )
}
