import { useEffect, useState } from 'react'
import { copyText } from '../app/copy-text.ts'
import { usePage } from '../app/page-context.tsx'
import { useAtlas, useDrafts } from '../app/use-session.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { DialogFrame } from '../controls/dialog-frame.tsx'
import type { Messages } from '../messages/index.ts'
import { sayRefusal } from '../messages/say-refusal.ts'
import type { Draft, DraftReason } from '../session/session.ts'
import { sayEdits } from './say-edits.ts'

/** Words of mine that did not come to stand: to copy, to send again, or to let go. (V26) */
export function DraftsDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = usePage()
  const drafts = useDrafts()
  useEffect(() => {
    if (drafts.length === 0) onClose()
  }, [drafts, onClose])
  return (
    <DialogFrame title={words.drafts.title} closeWord={words.close} onClose={onClose}>
      <p>{words.drafts.why}</p>
      <ul className="drafts">
        {drafts.toReversed().map((draft) => (
          <li key={draft.id} className="draft">
            <OneDraft draft={draft} />
          </li>
        ))}
      </ul>
    </DialogFrame>
  )
}

function OneDraft({ draft }: { readonly draft: Draft }) {
  const { words, session, language, say } = usePage()
  const atlas = useAtlas()
  const [said, setSaid] = useState('')
  const lines = sayEdits(words, draft.edits, { atlas, names: draft.names })
  const at = new Date(draft.at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' })
  const send = () => {
    const outcome = session.resendDraft(draft.id)
    if (outcome.ok) say(words.drafts.sent)
    else setSaid(sayRefusal(words, outcome.refusal))
  }
  const copy = async () => {
    setSaid((await copyText(lines.join('\n'))) ? words.drafts.copied : words.drafts.notCopied)
  }
  return (
    <>
      <ul className="draft-words">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="hint">
        {sayReason(words, draft.reason)} <time dateTime={new Date(draft.at).toISOString()}>{at}</time>
      </p>
      <div className="buttons">
        <ActionButton tone="strong" onPress={send}>
          {words.drafts.send}
        </ActionButton>
        <ActionButton onPress={copy}>{words.drafts.copy}</ActionButton>
        <ActionButton tone="danger" onPress={() => session.dropDraft(draft.id)}>
          {words.drafts.drop}
        </ActionButton>
      </div>
      <p role="status" className="hint">
        {said}
      </p>
    </>
  )
}

function sayReason(words: Messages, reason: DraftReason): string {
  if (reason.is === 'refused') return sayRefusal(words, reason.refusal)
  return reason.is === 'gone' ? words.drafts.gone : words.drafts.superseded
}
