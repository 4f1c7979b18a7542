import { dotsIn, labelOf, nameOfPlace, type Tally, type Vote } from '@maillage/atlas'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { useCommand } from '../../app/use-command.ts'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { openVotes } from '../contribute/votes-in-room.ts'
import { usePaperPage } from '../use-paper-page.ts'
import { useMine } from '../use-workshop.ts'
import { isToCount } from './count-place.ts'
import { type HandDraft, handCountOf, handDraftOf } from './hand-draft.ts'
import type { Standing } from './scribe-draft.ts'
import './count-by-hand.css'

/** While a vote is open: the dots that people without a device gave in the place and college that stand above. (V155) */
export function CountByHand({ standing: { place, role } }: { readonly standing: Standing }) {
  const votes = openVotes(useAtlas()).filter(([, { who }]) => who === null || who.includes(role))
  if (place === '') return null
  return votes.map(([id, vote]) => <HandCount key={`${id} ${place} ${role}`} {...{ id, vote, place, role }} />)
}

type Props = Pick<Standing, 'place' | 'role'> & { readonly id: string; readonly vote: Vote }

function HandCount({ id, vote, place, role }: Props) {
  const { words, session, tell } = usePaperPage()
  const say = words.paper.byHand
  const atlas = useAtlas()
  const { ask, isBusy } = useCommand()
  const noted = useMine().mine?.byHand?.find((each) => each.vote === id && each.place === place && each.role === role)
  const { refresh } = session.assembly
  // Another hand counted, here or elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: each change of the count is a reason to ask.
  useEffect(() => void refresh(), [refresh, vote.byHand])
  // What is being typed; while nothing is, what was noted, by another hand too.
  const [typed, setTyped] = useState<HandDraft | null>(null)
  const draft = typed ?? handDraftOf(noted)
  const { people, dots, isReadable, isOver } = handCountOf(draft, vote)
  const nothing = isReadable && people === 0 && dotsIn(dots) === 0
  const title = useId()
  const where = nameOfPlace(atlas.workshop.places, place)
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy || !isReadable || isOver) return
    if (!(await ask('vote-by-hand', { vote: id, place, role, people, dots }))) return
    await refresh()
    setTyped(null)
    tell(say.kept(where, people, dotsIn(dots)))
  }
  return (
    <section className="by-hand" aria-labelledby={title}>
      <h2 id={title}>{say.title(vote.title || words.ballots.untitled)}</h2>
      <p className="hint">{say.how(where, words.domain.roles[role], vote.dots)}</p>
      <form onSubmit={(event) => void keep(event)}>
        <Count
          label={say.people}
          isFirst
          value={draft.people}
          onType={(value) => setTyped({ ...draft, people: value })}
        />
        <ol className="by-hand-things">
          {vote.on.map((thing) => (
            <li key={thing}>
              <Count
                label={labelOf(atlas, thing)}
                value={draft.dots[thing] ?? ''}
                onType={(value) => setTyped({ ...draft, dots: { ...draft.dots, [thing]: value } })}
              />
            </li>
          ))}
        </ol>
        <p role="status" className={isReadable && !isOver ? 'by-hand-sum' : 'by-hand-sum by-hand-wrong'}>
          {nothing ? '' : isReadable ? say.sum(dotsIn(dots), people * vote.dots) : say.notNumbers}{' '}
          {isReadable && isOver && say.over}
        </p>
        <div className="buttons">
          <ActionButton type="submit" tone="strong" isDisabled={isBusy || typed === null || !isReadable || isOver}>
            {say.keep}
          </ActionButton>
          <Noted count={noted} />
        </div>
      </form>
    </section>
  )
}

function Noted({ count }: { readonly count: { readonly people: number; readonly dots: Tally } | undefined }) {
  const say = usePaperPage().words.paper.byHand
  return <p className="hint">{count && say.noted(count.people, dotsIn(count.dots))}</p>
}

type CountProps = {
  readonly label: string
  readonly isFirst?: boolean
  readonly value: string
  readonly onType: (value: string) => void
}

function Count({ label, isFirst = false, value, onType }: CountProps) {
  return (
    <label className="by-hand-count">
      <span>{label}</span>
      <input
        className="input"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder="0"
        // biome-ignore lint/a11y/noAutofocus: reason: the page was opened to count.
        autoFocus={isFirst && isToCount()}
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
    </label>
  )
}
