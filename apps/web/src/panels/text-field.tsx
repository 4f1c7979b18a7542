import type { FieldRule, Outcome } from '@maillage/atlas'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { usePage } from '../app/page-context.tsx'
import { ActionButton } from '../controls/action-button.tsx'
import { sayRefusal } from '../messages/say-refusal.ts'
import { useDraft } from './use-draft.ts'

type Props = {
  readonly label: string
  readonly rule: Extract<FieldRule, { type: 'text' | 'date' | 'address' }>
  readonly value: string
  readonly write: (text: string) => Outcome<unknown>
  /** The value the atlas holds right after writing. */
  readonly read: () => string
  readonly isReadOnly: boolean
  readonly onEditing: (isEditing: boolean) => void
  /** Who else is writing in this field. */
  readonly writer: string | null
  readonly note?: ReactNode
}

// From which part of its room on the count is told.
const nearEnd = 0.9

/** A field of text: kept on a pause, on Enter and on leaving; never overwritten under the hand. (V17) */
export function DraftTextField({ label, rule, value, write, read, isReadOnly, onEditing, writer, note }: Props) {
  const { words, keepWords } = usePage()
  const onUnkept = (text: string) => keepWords({ field: label, text })
  const draft = useDraft({ value, write, read, keepsOnPause: true, onUnkept })
  const isLong = rule.type === 'text' && (rule.lines || rule.max > 200)
  const max = rule.type === 'text' ? rule.max : null
  const keys = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const keeps = event.key === 'Enter' && (!(rule.type === 'text' && rule.lines) || event.ctrlKey || event.metaKey)
    if (keeps) {
      event.preventDefault()
      draft.keep()
    }
    if (event.key === 'Escape') draft.giveUp()
  }
  return (
    <TextField
      className="field"
      value={draft.text}
      onChange={draft.type}
      isReadOnly={isReadOnly}
      isInvalid={draft.refusal !== null}
      validationBehavior="aria"
      onFocus={() => onEditing(true)}
      onBlur={() => {
        onEditing(false)
        draft.leave()
      }}
    >
      <Label className="label">{label}</Label>
      {isLong ? <GrowingArea onKeyDown={keys} /> : <Input className="input" onKeyDown={keys} />}
      {rule.type === 'date' && !isReadOnly && (
        <Text slot="description" className="hint">
          {words.field.dateHint}
        </Text>
      )}
      {max !== null && <Count length={[...draft.text].length} max={max} />}
      {draft.refusal && <FieldError className="problem">{sayRefusal(words, draft.refusal)}</FieldError>}
      {writer && <p className="writer">{words.people.writes(writer)}</p>}
      {draft.theirs !== null && (
        <Theirs theirs={draft.theirs} writer={writer} onMine={draft.keepMine} onTheirs={draft.takeTheirs} />
      )}
      {note}
    </TextField>
  )
}

/** What somebody else wrote while I was writing: mine and theirs, and the choice. (V17) */
export function Theirs(props: {
  readonly theirs: string
  readonly writer: string | null
  readonly onMine: () => void
  readonly onTheirs: () => void
}) {
  const { words } = usePage()
  return (
    <div className="theirs" role="alert">
      <p>{words.field.theirs(props.writer ?? words.field.other)}</p>
      <blockquote>{props.theirs || words.field.empty}</blockquote>
      <ActionButton onPress={props.onMine}>{words.field.keepMine}</ActionButton>
      <ActionButton onPress={props.onTheirs}>{words.field.takeTheirs}</ActionButton>
    </div>
  )
}

function Count({ length, max }: { readonly length: number; readonly max: number }) {
  const { words } = usePage()
  if (length < max * nearEnd) return null
  return (
    <p className={length > max ? 'problem' : 'hint'}>
      {length > max ? words.field.over(length - max) : words.field.left(max - length)}
    </p>
  )
}

/** As high as its text: nothing is cut, nothing scrolls inside something that scrolls. */
function GrowingArea({ onKeyDown }: { readonly onKeyDown: (event: React.KeyboardEvent) => void }) {
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useEffect(() => {
    const box = area.current
    if (!box) return
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight + 2}px`
  })
  return <TextArea ref={area} id={id} className="input area" rows={1} onKeyDown={onKeyDown} />
}
