import { isContested, relationAt, sentenceText, type Vote } from '@maillage/atlas'
import { roomAddress } from '../../app/router.ts'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { StanceResults } from '../results/stance-results.tsx'
import { VoteResults } from '../results/vote-results.tsx'
import { countPlace } from '../scribe/count-place.ts'
import { OpenVoteForm } from './open-vote-form.tsx'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

/** Votes: opened, watched, closed; and the relations on which people disagree. (V89) */
export function VotesTab() {
  const { words } = useLeadPage()
  const { votes } = useAtlas()
  const newest = [...votes].toSorted(([, a], [, b]) => b.opened.at - a.opened.at)
  return (
    <>
      <h2>{words.leadTools.votes.title}</h2>
      {newest.length === 0 && <p>{words.leadTools.votes.none}</p>}
      <ul className="lead-list">
        {newest.map(([id, vote]) => (
          <VoteCard key={id} id={id} vote={vote} />
        ))}
      </ul>
      <OpenVoteForm isFirst={newest.every(([, { closed }]) => closed !== null)} />
      <Contested />
    </>
  )
}

function VoteCard({ id, vote }: { readonly id: string; readonly vote: Vote }) {
  const { words, session } = useLeadPage()
  const { run, isBusy } = useLead()
  const { votes } = words.leadTools
  return (
    <li className="lead-vote">
      <div className="lead-phase-head">
        <h3>{vote.title}</h3>
        <span className="badge">{vote.closed ? votes.isClosed : votes.isOpen}</span>
      </div>
      <VoteResults vote={vote} />
      {vote.closed === null && (
        <p className="buttons">
          <ActionButton
            tone="strong"
            aria-label={votes.closeOf(vote.title)}
            isDisabled={isBusy}
            onPress={() => void run('close-vote', { vote: id }, votes.closed(vote.title))}
          >
            {votes.close}
          </ActionButton>
          {/* In a tab of its own: what goes on in the console goes on. */}
          <a
            className="button"
            href={`${roomAddress(session.atlasId, 'scribe')}#${countPlace}`}
            target="_blank"
            rel="noopener"
          >
            {votes.byHand}
          </a>
        </p>
      )}
    </li>
  )
}

/** Relations on which as many as a third are on each side. */
function Contested() {
  const { words } = useLeadPage()
  const atlas = useAtlas()
  const { votes } = words.leadTools
  const contested = [...atlas.stances].flatMap(([id, stances]) => {
    const relation = isContested(stances) ? relationAt(atlas, id as never) : undefined // reason: only looked up
    return relation ? [{ relation, stances }] : []
  })
  return (
    <section>
      <h2>{votes.contested}</h2>
      <p className="hint">{votes.contestedWhy}</p>
      {contested.length === 0 && <p>{votes.noneContested}</p>}
      <ul className="lead-list">
        {contested.map(({ relation, stances }) => (
          <li key={relation.id} className="lead-vote">
            <strong>{sentenceText(atlas, relation)}</strong>
            <StanceResults stances={stances} />
          </li>
        ))}
      </ul>
    </section>
  )
}
