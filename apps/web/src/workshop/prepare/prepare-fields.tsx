import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'

type Props = {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly hint?: string
  readonly max: number
  readonly isLong?: boolean
  readonly rows?: number
  readonly fault?: string | null
  readonly onChange: (value: string) => void
}

/** A field of words; what is wrong with it stands under it. */
export function WordField({ label, value, placeholder, hint, max, isLong, rows = 2, fault, onChange }: Props) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      maxLength={max}
      isInvalid={Boolean(fault)}
      validationBehavior="aria"
    >
      <Label className="label">{label}</Label>
      {isLong ? (
        <TextArea className="input prepare-area" rows={rows} placeholder={placeholder ?? ''} />
      ) : (
        <Input className="input" placeholder={placeholder ?? ''} autoComplete="off" />
      )}
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {fault && <FieldError className="problem">{fault}</FieldError>}
    </TextField>
  )
}

/** What is wrong with a group of fields. */
export function GroupFault({ fault }: { readonly fault: string | null }) {
  if (!fault) return null
  return (
    <p className="problem prepare-fault" role="alert" tabIndex={-1}>
      {fault}
    </p>
  )
}
