import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  afterKeeping,
  afterWriting,
  isSafeToLeave,
  nothingWritten,
  patienceMs,
  type SavingFacts,
  savingOf,
} from './saving.ts'

const joined: SavingFacts = { ...nothingWritten, joined: true, connected: true }

describe('savingOf', () => {
  test('[V1] is joining until the whole document has arrived', () => {
    expect(savingOf(nothingWritten, 0).state).toBe('joining')
    expect(savingOf({ ...nothingWritten, tried: true }, 0).state).toBe('offline')
  })

  test('[V1] is saved only when the server answered for the last of it', () => {
    const wrote = afterWriting(afterWriting(joined, 10), 20)
    expect(savingOf(wrote, 30)).toEqual({ state: 'saving', pending: 2, reason: null })
    expect(savingOf(afterKeeping(wrote, 1, 40), 50)).toEqual({ state: 'saving', pending: 1, reason: null })
    expect(savingOf(afterKeeping(wrote, 2, 40), 50)).toEqual({ state: 'saved', pending: 0, reason: null })
  })

  test('[V1] says that it is waiting when the server takes longer than people expect', () => {
    expect(savingOf(afterWriting(joined, 10), 10 + patienceMs).state).toBe('waiting')
  })

  test('[V1] counts what waits while offline, and gives the reason of a refusal', () => {
    const wrote = afterWriting(joined, 10)
    expect(savingOf({ ...wrote, connected: false }, 20)).toEqual({ state: 'offline', pending: 1, reason: null })
    expect(savingOf({ ...wrote, refused: 'notInvited' }, 20)).toEqual({
      state: 'refused',
      pending: 1,
      reason: 'notInvited',
    })
  })

  test('[V1] never says saved while something is pending, whatever happens', () => {
    const step = fc.oneof(
      fc.constant((facts: SavingFacts) => afterWriting(facts, 5)),
      fc.nat(20).map((upTo) => (facts: SavingFacts) => afterKeeping(facts, upTo, 6)),
      fc.boolean().map(
        (connected) =>
          (facts: SavingFacts): SavingFacts => ({ ...facts, connected }),
      ),
    )
    fc.assert(
      fc.property(fc.array(step), fc.nat(10_000), (steps, now) => {
        const facts = steps.reduce((before, next) => next(before), joined)
        const saving = savingOf(facts, now)
        expect(saving.state === 'saved').toBe(facts.connected && facts.written === facts.kept)
        expect(saving.pending).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('[V3] a page is safe to leave when nothing is pending', () => {
    expect(isSafeToLeave(savingOf(joined, 0))).toBe(true)
    expect(isSafeToLeave(savingOf(afterWriting(joined, 1), 2))).toBe(false)
  })
})
