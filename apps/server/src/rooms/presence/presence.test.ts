import { messageTypes, readPoints } from '@maillage/wire'
import * as decoding from 'lib0/decoding'
import { describe, expect, test } from 'vitest'
import { aSeat, type TestSeat } from '../../../test/support/a-room.ts'
import { crowd, PresenceTable } from './presence.ts'

function aTable(people: number, role: 'citizen' | 'facilitator' = 'citizen') {
  let changes = 0
  const table = new PresenceTable(() => {
    changes += 1
  })
  const seats = Array.from({ length: people }, () => aSeat({ role, site: 'brest' }))
  for (const { seat } of seats) table.enter(seat)
  return { table, seats, changes: () => changes }
}

const look = (x: number) => ({
  ...{ selection: [], editing: null, gesture: null, view: 'drawing' as const },
  viewport: { x, y: 0, w: 1000, h: 1000 },
})

/** Which seats' points a seat was told at the last beat. */
function pointsTold({ frames }: TestSeat): readonly number[] {
  const told = frames.splice(0).flatMap((frame) => {
    const decoder = decoding.createDecoder(frame)
    return decoding.readVarUint(decoder) === messageTypes.points ? (readPoints(decoder) ?? []) : []
  })
  return told.map(({ seat }) => seat)
}

describe('presence', () => {
  test('[R9] [R23] who somebody is, is written by the server: their name is theirs, their role and site are their link’s', () => {
    const { table, seats } = aTable(2)
    const [ada, lin] = seats as [TestSeat, TestSeat] // reason: two were made
    table.take(ada.seat, { type: 'introduces', introduction: { name: 'Ada', colour: '#111111' } })
    table.beat([ada.seat, lin.seat])
    expect(lin.jsonOf('people')).toEqual({
      here: [{ seat: 0, name: 'Ada', colour: '#111111', role: 'citizen', site: 'brest' }],
      gone: [],
    })
    table.leave(ada.seat)
    table.beat([lin.seat])
    expect(lin.jsonOf('people')).toEqual({ here: [], gone: [0] })
  })

  test('[R23] what is shown within one beat goes out once, the newest of each', () => {
    const { table, seats } = aTable(2)
    const [ada, lin] = seats as [TestSeat, TestSeat] // reason: two were made
    for (let x = 0; x < 20; x++) table.take(ada.seat, { type: 'points', point: [x, 0] })
    lin.frames.length = 0
    table.beat([ada.seat, lin.seat])
    expect(pointsTold(lin)).toEqual([0])
  })

  test('[R23] in a crowd each page is told the pointers in its sight, and those who lead; all of them now and then', () => {
    const { table, seats } = aTable(crowd.from + 20)
    const lead = aSeat({ role: 'facilitator' })
    table.enter(lead.seat)
    const everyone = [...seats, lead]
    everyone.forEach(({ seat }, index) => {
      table.take(seat, { type: 'looks', look: look(index % 2 === 0 ? 0 : 100_000) })
    })
    const beat = () => {
      everyone.forEach(({ seat }, index) => {
        table.take(seat, { type: 'points', point: [index % 2 === 0 ? 10 : 100_010, 10] })
      })
      for (const each of everyone) each.frames.length = 0
      table.beat(everyone.map(({ seat }) => seat))
    }
    beat()
    const told = pointsTold(everyone[1] as TestSeat) // reason: many were made
    expect(told.length).toBeLessThanOrEqual(crowd.shown)
    expect(told).toContain(lead.seat.number)
    expect(told.filter((number) => number % 2 === 0)).toEqual([lead.seat.number])
    for (let beats = 1; beats < crowd.beatsForAll; beats++) beat()
    expect(pointsTold(everyone[1] as TestSeat).length).toBe(everyone.length) // reason: many were made
  })

  test('[R23] in a crowd nothing that was shown is forgotten: who rests far away is told at the next round, and what all look at in turn', () => {
    const { table, seats, changes } = aTable(crowd.from + 60)
    const [viewer, far] = [seats[0] as TestSeat, seats[1] as TestSeat] // reason: many were made
    seats.forEach(({ seat }, index) => {
      table.take(seat, { type: 'looks', look: look(index * 1000) })
    })
    table.take(far.seat, { type: 'points', point: [500_000, 500_000] })
    const everyone = seats.map(({ seat }) => seat)
    const told = { points: new Set<number>(), looks: new Set<number>() }
    let beats = 0
    for (let before = -1; before !== changes(); beats++) {
      before = changes()
      viewer.frames.length = 0
      table.beat(everyone)
      for (const [number] of (viewer.jsonOf('looks') as [number][] | undefined) ?? []) told.looks.add(number)
      for (const number of pointsTold(viewer)) told.points.add(number)
    }
    expect([...told.points]).toEqual([far.seat.number])
    expect(told.looks.size).toBe(seats.length)
    expect(beats).toBeLessThanOrEqual(crowd.beatsForAll + 1)
  })
})
