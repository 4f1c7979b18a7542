import type { Vote } from '@maillage/atlas'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { DialogFrame } from '../../controls/dialog-frame.tsx'
import { VoteResults } from '../results/vote-results.tsx'
import { MyVote } from './ballots-here.tsx'
import { useSending } from './use-sending.ts'

/** The votes of an atlas, open ones first: to give one's dots, and to see what was given. (V101) */
export function VotesDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = usePage()
  const sender = useSending()
  const votes = [...useAtlas().votes].toSorted(([, a], [, b]) => rankOf(a) - rankOf(b) || b.opened.at - a.opened.at)
  return (
    <DialogFrame title={words.votes.title} closeWord={words.close} onClose={onClose} size="middle">
      {votes.length === 0 && <p>{words.votes.none}</p>}
      {votes.map(([id, vote]) => (
        <div key={id} className="vote-here">
          <MyVote id={id} vote={vote} sender={sender} />
          {/* Of an open one whose count is seen as it goes, it stands with one's own dots. */}
          {(vote.closed !== null || vote.tally === null) && <VoteResults vote={vote} />}
        </div>
      ))}
    </DialogFrame>
  )
}

function rankOf({ closed }: Vote): number {
  return closed === null ? 0 : 1
}
