import type { ActDone } from '@maillage/wire'
import { useCallback, useEffect, useState } from 'react'
import { ActionButton } from '../../controls/action-button.tsx'
import { authorWord } from '../../panels/name-of-peer.ts'
import { useWorkshop } from '../use-workshop.ts'
import { sayAct } from './say-act.ts'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

const againMs = 10_000

/** What those who lead did, newest first, each with what takes it back where that can be. (V87) */
export function JournalTab() {
  const { words, session } = useLeadPage()
  const { journal } = words.leadTools
  const [acts, setActs] = useState<readonly ActDone[] | null>(null)
  const look = useCallback(async () => {
    const kept = await session.kept()
    if (kept) setActs(kept.acts)
  }, [session])
  useEffect(() => {
    void look()
    const timer = window.setInterval(() => void look(), againMs)
    return () => window.clearInterval(timer)
  }, [look])
  return (
    <>
      <h2>{journal.title}</h2>
      <p className="hint">{journal.why}</p>
      {acts === null && <p role="status">{words.loading}</p>}
      {acts?.length === 0 && <p>{journal.none}</p>}
      <ol className="lead-list">
        {acts?.map((act) => (
          <ActLine key={act.id} act={act} onUndone={look} />
        ))}
      </ol>
    </>
  )
}

function ActLine({ act, onUndone }: { readonly act: ActDone; readonly onUndone: () => Promise<void> }) {
  const { words, language } = useLeadPage()
  const { journal } = words.leadTools
  const { run, isBusy } = useLead()
  const { places } = useWorkshop()
  const said = sayAct(words, act)
  const undo = async () => {
    if (!act.undo) return
    // reason: the arguments of a command, as the server wrote them.
    await run(act.undo.name, act.undo.args as Readonly<Record<string, unknown>>, journal.undone)
    await onUndone()
  }
  return (
    <li className="lead-row">
      <div className="lead-words">
        <span>{said}</span>
        <span className="hint">
          {new Date(act.at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', second: '2-digit' })} ·{' '}
          {authorWord(words, act.by, places)}
        </span>
      </div>
      {act.undo && (
        <ActionButton icon="undo" aria-label={journal.undoOf(said)} isDisabled={isBusy} onPress={() => void undo()}>
          {journal.undo}
        </ActionButton>
      )}
    </li>
  )
}
