import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Right, rights } from '../rights/rights.ts'
import { rightsNow } from '../rights/rights-now.ts'
import { roles } from '../rights/roles.ts'
import { readPhase } from './phases.ts'
import { readPlaces } from './places.ts'
import { type Ended, readEnded, readHeld, readReportWords, sessionsBegun, sessionsEnded } from './sessions.ts'
import { openWorkshop, readWorkshop } from './workshop.ts'

const ended: Ended = { by: 'facilitator', at: 1000, after: 'read', until: null }
const hour = 3_600_000

function mayAfter(end: Ended | null, right: Right, now: number) {
  return roles.filter((role) => rightsNow({ phase: null, ended: end }, role, now).has(right))
}

describe('the end of a session', () => {
  test('[A70] leaves reading and reacting to those who were invited; who prepares and who leads go on', () => {
    expect(mayAfter(ended, 'add', 2000)).toEqual(['technician', 'facilitator', 'administrator'])
    expect(mayAfter(ended, 'vote', 2000)).toEqual(roles.slice(1))
    expect(mayAfter(ended, 'change-own', 2000)).not.toContain('citizen')
  })

  test('[A70] may leave writing open until a date, by the clock of who asks', () => {
    const open: Ended = { ...ended, after: 'write', until: 5000 }
    expect(mayAfter(open, 'add', 4999)).toEqual(roles.slice(1))
    expect(mayAfter(open, 'add', 5000)).toEqual(['technician', 'facilitator', 'administrator'])
  })

  test('[A70] [A26] takes rights away, never adds one; a phase that runs is all that counts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), fc.constantFrom(...rights), fc.nat(9000), (role, right, now) => {
        const open = rightsNow({ phase: null, ended: null }, role, now)
        const closed = rightsNow({ phase: null, ended }, role, now)
        expect(!closed.has(right) || open.has(right)).toBe(true)
        const phase = readPhase({ key: 'p' })
        expect([...rightsNow({ phase, ended }, role, now)]).toEqual([...open])
      }),
    )
  })

  test('[A70] [A19] an atlas from before, or what can’t be read, has not ended', () => {
    expect(readWorkshop({})).toEqual(openWorkshop)
    expect([readEnded(null), readEnded({ at: 1 }), readEnded({ by: 'x', at: Number.NaN })]).toEqual([null, null, null])
    expect(readEnded({ by: 'facilitator', at: 1, after: 'write' })).toMatchObject({ after: 'read', until: null })
    expect(readReportWords({ intro: ' ', next: [] })).toBe(null)
  })
})

describe('the sessions of an atlas', () => {
  const places = readPlaces([{ key: 'brest', heads: 40, turns: 3 }])

  test('[A70] each is told by when it was held, with the people counted in it', () => {
    const begun = sessionsBegun([], null, 100)
    expect(sessionsBegun(begun, null, 200)).toBe(begun)
    expect(sessionsEnded(begun, places, 900)).toEqual([
      { from: 100, to: 900, places: [{ key: 'brest', heads: 40, turns: 3 }] },
    ])
  })

  test('[A70] opened again soon it goes on; a month later another begins', () => {
    const first = sessionsEnded(sessionsBegun([], null, 100), places, 1000)
    expect(sessionsBegun(first, ended, 1000 + hour)).toMatchObject([{ from: 100, to: null }])
    expect(sessionsBegun(first, ended, 1000 + 700 * hour)).toMatchObject([{ from: 100, to: 1000 }, { to: null }])
    expect(sessionsBegun(first, null, 1000 + hour)).toHaveLength(2)
  })

  test('[A70] are read back as they were written', () => {
    const held = sessionsEnded(sessionsBegun([], null, 100), places, 1000)
    expect(readHeld(JSON.parse(JSON.stringify(held)))).toEqual(held)
  })
})
