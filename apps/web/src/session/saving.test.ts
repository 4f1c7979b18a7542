import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSafeToLeave, nothingWritten, patienceMs, type SavingFacts, savingOf, withPending } from './saving.ts'

const joined: SavingFacts = { ...nothingWritten, joined: true, connected: true }
const saying = { reason: null, isKeptHere: false }

describe('savingOf', () => {
  test('[V1] is joining until there is a document to work on', () => {
    expect(savingOf(nothingWritten, 0).state).toBe('joining')
    expect(savingOf({ ...nothingWritten, tried: true }, 0).state).toBe('offline')
  })

  test('[V1] is saved only when the server answered for the last of it', () => {
    const wrote = withPending(withPending(joined, 1, 10), 2, 20)
    expect(savingOf(wrote, 30)).toEqual({ state: 'saving', pending: 2, ...saying })
    expect(savingOf(withPending(wrote, 1, 40), 50)).toEqual({ state: 'saving', pending: 1, ...saying })
    expect(savingOf(withPending(wrote, 0, 40), 50)).toEqual({ state: 'saved', pending: 0, ...saying })
  })

  test('[V1] says that it is waiting when the server takes longer than people expect, or can keep nothing', () => {
    expect(savingOf(withPending(joined, 1, 10), 10 + patienceMs).state).toBe('waiting')
    expect(savingOf({ ...joined, storage: 'failing' }, 0)).toMatchObject({ state: 'waiting', reason: 'storage' })
  })

  test('[V1] counts what waits while offline, and gives the reason of a refusal', () => {
    const wrote = withPending(joined, 1, 10)
    expect(savingOf({ ...wrote, connected: false }, 20)).toEqual({ state: 'offline', pending: 1, ...saying })
    expect(savingOf({ ...wrote, refused: 'notInvited' }, 20)).toMatchObject({ state: 'refused', reason: 'notInvited' })
  })

  test('[V1] never says saved while something is pending, whatever happens', () => {
    const step = fc.oneof(
      fc.nat(4).map((pending) => (facts: SavingFacts) => withPending(facts, pending, 5)),
      fc.boolean().map(
        (connected) =>
          (facts: SavingFacts): SavingFacts => ({ ...facts, connected }),
      ),
      fc.constantFrom('well' as const, 'failing' as const).map(
        (storage) =>
          (facts: SavingFacts): SavingFacts => ({ ...facts, storage }),
      ),
    )
    fc.assert(
      fc.property(fc.array(step), fc.nat(10_000), (steps, now) => {
        const facts = steps.reduce((before, next) => next(before), joined)
        const saving = savingOf(facts, now)
        expect(saving.state === 'saved').toBe(facts.connected && facts.pending === 0 && facts.storage === 'well')
        expect(saving.pending).toBe(facts.pending)
      }),
    )
  })

  test('[V3] a page is safe to leave when nothing waits, or this device keeps what does', () => {
    expect(isSafeToLeave(savingOf(joined, 0))).toBe(true)
    const wrote = withPending(joined, 1, 1)
    expect([isSafeToLeave(savingOf(wrote, 2)), isSafeToLeave(savingOf({ ...wrote, isKeptHere: true }, 2))]).toEqual([
      false,
      true,
    ])
  })
})
