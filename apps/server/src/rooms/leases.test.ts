import { describe, expect, test } from 'vitest'
import { aHouse, aSeat, aWriter } from '../../test/support/a-room.ts'
import { Leases } from './leases.ts'

async function aState() {
  const { rooms } = await aHouse()
  return (await rooms.open('a')).state
}

/** As when a tick of this writer was taken. */
async function aStateWith(client: number, participant: string) {
  const state = await aState()
  const { applyUpdate } = await import('yjs')
  applyUpdate(state.gate.doc, aWriter(client).add('jardin'))
  state.ledger.write(client, participant)
  return state
}

function someLeases() {
  let drawn = 10
  return new Leases(() => ++drawn)
}

describe('leases of client ids', () => {
  test('[R13] no two seats are given the same id, nor one that somebody wrote under', async () => {
    const state = await aStateWith(65_547, 'lin')
    const leases = someLeases()
    const [ada, lin] = [aSeat(), aSeat({ participant: 'lin' })]
    expect([leases.give(ada.seat, state), leases.give(lin.seat, state)]).toEqual([65_548, 65_549])
    expect([leases.mayWrite(ada.seat, 65_548, state), leases.mayWrite(ada.seat, 65_549, state)]).toEqual(['yes', 'no'])
  })

  test('[R13] an id is gone on with by the participant who held it; their dead line is ended', async () => {
    const state = await aStateWith(70_000, 'ada')
    const leases = someLeases()
    const [before, after] = [aSeat(), aSeat()]
    const writing = { client: 70_000, from: 1, to: 3 }
    expect(leases.resume(before.seat, writing, state)).toEqual({ client: 70_000, isResumed: true })
    expect(leases.resume(after.seat, writing, state)).toEqual({ client: 70_000, isResumed: true })
    expect(before.closed).toEqual(['replaced'])
    expect([leases.mayWrite(before.seat, 70_000, state), leases.mayWrite(after.seat, 70_000, state)]).toEqual([
      'no',
      'yes',
    ])
  })

  test.each([
    ['somebody else’s', 'lin', { client: 70_000, from: 1, to: 3 }],
    ['one that lacks what is here', 'ada', { client: 70_000, from: 0, to: 0 }],
    ['one that begins after what is here', 'ada', { client: 70_000, from: 2, to: 3 }],
    ['one of the server’s own', 'ada', { client: 7, from: 0, to: 0 }],
  ])('[R13] no id is gone on with that is %s', async (_name, participant, writing) => {
    const state = await aStateWith(70_000, 'ada')
    const { client, isResumed } = someLeases().resume(aSeat({ participant }).seat, writing, state)
    expect([isResumed, client === writing.client]).toEqual([false, false])
  })

  test('[R13] a plain provider writes under the id it began with, while that is nobody else’s', async () => {
    const state = await aStateWith(70_000, 'link.70000')
    const leases = someLeases()
    const [here, other] = [aSeat({ wire: 0 }), aSeat({ wire: 0, link: 'other' })]
    expect(leases.mayWrite(here.seat, 70_000, state)).toBe('yes')
    expect(leases.mayWrite(other.seat, 70_000, state)).toBe('no')
    const twin = aSeat({ wire: 0 })
    expect(leases.mayWrite(twin.seat, 70_000, state)).toBe('held')
    leases.leave(here.seat)
    expect(leases.mayWrite(twin.seat, 70_000, state)).toBe('yes')
  })
})
