import {
  type Introduction,
  type Look,
  messageTypes,
  type Person,
  type Point,
  readLook,
  type SeatPoint,
  writePoints,
} from '@maillage/wire'
import * as encoding from 'lib0/encoding'
import { Shared } from '../line.ts'
import type { Seat } from '../seat.ts'

/** What one seat shows of itself. */
export type Shown = {
  readonly seat: Seat
  introduction: Introduction
  point: Point
  look: Look
  /** How plain providers know it: the id of its awareness state, that state's clock, and its JSON. */
  readonly awareness: { id: number; clock: number; state: string }
}

export function nothingShown(seat: Seat): Shown {
  return {
    seat,
    introduction: { name: '', colour: '#64748b' },
    point: null,
    look: readLook(null),
    awareness: { id: -1, clock: 0, state: 'null' },
  }
}

export function personOf({ seat, introduction }: Shown): Person {
  return { seat: seat.number, ...introduction, role: seat.role, site: seat.guest.site }
}

export function pointOf({ seat, point }: Shown): SeatPoint {
  return { seat: seat.number, point }
}

/** Who came, changed how they are called, or left. */
export function peopleFrame(here: readonly Shown[], gone: readonly number[]): Shared {
  return jsonFrame(messageTypes.people, { here: here.map(personOf), gone })
}

/** What each of these looks at and does. */
export function looksFrame(everyone: readonly Shown[]): Shared {
  return jsonFrame(
    messageTypes.looks,
    everyone.map(({ seat, look }) => [seat.number, look]),
  )
}

export function pointsFrame(points: readonly SeatPoint[]): Shared {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.points)
  writePoints(encoder, points)
  return new Shared(encoding.toUint8Array(encoder))
}

export function jsonFrame(type: number, value: unknown): Shared {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarString(encoder, JSON.stringify(value))
  return new Shared(encoding.toUint8Array(encoder))
}
