import {
  byDots,
  type EndId,
  elementAt,
  elementKindOf,
  labelOf,
  relationAt,
  relationKindOf,
  sentenceText,
  type Vote,
} from '@maillage/atlas'
import { useAtlas } from '../../app/use-session.ts'
import { KindMark, LineMark } from '../../controls/kind-mark.tsx'
import { VoteResults } from '../results/vote-results.tsx'
import { usePaperPage } from '../use-paper-page.ts'

/** So many choices are read from the back of a room, and so many results; the phones have all of them. */
const most = { choices: 8, results: 6 } as const

/**
 * A vote, as large as the wall allows: what can be chosen while it is open, its count where it may be seen. The map makes
 * room for it. (V94)
 */
export function WallVote({ vote }: { readonly vote: Vote }) {
  const { words } = usePaperPage()
  const { wall } = words.paper
  const title = vote.closed ? wall.voteClosed(vote.title) : wall.voteOpen(vote.title)
  const isCounted = vote.tally !== null
  const more = vote.on.length - (isCounted ? most.results : most.choices)
  return (
    <section className="wall-vote" data-many={vote.on.length > 5} aria-label={title}>
      <h2>{title}</h2>
      {isCounted ? (
        <VoteResults vote={{ ...vote, on: byDots(vote).slice(0, most.results), groups: [] }} />
      ) : (
        <Choices vote={vote} />
      )}
      {more > 0 && <p className="wall-vote-state">{wall.moreChoices(more)}</p>}
    </section>
  )
}

function Choices({ vote }: { readonly vote: Vote }) {
  const { words } = usePaperPage()
  const { wall } = words.paper
  return (
    <>
      <ol className="wall-choices">
        {vote.on.slice(0, most.choices).map((id) => (
          <li key={id}>
            <ChoiceWords id={id} />
          </li>
        ))}
      </ol>
      <p className="wall-vote-state" role="status">
        <strong>{wall.voted(vote.voters)}</strong> {wall.dotsEach(vote.dots)} {wall.countAtClose}
      </p>
    </>
  )
}

function ChoiceWords({ id }: { readonly id: EndId }) {
  const atlas = useAtlas()
  const relation = relationAt(atlas, id)
  const element = elementAt(atlas, id)
  return (
    <>
      {element && <KindMark kind={elementKindOf(atlas, element)} />}
      {relation && <LineMark kind={relationKindOf(atlas, relation)} />}
      <span className="wall-words">{relation ? sentenceText(atlas, relation) : labelOf(atlas, id)}</span>
    </>
  )
}
