import type { Verdict } from '@maillage/gate'
import { Registry } from '@maillage/gate'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Leases } from '../../src/rooms/leases.ts'
import { Seat } from '../../src/rooms/seat.ts'
import { Whole } from '../../src/rooms/whole.ts'
import type { NewRow, Storage } from '../../src/storage/storage.ts'
import { checkAfterEach, checkAtTheEnd, type LogOfPlay } from './invariants.ts'
import { type Event, events, play, type Stage } from './play.ts'

// A room, honest people of three roles, a forger, decisions, cuts and restarts: what is promised holds after each step.
// Each check is proven by faults that are planted into the server: every one of them must be found.

const planted = vi.hoisted(() => ({ verdict: null as null | ((verdict: Verdict) => Verdict) }))

vi.mock(import('@maillage/gate'), async (original) => {
  const gate = await original()
  return {
    ...gate,
    judgeUpdate: (...args) => {
      const verdict = gate.judgeUpdate(...args)
      return planted.verdict ? planted.verdict(verdict) : verdict
    },
  }
})

const { judgeUpdate: honestJudge } = await vi.importActual<typeof import('@maillage/gate')>('@maillage/gate')

afterEach(() => {
  planted.verdict = null
  vi.restoreAllMocks()
})

/** Keeps every row that the server believes to be kept, before anything is done to it. */
function recording(
  log: LogOfPlay,
  change: (rows: readonly NewRow[], storage: Storage, at: number) => Promise<readonly number[]>,
) {
  return (memory: Storage): Storage => ({
    ...memory,
    async append(rows, at) {
      const seqs = await change(rows, memory, at)
      rows.forEach(({ bytes }, index) => {
        log.rows.push({ seq: seqs[index] ?? 0, bytes })
      })
      return seqs
    },
  })
}

const honestly = (rows: readonly NewRow[], storage: Storage, at: number) => storage.append(rows, at)

async function playAndCheck(script: readonly Event[], change = honestly): Promise<Stage> {
  const log: LogOfPlay = { rows: [] }
  const stage = await play(script, { storage: recording(log, change), check: checkAfterEach })
  await checkAtTheEnd(stage, log, honestJudge)
  return stage
}

test('[R5] [R6] [R8] [R13] [R15] [R18] whatever honest people and a forger do, what is promised holds', async () => {
  const counts = { forgeriesTaken: 0, forgeriesNot: 0 }
  await fc.assert(
    fc.asyncProperty(events, async (script) => {
      const stage = await playAndCheck(script)
      counts.forgeriesTaken += stage.counts.forgeriesTaken
      counts.forgeriesNot += stage.counts.forgeriesNot
    }),
    { numRuns: runs(25) },
  )
  // The forger got something through that he was allowed to do, and much that he was not was refused.
  expect(counts.forgeriesTaken).toBeGreaterThan(3)
  expect(counts.forgeriesNot).toBeGreaterThan(50)
})

describe('a fault that is planted is found', () => {
  const faults: readonly (readonly [name: string, found: RegExp, plant: () => typeof honestly | undefined])[] = [
    [
      'rights are not asked',
      /I1|I4|I13|I14/,
      () => {
        planted.verdict = (verdict) => (verdict.is === 'refused' ? { ...verdict, is: 'admitted' } : verdict)
        return undefined
      },
    ],
    [
      'everything is everybody’s own',
      /I1/,
      () => {
        vi.spyOn(Registry.prototype, 'ownerOf').mockReturnValue('mallory')
        return undefined
      },
    ],
    [
      'any id may be written under',
      /I5|I3|I8|I9|S3/,
      () => {
        vi.spyOn(Leases.prototype, 'mayWrite').mockReturnValue('yes')
        vi.spyOn(Leases.prototype, 'give').mockImplementation((seat) => {
          seat.client = 99_999
          return 99_999
        })
        return undefined
      },
    ],
    [
      'a row is said to be kept and is not',
      /S6|hole/,
      () => {
        let count = 0
        return async (rows, storage, at) => (++count % 7 === 0 ? rows.map(() => 0) : storage.append(rows, at))
      },
    ],
    [
      'newcomers are given what stood before',
      /I3/,
      () => {
        vi.spyOn(Whole.prototype, 'committed').mockImplementation(() => {})
        return undefined
      },
    ],
    [
      'somebody misses ticks',
      /I3/,
      () => {
        let count = 0
        const { share } = Seat.prototype
        vi.spyOn(Seat.prototype, 'share').mockImplementation(function (this: Seat, shared) {
          if (++count % 9 !== 0) share.call(this, shared)
        })
        return undefined
      },
    ],
    [
      'what was refused is told to everyone',
      /I2|I4/,
      () => {
        const seats = new Set<Seat>()
        const { send, tellRefusal } = Seat.prototype
        vi.spyOn(Seat.prototype, 'send').mockImplementation(function (this: Seat, frame) {
          seats.add(this)
          send.call(this, frame)
        })
        vi.spyOn(Seat.prototype, 'tellRefusal').mockImplementation(function (this: Seat) {
          if (this.refusal) for (const seat of seats) if (seat !== this) send.call(seat, Uint8Array.of(3))
          tellRefusal.call(this)
        })
        return undefined
      },
    ],
  ]
  test.each(faults)('[R5] [R6] %s', async (_name, found, plant) => {
    const change = plant()
    const outcome = await fc.check(
      fc.asyncProperty(events, async (script) => {
        await playAndCheck(script, change)
      }),
      { numRuns: 60, endOnFailure: true, seed: 7 },
    )
    expect(outcome.failed, 'the fault was not found').toBe(true)
    expect(String(outcome.errorInstance)).toMatch(found)
  })
})

function runs(short: number): number {
  return Math.max(short, Number(process.env.PROPERTY_RUNS) / 5 || 0)
}
