import { openWorkshop, type Place, type Role, type Workshop } from '@maillage/atlas'
import type { Hands } from '@maillage/wire'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aSeat, type TestSeat } from '../../../test/support/a-room.ts'
import { HandsTable, handGraceMs } from './hands.ts'

const aPlace = (key: string, within: string | null = null): Place => ({
  ...{ key, name: key, within, colour: 'blue', pattern: 'plain', heads: null, turns: 0 },
})
const places = [aPlace('brest'), aPlace('brest-t1', 'brest'), aPlace('carhaix')]

/** A room of hands, by a clock that the test moves. */
function aTable() {
  let workshop: Workshop = { ...openWorkshop, places }
  let [time, changes] = [1000, 0]
  const seats = new Set<TestSeat['seat']>()
  const names = new Map<unknown, string>()
  const table = new HandsTable({
    ...{ workshop: () => workshop, nameOf: (seat) => names.get(seat) ?? '', now: () => Date.now() },
    time: () => (time += 1000),
    onChange: () => {
      changes += 1
    },
  })
  const comeIn = (participant: string | null, site = 'brest-t1', role: Role = 'citizen', wire = 2): TestSeat => {
    const seat = aSeat({ participant, site, role, wire, link: `link of ${site}` })
    seats.add(seat.seat)
    table.enter(seat.seat)
    table.welcome(seat.seat)
    return seat
  }
  return {
    ...{ table, comeIn, names, changes: () => changes },
    leave(seat: TestSeat) {
      seats.delete(seat.seat)
      table.leave(seat.seat)
    },
    /** What this seat is told at the next beat. */
    told(seat: TestSeat): Hands | undefined {
      table.beat(seats)
      return seat.jsonOf('hands') as Hands | undefined // reason: what the table tells
    },
    decide(part: Partial<Workshop>) {
      workshop = { ...workshop, ...part }
      table.look()
    },
  }
}

