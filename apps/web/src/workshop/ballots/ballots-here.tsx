import { type EndId, labelOf, type StanceName, stanceNames, type Tally, type Vote } from '@maillage/atlas'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { useMine } from '../use-workshop.ts'
import { StanceControls } from './stance-controls.tsx'
import type { Sender } from './use-sending.ts'
import { VoteCard } from './vote-card.tsx'

/** What I think of a thing of the map. */
export function MyStance({ id, sender }: { readonly id: EndId; readonly sender: Sender }) {
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
      // What the server kept may come after the page: the reason typed begins with it.
      key={mine === null ? 'unheard' : 'heard'}
      about={labelOf(atlas, id)}
      {...{ stance, reason, words }}
      state={sender.stateOf(key)}
      onSay={(next, why) => sender.send(key, 'say', { on: id, stance: next, reason: why })}
    />
  )
}

/** My dots in a vote. */
export function MyVote({ id, vote, sender }: { readonly id: string; readonly vote: Vote; readonly sender: Sender }) {
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
      onGive={(dots) => sender.send(id, 'vote', { vote: id, dots })}
    />
  )
}
