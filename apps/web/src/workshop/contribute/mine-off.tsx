import { type Contribution, type Refusal, titleOfContribution } from '@maillage/atlas'
import type { Waiting } from '@maillage/wire'
import type { ReactNode } from 'react'
import { copyText } from '../../app/copy-text.ts'
import { usePage } from '../../app/page-context.tsx'
import { useCommand } from '../../app/use-command.ts'
import { useDrafts, useSaving } from '../../app/use-session.ts'
import { Icon } from '../../controls/icon.tsx'
import { sayRefusal } from '../../messages/say-refusal.ts'
import type { Queued } from '../../session/assembly/contribution-queue.ts'

type Props = { readonly queued: readonly Queued[]; readonly brought: readonly Waiting[] }

/** What I brought that is not on the map: where it is and why, its words to be copied. (V75) */
export function MineOff({ queued, brought }: Props) {
  const { words, session } = usePage()
  const { assembly } = session
  const { ask } = useCommand()
  const { state: saving } = useSaving()
  const { mine } = words.contribute
  const withdraw = async (id: string) => {
    await ask('withdraw', { id })
    await assembly.refresh()
  }
  return (
    <>
      <Drafts />
      <ul className="give-rows">
        {queued.toReversed().map(({ id, contribution, refusal }) => (
          <OffRow key={id} contribution={contribution} state={stateOf(refusal)}>
            {refusal && (
              <>
                <button type="button" className="button" onClick={() => assembly.resendQueued()}>
                  {mine.again}
                </button>
                <button type="button" className="button" onClick={() => assembly.dropQueued(id)}>
                  {mine.withdraw}
                </button>
              </>
            )}
          </OffRow>
        ))}
        {brought.map(({ id, contribution, state, way }) => (
          <OffRow key={id} contribution={contribution} state={state === 'declined' ? mine.declined : mine[way]}>
            {state === 'declined' && <p className="hint">{mine.declinedWhy}</p>}
            <button type="button" className="button" onClick={() => void withdraw(id)}>
              {mine.withdraw}
            </button>
          </OffRow>
        ))}
      </ul>
    </>
  )

  function stateOf(refusal: Refusal | null): string {
    if (refusal) return `${mine.refused} : ${sayRefusal(words, refusal)}`
    return saving === 'offline' ? mine.device : mine.sending
  }
}

type RowProps = { readonly contribution: Contribution; readonly state: string; readonly children: ReactNode }

function OffRow({ contribution, state, children }: RowProps) {
  const { words, say } = usePage()
  const title = titleOfContribution(contribution)
  const all = contribution.type === 'element' ? [title, contribution.description].filter(Boolean).join('\n') : title
  const copy = async () => say((await copyText(all)) ? words.contribute.mine.copied : words.drafts.notCopied)
  return (
    <li className="give-row give-off">
      <p className="give-off-words">{all}</p>
      <p className="give-state">
        <Icon name="wait" size={16} /> {state}
      </p>
      <div className="buttons">
        <button type="button" className="button" onClick={() => void copy()}>
          {words.contribute.mine.copy}
        </button>
        {children}
      </div>
    </li>
  )
}

/** Words of mine that the server would not take after all; they open in the atlas, and are copied here. */
function Drafts() {
  const { words, session, say } = usePage()
  const drafts = useDrafts()
  if (drafts.length === 0) return null
  const wordsOf = (edits: (typeof drafts)[number]['edits']) =>
    edits
      .flatMap((edit) =>
        edit.type === 'element-added' ? [edit.element.label] : 'value' in edit ? [String(edit.value)] : [],
      )
      .join('\n')
  return (
    <section className="give-drafts" aria-label={words.contribute.mine.drafts}>
      <h3>{words.contribute.mine.drafts}</h3>
      {drafts.map(({ id, edits }) => (
        <div key={id} className="give-row give-off">
          <p className="give-off-words">{wordsOf(edits)}</p>
          <div className="buttons">
            <button
              type="button"
              className="button"
              onClick={async () => say((await copyText(wordsOf(edits))) ? words.drafts.copied : words.drafts.notCopied)}
            >
              {words.drafts.copy}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                const outcome = session.resendDraft(id)
                say(outcome.ok ? words.drafts.sent : sayRefusal(words, outcome.refusal))
              }}
            >
              {words.drafts.send}
            </button>
            <button type="button" className="button" onClick={() => session.dropDraft(id)}>
              {words.drafts.drop}
            </button>
          </div>
        </div>
      ))}
    </section>
  )
}
