import type { AtlasElement, Relation } from '@maillage/atlas'
import { useEffect, useRef } from 'react'
import { Input, TextField } from 'react-aria-components'
import { usePage } from '../app/page-context.tsx'
import { usePeers } from '../app/use-session.ts'
import { sayRefusal } from '../messages/say-refusal.ts'
import { bindField } from '../panels/bind-field.ts'
import { nameOfPeer } from '../panels/name-of-peer.ts'
import { Theirs } from '../panels/text-field.tsx'
import { useDraft } from '../panels/use-draft.ts'

type Props = {
  readonly thing: AtlasElement | Relation
  readonly field: 'label' | 'name' | 'inverseName'
  readonly name: string
  /** `isLeft` when the focus has already gone elsewhere, and is not to be brought back. */
  readonly onDone: (isLeft: boolean) => void
}

/** A name changed in its row: Enter or leaving keeps it, Escape gives up; what others write meanwhile is shown. (V17, V32) */
export function InPlaceName({ thing, field, name, onDone }: Props) {
  const { words, session, keepWords } = usePage()
  const input = useRef<HTMLInputElement>(null)
  const binding = bindField(session, thing, field)
  const onUnkept = (text: string) => keepWords({ field: name, text })
  const draft = useDraft({ ...binding, keepsOnPause: false, onUnkept })
  const writer = usePeers().find((peer) => peer.editing?.id === thing.id && peer.editing.field === field)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const onKey = (event: React.KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (draft.keep()) onDone(false)
    } else if (event.key === 'Escape') {
      draft.giveUp()
      onDone(false)
    }
  }
  return (
    <div className="in-place">
      <TextField
        className="line-editor"
        aria-label={name}
        value={draft.text}
        onChange={draft.type}
        isInvalid={draft.refusal !== null}
        validationBehavior="aria"
        onFocus={() => session.show({ editing: { id: thing.id, field } })}
        onBlur={() => {
          session.show({ editing: null })
          if (draft.keep()) onDone(true)
        }}
      >
        <Input ref={input} className="input" onKeyDown={onKey} autoComplete="off" />
      </TextField>
      {draft.refusal && (
        <p className="problem" role="alert">
          {sayRefusal(words, draft.refusal)}
        </p>
      )}
      {writer && <p className="writer">{words.people.writes(nameOfPeer(words, writer))}</p>}
      {draft.theirs !== null && (
        <Theirs
          theirs={draft.theirs}
          writer={writer ? nameOfPeer(words, writer) : null}
          onMine={() => {
            draft.keepMine()
            onDone(false)
          }}
          onTheirs={() => {
            draft.takeTheirs()
            onDone(false)
          }}
        />
      )}
    </div>
  )
}
