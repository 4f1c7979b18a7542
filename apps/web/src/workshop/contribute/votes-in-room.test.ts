import { type Clock, readVote, type Vote } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import { closedVotes, openVotes, votesJustClosed } from './votes-in-room.ts'

/** An atlas with a vote closed at each of these times, null for one that is open. */
function atlasWith(closings: readonly (number | null)[], clock: Clock | null) {
  const votes = closings.flatMap((at, index): readonly (readonly [string, Vote])[] => {
    const closed = at === null ? null : { by: 'facilitator', at }
    const vote = readVote({ title: '', on: [], dots: 1, opened: { by: 'facilitator', at: 1 }, closed })
    return vote ? [[`v${index}`, vote]] : []
  })
  const atlas = anAtlas()
  return { ...atlas, votes: new Map(votes), workshop: { ...atlas.workshop, clock } }
}

const idsOf = (votes: readonly (readonly [string, Vote])[]) => votes.map(([id]) => id)

test('[V77] the result of a vote stands until the next phase, and is found afterwards', () => {
  const during = atlasWith([500, 700, null, 300], { startedAt: 400, endsAt: null })
  expect(idsOf(openVotes(during))).toEqual(['v2'])
  expect(idsOf(votesJustClosed(during))).toEqual(['v1', 'v0'])
  expect(idsOf(closedVotes(during))).toEqual(['v1', 'v0', 'v3'])
  const next = atlasWith([500, 700, null, 300], { startedAt: 800, endsAt: null })
  expect(votesJustClosed(next)).toEqual([])
  expect(idsOf(closedVotes(next))).toEqual(['v1', 'v0', 'v3'])
})

test('[V77] outside any phase the last result stands', () => {
  expect(idsOf(votesJustClosed(atlasWith([500, 700, null], null)))).toEqual(['v1'])
  expect(votesJustClosed(atlasWith([null], null))).toEqual([])
})