const up = { do: 'raise', for: null } as const
const down = { do: 'lower', for: null } as const
const aPhase = (isAnonymous: boolean): NonNullable<Workshop['phase']> => ({
  ...{ key: 'a', title: '', goal: '', instruction: '', minutes: 10, rights: null, kinds: null, relationKinds: null },
  ...{ way: 'direct', begins: 'elements', isAnonymous, closing: '' },
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('hands', () => {
  test('[R45] everyone is told the same queue, in the order of the server’s clock, with role and place as the server knows them', () => {
    const { table, comeIn, told, names } = aTable()
    const [ada, lin, lead] = [comeIn('ada'), comeIn('lin', 'carhaix', 'elected'), comeIn('lea', '', 'facilitator')]
    names.set(ada.seat, 'Ada')
    table.take(lin.seat, up)
    table.take(ada.seat, up)
    const seen = told(lead)
    expect(seen?.hands).toEqual([
      { id: 1, since: 2000, place: 'carhaix', role: 'elected', name: '', isForPlace: false },
      { id: 2, since: 3000, place: 'brest-t1', role: 'citizen', name: 'Ada', isForPlace: false },
    ])
    expect([seen?.count, seen?.mine]).toEqual([2, []])
    expect((ada.jsonOf('hands') as Hands).mine).toEqual([{ for: null, rank: 2 }]) // reason: what the table tells
    expect((ada.jsonOf('hands') as Hands).hands).toEqual(seen?.hands) // reason: likewise
  })

  test('[R45] asking twice keeps the place in the queue; renouncing gives it up', () => {
    const { table, comeIn, told } = aTable()
    const [ada, lin] = [comeIn('ada'), comeIn('lin')]
    for (const seat of [ada, lin, ada]) table.take(seat.seat, up)
    expect(told(ada)?.hands.map(({ id }) => id)).toEqual([1, 2])
    table.take(ada.seat, down)
    table.take(ada.seat, up)
    expect(told(ada)?.mine).toEqual([{ for: null, rank: 2 }])
  })

  test('[R45] two pages of one person are one hand, which either lets go', () => {
    const { table, comeIn, told } = aTable()
    const [phone, laptop] = [comeIn('ada'), comeIn('ada')]
    table.take(phone.seat, up)
    table.take(laptop.seat, up)
    expect(told(laptop)).toMatchObject({ count: 1, mine: [{ for: null, rank: 1 }] })
    table.take(laptop.seat, down)
    expect(told(phone)).toMatchObject({ count: 0, mine: [] })
  })

  test('[R45] a forged page lowers nobody else’s hand, gives itself no floor, and raises none for a place it does not host', () => {
    const { table, comeIn, told } = aTable()
    const [ada, lin, host] = [comeIn('ada'), comeIn('lin'), comeIn('tom', 'brest', 'technician')]
    table.take(ada.seat, up)
    table.take(lin.seat, down)
    table.take(lin.seat, { do: 'dismiss', hand: 1 })
    table.take(host.seat, { do: 'give', hand: 1 })
    table.take(lin.seat, { do: 'raise', for: 'brest-t1' })
    table.take(host.seat, { do: 'raise', for: 'carhaix' })
    table.take(host.seat, { do: 'raise', for: 'nowhere' })
    expect(told(ada)).toMatchObject({ count: 1, given: [], hands: [{ id: 1, place: 'brest-t1', role: 'citizen' }] })
  })

  test('[R45] who hosts a site asks for its tables, one hand for each, under no name', () => {
    const { table, comeIn, told, names } = aTable()
    const host = comeIn('tom', 'brest', 'technician')
    names.set(host.seat, 'Tom')
    table.take(host.seat, { do: 'raise', for: 'brest-t1' })
    table.take(host.seat, { do: 'raise', for: 'brest' })
    expect(told(host)?.hands).toMatchObject([
      { place: 'brest-t1', role: '', name: '', isForPlace: true },
      { place: 'brest', role: '', name: '', isForPlace: true },
    ])
    table.take(host.seat, { do: 'lower', for: 'brest-t1' })
    expect(told(host)?.mine).toEqual([{ for: 'brest', rank: 1 }])
  })

  test('[R45] a visitor asks for nothing, nor does a plain provider; who may only read in this phase may ask to speak', () => {
    const { table, comeIn, told, decide } = aTable()
    const [visitor, plain, ada] = [comeIn('vic', '', 'visitor'), comeIn(null, '', 'citizen', 0), comeIn('ada')]
    decide({ phase: { ...aPhase(false), rights: { citizen: [] } } })
    for (const seat of [visitor, plain]) table.take(seat.seat, up)
    expect(told(ada)).toBeUndefined()
    table.take(ada.seat, up)
    expect(told(ada)?.count).toBe(1)
    expect(plain.jsonOf('hands')).toBeUndefined()
  })

  test('[R45] who leads gives the floor: the hand is down for all, and its owner is told, once', () => {
    const { table, comeIn, told } = aTable()
    const [ada, lin, lead] = [comeIn('ada'), comeIn('lin'), comeIn('lea', '', 'facilitator')]
    table.take(ada.seat, up)
    table.take(lin.seat, up)
    told(lead)
    table.take(lead.seat, { do: 'give', hand: 1 })
    expect(told(ada)).toMatchObject({ count: 1, mine: [], given: [null] })
    expect(lin.jsonOf('hands')).toMatchObject({ count: 1, mine: [{ rank: 1 }], given: [] })
    table.take(lead.seat, { do: 'dismiss', hand: 2 })
    expect(told(lin)).toMatchObject({ count: 0, given: [] })
    expect(ada.jsonOf('hands')).toMatchObject({ given: [] })
  })

  test('[R45] who leaves is out of the queue after a short grace; who comes back within it keeps their place', () => {
    const { table, comeIn, told, leave } = aTable()
    const [ada, lin] = [comeIn('ada'), comeIn('lin')]
    table.take(ada.seat, up)
    table.take(lin.seat, up)
    leave(ada)
    vi.advanceTimersByTime(handGraceMs - 1000)
    const back = comeIn('ada')
    // Told at once, before anything changes.
    expect(back.jsonOf('hands')).toMatchObject({ mine: [{ for: null, rank: 1 }] })
    vi.advanceTimersByTime(handGraceMs)
    expect(told(lin)).toMatchObject({ count: 2, mine: [{ rank: 2 }] })
    leave(back)
    vi.advanceTimersByTime(handGraceMs - 1)
    expect(told(lin)?.count).toBe(2)
    vi.advanceTimersByTime(1)
    expect(told(lin)).toMatchObject({ count: 1, mine: [{ rank: 1 }] })
    const other = comeIn('lin')
    leave(lin)
    vi.advanceTimersByTime(2 * handGraceMs)
    expect(told(other)?.count ?? 1).toBe(1)
  })

  test('[R45] the grace of each begins when they leave', () => {
    const { table, comeIn, told, leave } = aTable()
    const [ada, lin, tom] = [comeIn('ada'), comeIn('lin'), comeIn('tom')]
    for (const seat of [ada, lin]) table.take(seat.seat, up)
    leave(ada)
    vi.advanceTimersByTime(handGraceMs / 2)
    leave(lin)
    vi.advanceTimersByTime(handGraceMs / 2)
    expect(told(tom)?.hands.map(({ id }) => id)).toEqual([2])
    vi.advanceTimersByTime(handGraceMs / 2)
    expect(told(tom)?.count).toBe(0)
  })

  test('[R45] whose link is taken back has no hand up', () => {
    const { table, comeIn, told } = aTable()
    const [ada, lin] = [comeIn('ada'), comeIn('lin', 'carhaix')]
    for (const seat of [ada, lin]) table.take(seat.seat, up)
    table.takeBack('link of brest-t1')
    expect(told(lin)).toMatchObject({ count: 1, mine: [{ rank: 1 }] })
  })

  test('[R45] in an anonymous phase no role, name or table is told, and the site to who leads only; it is told anew when that changes', () => {
    const { table, comeIn, told, decide, names } = aTable()
    const [ada, lead] = [comeIn('ada'), comeIn('lea', '', 'facilitator')]
    names.set(ada.seat, 'Ada')
    table.take(ada.seat, up)
    told(lead)
    decide({ phase: aPhase(true) })
    const nothing = { role: '', name: '', isForPlace: false }
    expect(told(lead)?.hands).toEqual([{ id: 1, since: 2000, place: 'brest', ...nothing }])
    expect(ada.jsonOf('hands')).toMatchObject({ hands: [{ id: 1, place: '', ...nothing }], mine: [{ rank: 1 }] })
    decide({ phase: aPhase(false) })
    expect(told(lead)?.hands).toMatchObject([{ place: 'brest-t1', role: 'citizen', name: 'Ada' }])
  })

  test('[R45] nothing is told while nothing changes', () => {
    const { table, comeIn, told, changes, decide } = aTable()
    const ada = comeIn('ada')
    table.take(ada.seat, down)
    decide({ frozen: null })
    expect([changes(), told(ada)]).toEqual([0, undefined])
    table.take(ada.seat, up)
    told(ada)
    table.take(ada.seat, up)
    decide({ frozen: null, spotlight: null })
    expect(changes()).toBe(1)
  })
})
