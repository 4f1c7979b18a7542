import { type InputHTMLAttributes, type ReactNode, type Ref, type TextareaHTMLAttributes, useId } from 'react'

type Shared = {
  readonly label: string
  readonly value: string
  readonly onWrite: (value: string) => void
  readonly hint?: string
  /** What is wrong with it; read aloud when it appears. */
  readonly problem?: string | null
}

type LineProps = Shared &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'className' | 'id'> & {
    readonly field?: Ref<HTMLInputElement>
  }

/** A line to write in, of the browser's own make: for pages that must be light. */
export function PlainField({ label, value, onWrite, hint, problem, field, ...rest }: LineProps) {
  const id = useId()
  return (
    <Frame {...{ id, label, hint, problem }}>
      <input
        {...rest}
        {...describedBy(id, hint, problem)}
        ref={field}
        id={id}
        className="input"
        value={value}
        onChange={(event) => onWrite(event.target.value)}
      />
    </Frame>
  )
}

type AreaProps = Shared &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'className' | 'id'> & {
    readonly field?: Ref<HTMLTextAreaElement>
  }

/** Several lines to write in, likewise. */
export function PlainArea({ label, value, onWrite, hint, problem, field, ...rest }: AreaProps) {
  const id = useId()
  return (
    <Frame {...{ id, label, hint, problem }}>
      <textarea
        {...rest}
        {...describedBy(id, hint, problem)}
        ref={field}
        id={id}
        className="input area"
        value={value}
        onChange={(event) => onWrite(event.target.value)}
      />
    </Frame>
  )
}

type Said = { readonly hint: string | undefined; readonly problem: string | null | undefined }

function describedBy(id: string, hint: string | undefined, problem: string | null | undefined) {
  const ids = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return { ...(ids ? { 'aria-describedby': ids } : {}), ...(problem ? { 'aria-invalid': true } : {}) }
}

type FrameProps = Said & { readonly id: string; readonly label: string; readonly children: ReactNode }

/** What stands around a field: its label, and what is said of it. */
function Frame({ id, label, hint, problem, children }: FrameProps) {
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p className="problem" id={`${id}-problem`} role="alert" hidden={!problem}>
        {problem}
      </p>
    </div>
  )
}
