import { type Contribution, type Refusal, titleOfContribution, writeContribution } from '@maillage/atlas'
import type { Waiting } from '@maillage/wire'
import { type ReactNode, useState } from 'react'
import { copyText } from '../../app/copy-text.ts'
import { usePage } from '../../app/page-context.tsx'
import { useDrafts, useSaving } from '../../app/use-session.ts'
import { Icon } from '../../controls/icon.tsx'
import { sayRefusal } from '../../messages/say-refusal.ts'
import type { Queued } from '../../session/assembly/contribution-queue.ts'
import { CorrectForm } from './correct-form.tsx'
import type { Retired } from './retired-row.tsx'
import { useTakeBack } from './use-take-back.ts'

type Props = {
  readonly queued: readonly Queued[]
  readonly brought: readonly Waiting[]
  readonly onRetired: (retired: Retired) => void
}

/** What I brought that is not on the map: where it is and why, to be put right, taken back or copied. (V75, V152) */
export function MineOff({ queued, brought, onRetired }: Props) {
  const { words, session } = usePage()
  const { assembly } = session
  const { takeBack } = useTakeBack()
  const { state: saving } = useSaving()
  const { mine } = words.contribute
  const retire = async (id: string, contribution: Contribution) => {
    if (!(await takeBack(id))) return
    onRetired({
      title: titleOfContribution(contribution),
      undo: () => assembly.contribute(contribution, writeContribution),
    })
  }
  return (
    <>
      <Drafts />
      <ul className="give-rows">
        {queued.toReversed().map(({ id, contribution, refusal, typedFor }) => (
          <OffRow
            key={id}
            {...{ id, contribution }}
            state={stateOf(refusal)}
            isFixed={typedFor !== null}
            onRetire={() => void retire(id, contribution)}
          >
            {refusal && (
              <button type="button" className="button" onClick={() => assembly.resendQueued()}>
                {mine.again}
              </button>
            )}
          </OffRow>
        ))}
        {brought.map(({ id, contribution, state, way }) => (
          <OffRow
            key={id}
            {...{ id, contribution }}
            state={state === 'declined' ? mine.declined : mine[way]}
            why={state === 'declined' ? mine.declinedWhy : null}
            onRetire={() => void retire(id, contribution)}
          />
        ))}
      </ul>
    </>
  )

  function stateOf(refusal: Refusal | null): string {
    if (refusal) return `${mine.refused} : ${sayRefusal(words, refusal)}`
    return saving === 'offline' ? mine.device : mine.sending
  }
}

type RowProps = {
  readonly id: string
  readonly contribution: Contribution
  readonly state: string
  readonly why?: string | null
  /** Somebody else's words, which I only typed: they are not put into others here. */
  readonly isFixed?: boolean
  readonly onRetire: () => void
  readonly children?: ReactNode
}

function OffRow({ id, contribution, state, why, isFixed = false, onRetire, children }: RowProps) {
  const { words, say } = usePage()
  const { mine } = words.contribute
  const { rewrite } = useTakeBack()
  const [isCorrecting, setCorrecting] = useState(false)
  const title = titleOfContribution(contribution)
  const all = contribution.type === 'element' ? [title, contribution.description].filter(Boolean).join('\n') : title
  const copy = async () => say((await copyText(all)) ? mine.copied : words.drafts.notCopied)
  if (isCorrecting) {
    return (
      <li className="give-row give-off">
        <CorrectForm
          contribution={contribution}
          onKeep={(next) => rewrite(id, next)}
          onClose={() => setCorrecting(false)}
        />
      </li>
    )
  }
  return (
    <li className="give-row give-off">
      <p className="give-off-words">{all}</p>
      <p className="give-state">
        <Icon name="wait" size={16} /> {state}
      </p>
      {why && <p className="hint">{why}</p>}
      <div className="buttons">
        {!isFixed && (
          <button type="button" className="button" onClick={() => setCorrecting(true)}>
            {mine.correct}
          </button>
        )}
        <button type="button" className="button" onClick={onRetire}>
          {mine.withdraw}
        </button>
        {children}
        <button type="button" className="button" onClick={() => void copy()}>
          {mine.copy}
        </button>
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
