import { expect, test } from 'vitest'
import type { AskedBallot } from '../../session/assembly/ballots/asked-ballot.ts'
import type { Queued } from '../../session/assembly/contribution-queue.ts'
import type { Saving } from '../../session/session.ts'
import { roomSaving } from './room-saving.ts'

const saved: Saving = { state: 'saved', pending: 0, reason: null, isKeptHere: true }
const queued = (refusal: Queued['refusal']): Queued => ({
  ...{ id: 'a', at: 1, typedFor: null, refusal },
  contribution: { type: 'sentence', from: 'a', verb: 'aide', to: 'b' },
})

const ballot = (refusal: AskedBallot['refusal']): AskedBallot => ({
  ...{ key: 'v', id: 'a', name: 'vote', args: {}, about: 'Halle', at: 1, refusal },
})

test('[V72] nothing is said to be kept while something brought waits', () => {
  expect(roomSaving(saved, [], [])).toBe(saved)
  expect(roomSaving(saved, [queued(null)], [])).toMatchObject({ state: 'saving', pending: 1 })
  const offline: Saving = { ...saved, state: 'offline', pending: 2 }
  expect(roomSaving(offline, [queued(null)], [])).toMatchObject({ state: 'offline', pending: 3 })
})

test('[V72] what the server refused waits no more: it is told in its own place', () => {
  expect(roomSaving(saved, [queued({ code: 'frozen' })], [ballot({ code: 'vote-closed', id: 'v' })])).toBe(saved)
})

test('[V105] nothing is said to be kept while dots or an opinion wait', () => {
  expect(roomSaving(saved, [], [ballot(null)])).toMatchObject({ state: 'saving', pending: 1 })
  const offline: Saving = { ...saved, state: 'offline', pending: 0 }
  expect(roomSaving(offline, [queued(null)], [ballot(null)])).toMatchObject({ state: 'offline', pending: 2 })
})
