import type { SeatPoint } from '@maillage/wire'
import type { Showing as Shows } from '../frames.ts'
import type { Shared } from '../line.ts'
import type { Seat } from '../seat.ts'
import type { Entry } from './awareness.ts'
import { inSight, type Mover } from './in-sight.ts'
import { Owed } from './owed.ts'
import { showPage, statesFrame, takePlain } from './plain.ts'
import { looksFrame, nothingShown, peopleFrame, pointOf, pointsFrame, type Shown } from './shown.ts'

/** Above so many people it is a crowd: each is shown those near to them at every beat, and everybody now and then. */
export const crowd = { from: 60, shown: 48, beatsForAll: 10 } as const

/** Hands have a table of their own. */
type Showing = Exclude<Shows, { readonly type: 'raises' }>

type News = 'people' | 'points' | 'looks' | 'states'

/**
 * Who is here and what they show: seen, never kept, and told to all a beat later. A seat speaks only for itself, and its
 * role and site are written by the server. Pages of the house are told in few bytes; plain providers in their own
 * protocol, from the same table. No timer runs while nothing happens. (R9)
 */
export class PresenceTable {
  #shown = new Map<Seat, Shown>()
  #numbers = new Map<number, Seat>()
  #news: Readonly<Record<News, Set<Seat>>> = {
    people: new Set(),
    points: new Set(),
    looks: new Set(),
    states: new Set(),
  }
  /** What a crowd was not told yet: where pointers stand, what people look at, and all of it in the awareness protocol. */
  #owed = { points: new Owed(), looks: new Owed(), states: new Owed() } as const
  #gone: { readonly number: number; readonly entry: Entry }[] = []
  #beats = 0
  #onChange: () => void

  constructor(onChange: () => void) {
    this.#onChange = onChange
  }

  /** How many show themselves. */
  get size(): number {
    return this.#shown.size
  }

  /** Somebody sits down: nothing is shown of them before they show something. */
  enter(seat: Seat): void {
    let number = 0
    while (this.#numbers.has(number)) number += 1
    seat.number = number
    this.#numbers.set(number, seat)
  }

  /** The id under which a plain provider shows itself; null for everyone else. */
  idOf(seat: Seat): number | null {
    const id = this.#shown.get(seat)?.awareness.id ?? -1
    return id < 0 || seat.speaksWire ? null : id
  }

  /** How a seat says that somebody is called; '' when it says nothing. */
  nameOf(seat: Seat): string {
    return this.#shown.get(seat)?.introduction.name ?? ''
  }

  /** Takes what a seat shows of itself. */
  take(seat: Seat, showing: Showing): void {
    if (showing.type === 'asks-presence') this.welcome(seat)
    else this.#show(seat, showing)
  }

  #show(seat: Seat, showing: Exclude<Showing, { readonly type: 'asks-presence' }>): void {
    const isNew = !this.#shown.has(seat)
    const shown = this.#shown.get(seat) ?? nothingShown(seat)
    if (!this.#note(shown, showing)) return
    this.#shown.set(seat, shown)
    if (isNew || showing.type === 'introduces') this.#news.people.add(seat)
    this.#news.states.add(seat)
    this.#onChange()
  }

  leave(seat: Seat): void {
    if (this.#numbers.get(seat.number) === seat) this.#numbers.delete(seat.number)
    const shown = this.#shown.get(seat)
    if (!shown) return
    this.#shown.delete(seat)
    for (const seats of Object.values(this.#news)) seats.delete(seat)
    for (const owed of Object.values(this.#owed)) owed.drop(seat)
    const { id, clock } = shown.awareness
    this.#gone.push({ number: seat.number, entry: { id, clock: clock + 1, state: 'null' } })
    this.#onChange()
  }

  /** Shows somebody who arrives all that is here. */
  welcome(seat: Seat): void {
    if (this.#shown.size === 0) return
    const everyone = [...this.#shown.values()]
    if (!seat.speaksWire) {
      seat.sharePresence(statesFrame(everyone, []))
      return
    }
    seat.sharePresence(peopleFrame(everyone, []))
    seat.sharePresence(pointsFrame(everyone.filter(({ point }) => point !== null).map(pointOf)))
    seat.sharePresence(looksFrame(everyone))
  }

  /** Tells everyone what changed since the last beat. */
  beat(seats: Iterable<Seat>): void {
    this.#beats += 1
    const { pages = [], plain = [] } = Object.groupBy(seats, (seat) => (seat.speaksWire ? 'pages' : 'plain'))
    const { points, looks, states } = this.#owed
    if (pages.length > 0) this.#tellPages(pages)
    else for (const owed of [points, looks]) owed.take() // nobody is left to be told
    if (plain.length > 0) this.#tellPlain(plain)
    else states.take()
    this.#gone = []
    for (const news of Object.values(this.#news)) news.clear()
    if (Object.values(this.#owed).some(({ size }) => size > 0)) this.#onChange()
  }

  /** Shows what pages show anew to plain providers, which forget within 30 seconds whoever says nothing. */
  renew(seats: Iterable<Seat>): void {
    if (![...seats].some((seat) => !seat.speaksWire)) return
    for (const [seat, shown] of this.#shown) {
      if (!seat.speaksWire) continue
      showPage(shown)
      this.#news.states.add(seat)
    }
    this.#onChange()
  }

  #note(shown: Shown, showing: Exclude<Showing, { type: 'asks-presence' }>): boolean {
    const { seat } = shown
    if (showing.type === 'shows') {
      if (!takePlain(shown, showing.presence, (id) => this.#isFree(seat, id))) return false
      for (const news of ['people', 'points', 'looks'] as const) this.#news[news].add(seat)
      return true
    }
    if (showing.type === 'introduces') shown.introduction = showing.introduction
    else if (showing.type === 'points') {
      shown.point = showing.point
      this.#news.points.add(seat)
    } else {
      shown.look = showing.look
      this.#news.looks.add(seat)
    }
    if (seat.speaksWire) showPage(shown)
    return true
  }

  #tellPages(pages: readonly Seat[]): void {
    const isCrowd = this.#shown.size > crowd.from && this.#beats % crowd.beatsForAll !== 0
    const frames: Shared[] = []
    const people = this.#shownOf(this.#news.people)
    if (people.length + this.#gone.length > 0)
      frames.push(
        peopleFrame(
          people,
          this.#gone.map(({ number }) => number),
        ),
      )
    const { points: owedPoints, looks: owedLooks } = this.#owed
    owedLooks.add(this.#news.looks)
    const looks = this.#shownOf(owedLooks.take(isCrowd ? crowd.shown : undefined))
    if (looks.length > 0) frames.push(looksFrame(looks))
    owedPoints.add(this.#news.points)
    const points = this.#shownOf(isCrowd ? this.#news.points : owedPoints.take())
    if (points.length > 0 && !isCrowd) frames.push(pointsFrame(points.map(pointOf)))
    for (const seat of pages) for (const frame of frames) seat.sharePresence(frame)
    if (isCrowd && points.length > 0) this.#tellCrowd(pages, points)
  }

  /** In a crowd, those who look at the same part are told the same: those who lead, and those who point there. */
  #tellCrowd(pages: readonly Seat[], points: readonly Shown[]): void {
    const movers = points.flatMap(({ seat, point }): readonly Mover[] =>
      point ? [{ seat: seat.number, point, role: seat.role }] : [],
    )
    const resting = points.filter(({ point }) => point === null).map(pointOf)
    const viewers = pages.map((seat) => ({ seat, viewport: this.#shown.get(seat)?.look.viewport ?? null }))
    for (const [group, seen] of inSight(viewers, movers, crowd.shown)) {
      const told: readonly SeatPoint[] = [...seen, ...resting]
      if (told.length === 0) continue
      const frame = pointsFrame(told)
      for (const { seat } of group) seat.sharePresence(frame)
    }
  }

  #tellPlain(plain: readonly Seat[]): void {
    const { states } = this.#owed
    states.add(this.#news.states)
    const told = this.#shownOf(states.take(states.size > crowd.from ? crowd.shown : undefined))
    const gone = this.#gone.map(({ entry }) => entry).filter(({ id }) => id >= 0)
    if (told.length + gone.length === 0) return
    const frame = statesFrame(told, gone)
    for (const seat of plain) seat.sharePresence(frame)
  }

  #shownOf(seats: Iterable<Seat>): readonly Shown[] {
    return [...seats].flatMap((seat) => this.#shown.get(seat) ?? [])
  }

  #isFree(seat: Seat, id: number): boolean {
    for (const [other, { awareness }] of this.#shown) if (other !== seat && awareness.id === id) return false
    return true
  }
}
