import type { ActDone } from '@maillage/wire'
import { useCallback, useEffect, useState } from 'react'
import { ActionButton } from '../../controls/action-button.tsx'
import { authorWord } from '../../panels/name-of-peer.ts'
import { useWorkshop } from '../use-workshop.ts'
import { sayAct } from './say-act.ts'
import { Sure } from './sure.tsx'
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
  const { places } = useWorkshop()
  const said = sayAct(words, act, { places, language })
  const clock = (at: number) =>
    new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
  // What was shown to all can be hidden, not unseen.
  const wasUndone = hidesWhenUndone.has(act.name) ? journal.wasHidden : journal.wasUndone
  return (
    <li className="lead-row" data-undone={act.undone ? true : undefined}>
      <div className="lead-words">
        <span>{said}</span>
        <span className="hint">
          {clock(act.at)} · {authorWord(words, act.by, places)}
        </span>
      </div>
      {act.undone && (
        <span className="badge">{wasUndone(clock(act.undone.at), authorWord(words, act.undone.by, places))}</span>
      )}
      {act.undo && <TakeBack act={act} said={said} onUndone={onUndone} />}
    </li>
  )
}

const hidesWhenUndone: ReadonlySet<string> = new Set(['reveal', 'accept', 'restore', 'import'])

type TakeBackProps = { readonly act: ActDone; readonly said: string; readonly onUndone: () => Promise<void> }

/** The button that takes an act back; where that does more than put things as they were, it says so first. */
function TakeBack({ act, said, onUndone }: TakeBackProps) {
  const { words } = useLeadPage()
  const { journal } = words.leadTools
  const { run, isBusy } = useLead()
  const [isAsked, setAsked] = useState(false)
  const hides = act.undo?.name === 'hide'
  const sure = sureOf(act)
  const undo = async () => {
    setAsked(false)
    await run('undo', { act: act.id }, hides ? journal.hid : journal.undone)
    await onUndone()
  }
  if (sure && isAsked) {
    const yes = { hide: journal.sure.yesHide, giveAgain: journal.sure.yesGiveAgain, takeAway: journal.sure.yesTakeAway }
    return (
      <Sure
        {...{ say: journal.sure[sure], yes: yes[sure], tone: 'strong', isBusy }}
        onYes={() => void undo()}
        onNo={() => setAsked(false)}
      />
    )
  }
  return (
    <ActionButton
      icon={hides ? 'close' : 'undo'}
      aria-label={hides ? journal.hideOf(said) : journal.undoOf(said)}
      isDisabled={isBusy}
      onPress={() => (sure ? setAsked(true) : void undo())}
    >
      {hides ? journal.hide : journal.undo}
    </ActionButton>
  )
}

/** What is to be said before this act is taken back; null when all is simply as before. */
function sureOf({ undo }: ActDone): 'hide' | 'giveAgain' | 'takeAway' | null {
  if (undo?.name === 'hide') return 'hide'
  // reason: as the server wrote them.
  const { change } = (undo?.args ?? {}) as { readonly change?: { readonly isRevoked?: boolean } }
  if (undo?.name !== 'change-doors' || change?.isRevoked === undefined) return null
  return change.isRevoked ? 'takeAway' : 'giveAgain'
}
