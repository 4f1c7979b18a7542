import { type InputHTMLAttributes, type Ref, type TextareaHTMLAttributes, useId } from 'react'

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
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        {...rest}
        {...describedBy(id, hint, problem)}
        ref={field}
        id={id}
        className="input"
        value={value}
        onChange={(event) => onWrite(event.target.value)}
      />
      <Notes id={id} hint={hint} problem={problem} />
    </div>
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
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea
        {...rest}
        {...describedBy(id, hint, problem)}
        ref={field}
        id={id}
        className="input area"
        value={value}
        onChange={(event) => onWrite(event.target.value)}
      />
      <Notes id={id} hint={hint} problem={problem} />
    </div>
  )
}

type Said = { readonly hint: string | undefined; readonly problem: string | null | undefined }

function describedBy(id: string, hint: string | undefined, problem: string | null | undefined) {
  const ids = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return { ...(ids ? { 'aria-describedby': ids } : {}), ...(problem ? { 'aria-invalid': true } : {}) }
}

function Notes({ id, hint, problem }: Said & { readonly id: string }) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p className="problem" id={`${id}-problem`} role="alert" hidden={!problem}>
        {problem}
      </p>
    </>
  )
}
