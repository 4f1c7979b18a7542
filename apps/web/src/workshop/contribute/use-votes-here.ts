import { dotsIn, type Tally } from '@maillage/atlas'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { useBallots } from '../ballots/use-sending.ts'
import { useMine } from '../use-workshop.ts'
import { openVotes, type VoteHere } from './votes-in-room.ts'

/** Where the card of a vote stands in the page. */
export const placeOfVote = (id: string): string => `give-vote-${id}`

/** The open votes that wait for dots of mine: I may vote in them, and gave none. (V77) */
export function useVotesForMe(): readonly VoteHere[] {
  const { session } = usePage()
  const { mine } = useMine()
  const asked = useBallots()
  const open = openVotes(useAtlas())
  if (!session.may('vote')) return []
  // reason: what this page asked
  const given = (id: string) => (asked.find(({ key }) => key === id)?.args.dots as Tally | undefined) ?? dotsCounted(id)
  const dotsCounted = (id: string) => mine?.ballots.find(({ vote }) => vote === id)?.dots ?? {}
  return open.filter(([id, { who }]) => (who === null || who.includes(session.role)) && dotsIn(given(id)) === 0)
}
