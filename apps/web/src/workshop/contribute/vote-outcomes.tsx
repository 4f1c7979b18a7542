import type { Vote } from '@maillage/atlas'
import { useEffect, useRef } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { VoteResults } from '../results/vote-results.tsx'
import { closedVotes, openVotes, votesJustClosed } from './votes-in-room.ts'

/** Where all results stand in the page. */
export const placeOfOutcomes = 'give-results'

/** What the votes of this phase came to, where their cards stood, from their closing to the next phase. (V77) */
export function FreshOutcomes() {
  const atlas = useAtlas()
  useClosingNews()
  return votesJustClosed(atlas).map(([id, vote]) => (
    <div key={id} className="give-card">
      <Outcome vote={vote} />
    </div>
  ))
}

/** What all votes came to, behind one press, for who looks for it afterwards. (V77) */
export function AllOutcomes() {
  const { words } = usePage()
  const closed = closedVotes(useAtlas())
  if (closed.length === 0) return null
  return (
    <details className="give-card give-outcomes" id={placeOfOutcomes}>
      <summary>{words.contribute.outcomes.all(closed.length)}</summary>
      {closed.map(([id, vote]) => (
        <Outcome key={id} vote={vote} />
      ))}
    </details>
  )
}

/** Opens all results and goes there. */
export function goToOutcomes(): void {
  const all = document.getElementById(placeOfOutcomes)
  if (!(all instanceof HTMLDetailsElement)) return
  all.open = true
  all.scrollIntoView({ block: 'start' })
  all.querySelector('summary')?.focus({ preventScroll: true })
}

function Outcome({ vote }: { readonly vote: Vote }) {
  const { words } = usePage()
  const title = vote.title || words.ballots.untitled
  return (
    <section className="vote" aria-label={words.contribute.outcomes.of(title)}>
      <h2 className="vote-title">{title}</h2>
      <p className="hint">{words.ballots.closed}</p>
      <VoteResults vote={vote} />
    </section>
  )
}

/** That a vote was closed is said, wherever the page is scrolled. */
function useClosingNews(): void {
  const { words, say } = usePage()
  const atlas = useAtlas()
  const open = useRef(openVotes(atlas))
  useEffect(() => {
    for (const [id] of open.current) {
      const vote = atlas.votes.get(id)
      if (vote?.closed) say(words.contribute.outcomes.closed(vote.title || words.ballots.untitled))
    }
    open.current = openVotes(atlas)
  }, [atlas, say, words])
}
