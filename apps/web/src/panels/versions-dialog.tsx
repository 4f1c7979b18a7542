import type { KeptAnswer } from '@maillage/wire'
import { useCallback, useEffect, useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { usePage } from '../app/page-context.tsx'
import { useCommand } from '../app/use-command.ts'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { DialogFrame } from '../controls/dialog-frame.tsx'
import { authorWord } from './name-of-peer.ts'

/** Versions to go back to, and what is hidden: kept by the server, for those who lead. */
export function VersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { words, session } = usePage()
  const [kept, setKept] = useState<KeptAnswer | null>(null)
  const look = useCallback(async () => setKept(await session.kept()), [session])
  useEffect(() => {
    void look()
  }, [look])
  return (
    <DialogFrame title={words.versions.title} closeWord={words.close} onClose={onClose}>
      {session.may('keep-versions') && <KeepVersion onKept={look} />}
      <h3>{words.versions.versions}</h3>
      <List
        things={kept?.versions.map(({ name, ...version }) => ({ ...version, label: name })) ?? null}
        none={words.versions.none}
        action={session.may('restore-versions') ? { word: words.versions.restore, name: 'restore-version' } : null}
        args={(id) => ({ version: id })}
        done={words.versions.restored}
        onDone={look}
      />
      {session.may('moderate') && (
        <>
          <h3>{words.versions.hidden}</h3>
          <List
            things={kept?.hidden ?? null}
            none={words.versions.nothingHidden}
            action={{ word: words.versions.show, name: 'restore' }}
            args={(id) => ({ hidden: id })}
            done={words.versions.shown}
            onDone={look}
          />
        </>
      )}
    </DialogFrame>
  )
}

function KeepVersion({ onKept }: { readonly onKept: () => void }) {
  const { words, say } = usePage()
  const [name, setName] = useState('')
  const { ask, isBusy } = useCommand()
  const keep = async () => {
    if (!(await ask('keep-version', { name: name.trim() }))) return
    say(words.versions.kept(name.trim()))
    setName('')
    onKept()
  }
  return (
    <form
      className="line-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void keep()
      }}
    >
      <TextField className="field" value={name} onChange={setName} maxLength={120}>
        <Label className="label">{words.versions.name}</Label>
        <Input className="input" placeholder={words.versions.nameHint} />
      </TextField>
      <ActionButton tone="strong" type="submit" isDisabled={isBusy || name.trim() === ''}>
        {words.versions.keep}
      </ActionButton>
    </form>
  )
}

type ListProps = {
  readonly things:
    | readonly { readonly id: string; readonly label: string; readonly by: string; readonly at: number }[]
    | null
  readonly none: string
  readonly action: { readonly word: string; readonly name: string } | null
  readonly args: (id: string) => Readonly<Record<string, unknown>>
  readonly done: string
  readonly onDone: () => void
}

function List({ things, none, action, args, done, onDone }: ListProps) {
  const { words, language, say } = usePage()
  const { places } = useAtlas().workshop
  const { ask, isBusy } = useCommand()
  if (things === null) return <p role="status">{words.loading}</p>
  if (things.length === 0) return <p className="hint">{none}</p>
  const run = async (id: string) => {
    if (!action || !(await ask(action.name, args(id)))) return
    say(done)
    onDone()
  }
  return (
    <ul className="drafts">
      {things.map(({ id, label, by, at }) => (
        <li key={id} className="draft">
          <p>
            <strong>{label}</strong>{' '}
            <span className="hint">
              {new Date(at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' })} ·{' '}
              {authorWord(words, by, places)}
            </span>
          </p>
          {action && (
            <ActionButton isDisabled={isBusy} onPress={() => void run(id)}>
              {action.word}
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  )
}
