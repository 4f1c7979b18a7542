import { describe, expect, test } from 'vitest'
import { readRoute, roomAddress, rooms } from '../app/router.ts'
import { clockText, standsAt } from './use-workshop.ts'

describe('pages of a workshop', () => {
  test('[V70] each has an address that reads back as itself', () => {
    for (const room of Object.keys(rooms) as (keyof typeof rooms)[]) {
      // reason: the keys of the table
      const address = { pathname: roomAddress('a1', room), search: '', hash: '#secret' }
      expect(readRoute(address)).toEqual({ page: 'atlas', atlasId: 'a1', view: null, room })
    }
    expect(readRoute({ pathname: '/atlas/a1/ailleurs', search: '', hash: '' })).toEqual({ page: 'unknown' })
    expect(readRoute({ pathname: '/preparer', search: '', hash: '#mot' })).toEqual({ page: 'prepare', token: 'mot' })
  })

  test('[V79] a call stands for five minutes, and not for who comes later, nor into the next phase', () => {
    const call = { to: '', words: 'On vous attend', by: 'facilitator', at: 1_000_000 }
    expect([0, 299_999, 300_000].map((after) => standsAt(call, null, call.at + after))).toEqual([true, true, false])
    const phaseFrom = (startedAt: number) => standsAt(call, { startedAt, endsAt: null }, call.at + 10)
    expect([phaseFrom(call.at), phaseFrom(call.at + 1)]).toEqual([true, false])
  })

  test('[V71] time is read as on a clock', () => {
    expect([725, 0, -30, 3600].map(clockText)).toEqual(['12:05', '0:00', '−0:30', '60:00'])
  })
})
