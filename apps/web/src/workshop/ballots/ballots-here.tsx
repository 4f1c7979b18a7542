import { dotsIn, type EndId, labelOf, type StanceName, stanceNames, type Tally, type Vote } from '@maillage/atlas'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { isInStreet } from '../contribute/use-street.ts'
import { VoteResults } from '../results/vote-results.tsx'
import { useMine } from '../use-workshop.ts'
import { StanceControls } from './stance-controls.tsx'
import type { Sender } from './use-sending.ts'
import { VoteCard } from './vote-card.tsx'

type StanceProps = { readonly id: EndId; readonly sender: Sender }
type VoteProps = { readonly id: string; readonly vote: Vote; readonly sender: Sender }

/** What I think of a thing of the map; nobody's, on a device that goes from hand to hand. (V78) */
export function MyStance(props: StanceProps) {
  return isInStreet(usePage().session.atlasId) ? <NotInStreet /> : <StanceHere {...props} />
}

/** My dots in a vote; likewise. */
export function MyVote(props: VoteProps) {
  return isInStreet(usePage().session.atlasId) ? <NotInStreet /> : <VoteHere {...props} />
}

function NotInStreet() {
  return <p className="hint">{usePage().words.ballots.notInStreet}</p>
}

function StanceHere({ id, sender }: StanceProps) {
  const { words } = usePage()
  const atlas = useAtlas()
  const { mine } = useMine()
  const key = `say ${id}`
  const asked = sender.askedOf(key)
  const said = asked ?? mine?.stances.find(({ on }) => on === id)
  const stance: StanceName | null = stanceNames.find((name) => name === said?.stance) ?? null
  const reason = typeof said?.reason === 'string' ? said.reason : ''
  return (
    <StanceControls
      about={labelOf(atlas, id)}
      {...{ stance, reason, words }}
      state={sender.stateOf(key)}
      onSay={(next, why) =>
        sender.send({ key, name: 'say', args: { on: id, stance: next, reason: why }, about: labelOf(atlas, id) })
      }
    />
  )
}

function VoteHere({ id, vote, sender }: VoteProps) {
  const { words, session } = usePage()
  const atlas = useAtlas()
  const { mine } = useMine()
  const asked = sender.askedOf(id)
  const given = (asked?.dots as Tally | undefined) ?? mine?.ballots.find((each) => each.vote === id)?.dots ?? {} // reason: what this page asked
  const mayVote = session.may('vote') && (vote.who === null || vote.who.includes(session.role))
  return (
    <VoteCard
      {...{ vote, given, mayVote, words }}
      nameOf={(thing) => labelOf(atlas, thing)}
      state={sender.stateOf(id)}
      onGive={(dots) => sender.send({ key: id, name: 'vote', args: { vote: id, dots }, about: vote.title })}
    >
      {/* Who has given theirs is not led by what others gave. */}
      {vote.closed === null && vote.tally !== null && (dotsIn(given) > 0 || !mayVote) && (
        <VoteResults vote={{ ...vote, groups: [] }} />
      )}
    </VoteCard>
  )
}
