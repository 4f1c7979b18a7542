import { useEffect, useRef, useState } from 'react'
import { Input, TextField } from 'react-aria-components'

type Props = {
  readonly name: string
  readonly value: string
  readonly max: number
  readonly onKeep: (value: string) => void
  readonly onGiveUp: () => void
}

/** A line of text changed in place: Enter or leaving keeps it, Escape gives up. */
export function LineEditor({ name, value, max, onKeep, onGiveUp }: Props) {
  const [text, setText] = useState(value)
  const input = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  // Enter takes the field away, which also blurs it: only the first of the two counts.
  const once = (then: () => void) => {
    if (done.current) return
    done.current = true
    then()
  }
  return (
    <TextField className="line-editor" aria-label={name} value={text} onChange={setText} maxLength={max}>
      <Input
        ref={input}
        className="input"
        onBlur={() => once(() => onKeep(text))}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') {
            event.preventDefault()
            once(() => onKeep(text))
          } else if (event.key === 'Escape') once(onGiveUp)
        }}
      />
    </TextField>
  )
}
