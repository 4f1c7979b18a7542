import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CountedBallot, countVote, elementId, readVote, roles, smallestGroup } from '../index.ts'

const raw = {
  title: '',
  on: ['jardin'],
  dots: 3,
  who: null,
  opened: { by: 'facilitator', at: 1 },
  voters: 0,
  groups: [],
}

function aVote(shows: 'live' | 'at-close', closed: unknown) {
  const vote = readVote({ ...raw, shows, closed })
  if (!vote) throw new Error('The vote of the tests can be read.')
  return vote
}

const ballots: fc.Arbitrary<readonly CountedBallot[]> = fc.array(
  fc.record(
    {
      role: fc.constantFrom(...roles),
      site: fc.constantFrom('', 'brest', 'carhaix'),
      dots: fc.record({ [elementId('jardin')]: fc.integer({ min: 1, max: 3 }) }),
      people: fc.integer({ min: 1, max: 9 }),
    },
    { requiredKeys: ['role', 'site', 'dots'] },
  ),
  { maxLength: 40, size: 'max' },
)

const peopleIn = (given: readonly CountedBallot[]) => given.reduce((all, { people = 1 }) => all + people, 0)

describe('counting a vote', () => {
  test('[A29] no group of fewer than five is shown, nor can one be worked out from the others', () => {
    fc.assert(
      fc.property(ballots, (given) => {
        const { groups, voters } = countVote(aVote('live', { by: 'facilitator', at: 2 }), given)
        expect(voters).toBe(peopleIn(given))
        for (const of of ['role', 'site'] as const) {
          const masked = groups.filter((group) => group.of === of && group.voters === null)
          const shown = groups.filter((group) => group.of === of && group.voters !== null)
          for (const group of shown) expect(group.voters).toBeGreaterThanOrEqual(smallestGroup)
          for (const { tally } of masked) expect(tally).toBe(null)
          const others = voters - shown.reduce((sum, group) => sum + (group.voters ?? 0), 0)
          if (masked.length > 0 && shown.length > 0) expect(others).toBeGreaterThanOrEqual(smallestGroup)
          if (shown.length > 0) expect(masked.length).not.toBe(1)
        }
      }),
    )
  })

  test('[A29] a vote that shows its count at the close shows nothing before', () => {
    fc.assert(
      fc.property(ballots, (given) => {
        expect(countVote(aVote('at-close', null), given)).toMatchObject({
          tally: null,
          groups: [],
          voters: peopleIn(given),
        })
      }),
    )
  })
})
