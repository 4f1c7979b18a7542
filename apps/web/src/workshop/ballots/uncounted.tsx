import { type EndId, isInAtlas, labelOf, type StanceName, stanceNames } from '@maillage/atlas'
import { copyText } from '../../app/copy-text.ts'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { Icon } from '../../controls/icon.tsx'
import { sayRefusal } from '../../messages/say-refusal.ts'
import type { AskedBallot } from '../../session/assembly/ballots/asked-ballot.ts'
import { isInStreet } from '../contribute/use-street.ts'
import { useMine } from '../use-workshop.ts'
import { useBallots } from './use-sending.ts'
import './ballots.css'

/** Dots and opinions that the server would not count: which, why, and their words to be copied. (V105) */
export function Uncounted() {
  const { words, session } = usePage()
  const refused = useBallots().filter(({ refusal }) => refusal !== null)
  // They are of who owns the device, and not for who borrows it.
  if (isInStreet(session.atlasId)) return null
  return refused.map((asked) => (
    <section key={asked.id} className="uncounted" aria-label={words.ballots.uncounted.title}>
      <UncountedOne asked={asked} />
    </section>
  ))
}

function UncountedOne({ asked }: { readonly asked: AskedBallot }) {
  const { words, session, say } = usePage()
  const { ballots } = session.assembly
  const { uncounted } = words.ballots
  const { what, reason } = useWordsOf(asked)
  const copy = async () => {
    const isCopied = await copyText([asked.about, what, reason].filter(Boolean).join('\n'))
    say(isCopied ? words.contribute.mine.copied : words.drafts.notCopied)
  }
  return (
    <>
      <p>
        <Icon name="stop" size={18} /> <strong>{uncounted.title}</strong>{' '}
        {asked.name === 'vote'
          ? uncounted.vote(asked.about || words.ballots.untitled)
          : uncounted.opinion(asked.about || words.bar.untitled)}
      </p>
      <p>{useReason(asked)}</p>
      {(what || reason) && (
        <blockquote>
          {what && <p>{what}</p>}
          {reason && <p>{reason}</p>}
        </blockquote>
      )}
      {reason && <p className="hint">{uncounted.kept}</p>}
      <div className="buttons">
        <button type="button" className="button" onClick={() => void copy()}>
          {words.contribute.mine.copy}
        </button>
        {!isOver(asked) && (
          <button type="button" className="button" onClick={() => ballots.again(asked.id)}>
            {words.contribute.mine.again}
          </button>
        )}
        <button type="button" className="button" onClick={() => ballots.drop(asked.id)}>
          {uncounted.letGo}
        </button>
      </div>
    </>
  )
}

/** A vote that is closed is not opened again. */
function isOver({ refusal }: AskedBallot): boolean {
  return refusal?.code === 'vote-closed' || refusal?.code === 'unknown-vote'
}

/** Why it was not counted, and what counts all the same. */
function useReason({ refusal, args }: AskedBallot): string {
  const { words } = usePage()
  const { mine } = useMine()
  const { uncounted } = words.ballots
  if (refusal === null) return ''
  if (refusal.code === 'unknown-thing') return uncounted.gone
  if (refusal.code !== 'vote-closed') return sayRefusal(words, refusal)
  const before = mine?.ballots.some(({ vote, dots }) => vote === args.vote && Object.keys(dots).length > 0)
  return before ? `${uncounted.closed} ${uncounted.earlier}` : uncounted.closed
}

/** The choice itself, in words, and the reason that was given. */
function useWordsOf({ name, args }: AskedBallot): { readonly what: string; readonly reason: string } {
  const { words } = usePage()
  const atlas = useAtlas()
  if (name === 'say') {
    const stance: StanceName | null = stanceNames.find((known) => known === args.stance) ?? null
    const what = stance ? words.ballots.stances[stance] : words.ballots.uncounted.takenBack
    return { what, reason: typeof args.reason === 'string' ? args.reason : '' }
  }
  const dots = typeof args.dots === 'object' && args.dots !== null ? Object.entries(args.dots) : []
  const nameOf = (id: string) =>
    // reason: looked up; a name that nothing has is in no atlas.
    isInAtlas(atlas, id as EndId) ? labelOf(atlas, id as EndId) : words.ballots.uncounted.removed
  const given = dots.filter(([, count]) => Number(count) > 0)
  return {
    what: given.map(([id, count]) => `${nameOf(id)} : ${words.ballots.given(Number(count))}`).join(' · '),
    reason: '',
  }
}
