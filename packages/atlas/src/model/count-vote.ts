import type { Role } from '../rights/roles.ts'
import { maskedGroups } from './small-groups.ts'
import type { Tally, Vote, VoteGroup } from './votes.ts'

/**
 * What one person gave, and to which college and site they belong; or, with `people`, what so many gave who have no
 * device, counted by hand in their room.
 */
export type CountedBallot = {
  readonly role: Role
  readonly site: string
  readonly dots: Tally
  readonly people?: number
}

/** The vote as everyone sees it: while it is open and silent, only how many have voted. */
export function countVote(vote: Vote, ballots: readonly CountedBallot[]): Vote {
  const given = ballots.filter(({ dots }) => dotsIn(dots) > 0)
  const voters = votersIn(given)
  const byHand = votersIn(given.filter(({ people }) => people !== undefined))
  const isShown = vote.shows === 'live' || vote.closed !== null
  if (!isShown) return { ...vote, voters, byHand, tally: null, groups: [] }
  const groups = vote.closed ? [...groupsBy('role', given), ...groupsBy('site', given)] : []
  return { ...vote, voters, byHand, tally: tallyOf(given), groups }
}

/** How many dots were given in all. */
export function dotsIn(dots: Tally): number {
  return Object.values(dots).reduce((all, count) => all + count, 0)
}

/** What is voted on, most dots first; in its own order where they are as many. */
export function byDots({ on, tally }: Pick<Vote, 'on' | 'tally'>): Vote['on'] {
  return on.toSorted((a, b) => (tally?.[b] ?? 0) - (tally?.[a] ?? 0))
}

/** What each college, or each site, gave. Small ones are masked. (A29) */
function groupsBy(of: VoteGroup['of'], ballots: readonly CountedBallot[]): readonly VoteGroup[] {
  const byKey = Map.groupBy(ballots, (ballot) => ballot[of])
  const masked = maskedGroups(new Map([...byKey].map(([key, group]) => [key, votersIn(group)])))
  return [...byKey].map(([key, group]) => ({
    of,
    key,
    voters: masked.has(key) ? null : votersIn(group),
    tally: masked.has(key) ? null : tallyOf(group),
  }))
}

function votersIn(ballots: readonly CountedBallot[]): number {
  return ballots.reduce((all, { people = 1 }) => all + people, 0)
}

function tallyOf(ballots: readonly CountedBallot[]): Tally {
  const tally: Record<string, number> = {}
  for (const { dots } of ballots) {
    for (const [id, count] of Object.entries(dots)) tally[id] = (tally[id] ?? 0) + count
  }
  return tally
}
