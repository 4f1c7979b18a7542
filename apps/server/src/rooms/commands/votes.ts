import {
  countVote,
  dotsIn,
  type EndId,
  isRole,
  mayGive,
  readVote,
  type Tally,
  type Vote,
  voteLimits,
} from '@maillage/atlas'
import { plainValue } from '@maillage/atlas-yjs'
import { workshopIn } from '../decided.ts'
import { type Ballot, roomBallot } from '../ledger.ts'
import { type Command, type CommandScene, done, idsOf, refused } from './command.ts'
import { hosts, isHeads } from './lead.ts'
import { isOfRehearsal, playedBy } from './played-by.ts'

/** Opens a vote by dots: `{ title, on: [ids], dots, who: [roles] | null, shows: 'live' | 'at-close' }`. Answers `{ vote: id }`. */
export const openVote: Command = {
  right: 'hold-votes',
  decide: ({ title, on, dots, who, shows }, scene) => {
    const { asked, time, state } = scene
    const ids = idsOf(on, voteLimits.things)?.filter((id) => state.gate.registry.birthOf(id) !== null)
    const opened = { by: asked.doer.by, at: time }
    if (voteAt(scene, asked.id)) return refused({ code: 'id-taken', id: asked.id })
    const vote =
      ids && ids.length > 0
        ? readVote({ title, on: ids, dots, who, shows, opened, voters: 0, byHand: 0, groups: [] })
        : null
    if (!vote) return null
    const counted = { ...vote, tally: vote.shows === 'live' ? {} : null }
    const act = { about: vote.title, undo: { name: 'close-vote', args: { vote: asked.id } } }
    return done({ edits: [{ type: 'vote-set', id: asked.id, vote: counted }], value: { vote: asked.id }, act })
  },
}

/**
 * Gives dots: `{ vote: id, dots: { thing: count }, as? }`, all that this person gives. One person counts once: giving again
 * takes the place of what was given before. `as`: somebody simulated, in a vote of the rehearsal (`playedBy`).
 */
export const castVote: Command = {
  right: 'vote',
  decide: ({ vote: id, dots: raw, as }, asking) => {
    const scene = playedBy(asking, as)
    if (typeof id !== 'string' || !scene) return null
    const vote = voteAt(scene, id)
    if (!vote) return refused({ code: 'unknown-vote', id })
    if (as !== undefined && !isOfRehearsal(scene, vote.opened.at)) return refused({ code: 'not-rehearsing' })
    if (vote.closed) return refused({ code: 'vote-closed', id })
    if (vote.who && !vote.who.includes(scene.asked.role)) return refused({ code: 'not-your-right', right: 'vote' })
    const dots = readDots(raw, vote)
    if (!dots) return null
    if (dotsIn(dots) > vote.dots) return refused({ code: 'too-many-dots', max: vote.dots })
    const { doer, role, site } = scene.asked
    const ballot: Ballot = { vote: id, participant: doer.participant, role, site, dots }
    const counted = countVote(vote, ballotsWith(scene, ballot))
    return done({ edits: [{ type: 'vote-set', id, vote: counted }], notes: [{ type: 'ballot', ballot }] })
  },
}

/**
 * Notes what people without a device gave, counted by hand in their room: `{ vote: id, place, role, people, dots }`, all of
 * that place and college: noting it again takes the place of what was noted before, nobody (`people: 0`) takes it away. (R62)
 */
export const voteByHand: Command = {
  right: 'host',
  decide: ({ vote: id, place: key, role, people, dots: raw }, scene) => {
    if (typeof id !== 'string' || typeof key !== 'string' || !isRole(role) || role === 'visitor') return null
    if (!isHeads(people)) return null
    const vote = voteAt(scene, id)
    if (!vote) return refused({ code: 'unknown-vote', id })
    if (vote.closed) return refused({ code: 'vote-closed', id })
    const { ledger } = scene.state
    const place = workshopIn(scene.state).places.find((each) => each.key === key)
    if (!place) return refused({ code: 'unknown-place', key })
    if (!hosts(scene, place) || !mayGive(scene.asked.role, role))
      return refused({ code: 'not-your-right', right: 'host' })
    if (vote.who && !vote.who.includes(role)) return refused({ code: 'not-your-right', right: 'vote' })
    const dots = readDots(raw, vote)
    if (!dots) return null
    if (dotsIn(dots) > vote.dots * people) return refused({ code: 'too-many-dots', max: vote.dots * people })
    const ballot: Ballot = { vote: id, participant: roomBallot(role, key), role, site: key, dots, people }
    const before = ledger.ballotOf(id, ballot.participant)
    const counted = countVote(vote, ballotsWith(scene, ballot))
    const args = { vote: id, place: key, role, people: before?.people ?? 0, dots: before?.dots ?? {} }
    const act = { about: `${people} ${place.name}`, undo: { name: 'vote-by-hand', args } }
    return done({ edits: [{ type: 'vote-set', id, vote: counted }], notes: [{ type: 'ballot', ballot }], act })
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
    const counted = countVote(closed, scene.state.ledger.ballotsOf(id))
    const undo = { name: 'reopen-vote', args: { vote: id } }
    return done({ edits: [{ type: 'vote-set', id, vote: counted }], act: { about: vote.title, undo } })
  },
}

/** Opens a closed vote again, with what was given in it: `{ vote: id }`. It was seen; it can be given otherwise from now on. */
export const reopenVote: Command = {
  right: 'hold-votes',
  decide: ({ vote: id }, scene) => {
    if (typeof id !== 'string') return null
    const vote = voteAt(scene, id)
    if (!vote) return refused({ code: 'unknown-vote', id })
    if (!vote.closed) return done({})
    const counted = countVote({ ...vote, closed: null }, scene.state.ledger.ballotsOf(id))
    const undo = { name: 'close-vote', args: { vote: id } }
    return done({ edits: [{ type: 'vote-set', id, vote: counted }], act: { about: vote.title, undo } })
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
