import { type EndId, readVote, smallestGroup, type Tally, type Vote, type VoteGroup, voteLimits } from '@maillage/atlas'
import { plainValue } from '@maillage/atlas-yjs'
import type { Ballot } from '../ledger.ts'
import { type Command, type CommandScene, done, idsOf, refused } from './command.ts'

/** Opens a vote by dots: `{ title, on: [ids], dots, who: [roles] | null, shows: 'live' | 'at-close' }`. Answers `{ vote: id }`. */
export const openVote: Command = {
  right: 'hold-votes',
  decide: ({ title, on, dots, who, shows }, scene) => {
    const { asked, time, state } = scene
    const ids = idsOf(on, voteLimits.things)?.filter((id) => state.gate.registry.birthOf(id) !== null)
    const opened = { by: asked.doer.by, at: time }
    if (voteAt(scene, asked.id)) return refused({ code: 'id-taken', id: asked.id })
    const vote =
      ids && ids.length > 0 ? readVote({ title, on: ids, dots, who, shows, opened, voters: 0, groups: [] }) : null
    if (!vote) return null
    const counted = { ...vote, tally: vote.shows === 'live' ? {} : null }
    return done({ edits: [{ type: 'vote-set', id: asked.id, vote: counted }], value: { vote: asked.id } })
  },
}

/**
 * Gives dots: `{ vote: id, dots: { thing: count } }`, all that this person gives. One person counts once: giving again
 * takes the place of what was given before.
 */
export const castVote: Command = {
  right: 'vote',
  decide: ({ vote: id, dots: raw }, scene) => {
    if (typeof id !== 'string') return null
    const vote = voteAt(scene, id)
    if (!vote) return refused({ code: 'unknown-vote', id })
    if (vote.closed) return refused({ code: 'vote-closed', id })
    if (vote.who && !vote.who.includes(scene.asked.role)) return refused({ code: 'not-your-right', right: 'vote' })
    const dots = readDots(raw, vote)
    if (!dots) return null
    if (sum(dots) > vote.dots) return refused({ code: 'too-many-dots', max: vote.dots })
    const { doer, role, site } = scene.asked
    const ballot: Ballot = { vote: id, participant: doer.participant, role, site, dots }
    const counted = count(vote, ballotsWith(scene, ballot))
    return done({ edits: [{ type: 'vote-set', id, vote: counted }], notes: [{ type: 'ballot', ballot }] })
  },
}

/** Closes a vote and shows what was given: `{ vote: id }`. */
export const closeVote: Command = {
  right: 'hold-votes',
  decide: ({ vote: id }, scene) => {
    if (typeof id !== 'string') return null
    const vote = voteAt(scene, id)
    if (!vote) return refused({ code: 'unknown-vote', id })
    if (vote.closed) return refused({ code: 'vote-closed', id })
    const closed = { ...vote, closed: { by: scene.asked.doer.by, at: scene.time } }
    return done({ edits: [{ type: 'vote-set', id, vote: count(closed, scene.state.ledger.ballotsOf(id)) }] })
  },
}

function voteAt({ state }: CommandScene, id: string): Vote | null {
  return readVote(plainValue(state.gate.roots.votes.get(id)))
}

function readDots(raw: unknown, vote: Vote): Tally | null {
  if (typeof raw !== 'object' || raw === null) return null
  const dots = Object.entries(raw).filter(([, count]) => count !== 0)
  const isFair = dots.every(([id, count]) => vote.on.includes(id as EndId) && Number.isSafeInteger(count) && count > 0) // reason: looked up
  return isFair ? Object.fromEntries(dots) : null
}

function ballotsWith({ state }: CommandScene, ballot: Ballot): readonly Ballot[] {
  const others = state.ledger.ballotsOf(ballot.vote).filter(({ participant }) => participant !== ballot.participant)
  return [...others, ballot]
}

/** The vote as everyone sees it: while it is open and silent, only how many have voted. */
function count(vote: Vote, ballots: readonly Ballot[]): Vote {
  const given = ballots.filter(({ dots }) => sum(dots) > 0)
  const isShown = vote.shows === 'live' || vote.closed !== null
  if (!isShown) return { ...vote, voters: given.length, tally: null, groups: [] }
  const groups = vote.closed ? [...groupsBy('role', given), ...groupsBy('site', given)] : []
  return { ...vote, voters: given.length, tally: tallyOf(given), groups }
}

/**
 * What each college and each site gave. A small one is masked; and where only one is, the next smallest with it, because
 * the difference to the whole would tell. (A29)
 */
function groupsBy(of: VoteGroup['of'], ballots: readonly Ballot[]): readonly VoteGroup[] {
  const byKey = Map.groupBy(ballots, (ballot) => ballot[of])
  const sizes = [...byKey].map(([key, group]) => [key, group.length] as const).sort(([, a], [, b]) => a - b)
  const small = sizes.filter(([, size]) => size < smallestGroup).map(([key]) => key)
  const masked = new Set<string>(small.length === 1 ? sizes.slice(0, 2).map(([key]) => key) : small)
  return [...byKey].map(([key, group]) => ({
    of,
    key,
    voters: masked.has(key) ? null : group.length,
    tally: masked.has(key) ? null : tallyOf(group),
  }))
}

function tallyOf(ballots: readonly Ballot[]): Tally {
  const tally: Record<string, number> = {}
  for (const { dots } of ballots) {
    for (const [id, count] of Object.entries(dots)) tally[id] = (tally[id] ?? 0) + count
  }
  return tally
}

function sum(dots: Tally): number {
  return Object.values(dots).reduce((all, count) => all + count, 0)
}
