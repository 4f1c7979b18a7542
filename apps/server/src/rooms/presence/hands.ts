import { mayWrite, rightsIn, siteOf, type Workshop } from '@maillage/atlas'
import { type Hand, type Hands, type HandWish, handLimits, messageTypes, noHands } from '@maillage/wire'
import { isHostAt } from '../commands/lead.ts'
import type { Shared } from '../line.ts'
import { Later } from '../rhythm.ts'
import type { Seat } from '../seat.ts'
import { jsonFrame } from './shown.ts'

/** How long a hand stays up for who is gone: a line that is cut comes back within this. Milliseconds. */
export const handGraceMs = 20_000

export type HandsRequest = {
  /** What is decided for everyone: the phase, and the places. */
  readonly workshop: () => Workshop
  readonly nameOf: (seat: Seat) => string
  /** Milliseconds that only grow; and milliseconds since 1970. */
  readonly now: () => number
  readonly time: () => number
  readonly onChange: () => void
}

type Up = {
  readonly id: number
  readonly since: number
  readonly participant: string
  /** The place that its host asks for; null for who asks for themselves. */
  readonly for: string | null
  /** Where they sit, or sat last. */
  seat: Seat
  /** Since when nobody of theirs sits here. */
  leftAt: number | null
}

/**
 * Who asks to speak, in the order of the server's clock: seen by all alike, kept nowhere. One hand for each participant,
 * and one for each place that a host asks for; nobody raises another's. A visitor reads only, and asks for nothing; what a
 * phase leaves people to write does not matter: speaking is not writing. (R45)
 */
export class HandsTable {
  #request: HandsRequest
  #up = new Map<string, Up>()
  #seats = new Map<string, Set<Seat>>()
  /** What was given since the last beat: who hears of it, and for what. */
  #given: Up[] = []
  #raised = 0
  #isNews = false
  #told = ''
  #sweep = new Later(() => this.#lowerThoseGone())

  constructor(request: HandsRequest) {
    this.#request = request
  }

  /** Who comes back in time has their hand up still. */
  enter(seat: Seat): void {
    const { participant } = seat.guest
    if (participant === null) return
    const seats = this.#seats.get(participant) ?? new Set()
    this.#seats.set(participant, seats.add(seat))
    for (const up of this.#upOf(participant)) {
      up.seat = seat
      up.leftAt = null
    }
  }

  /** Shows somebody who arrives all that is here. */
  welcome(seat: Seat): void {
    if (this.#up.size > 0 && seat.speaksWire) seat.sharePresence(this.#frameFor(seat, this.#request.workshop()))
  }

  leave(seat: Seat): void {
    const { participant } = seat.guest
    const seats = this.#seats.get(participant ?? '')
    if (participant === null || !seats?.delete(seat)) return
    const [other] = seats
    if (!other) this.#seats.delete(participant)
    for (const up of this.#upOf(participant)) {
      if (other) up.seat = other
      else up.leftAt = this.#request.now()
      this.#sweep.in(handGraceMs)
    }
  }

  take(seat: Seat, wish: HandWish): void {
    if ('hand' in wish) this.#letGo(seat, wish.hand, wish.do === 'give')
    else if (wish.do === 'raise') this.#raise(seat, wish.for)
    else if (this.#up.delete(keyOf(seat, wish.for))) this.#changed()
  }

  /** Whoever came by this link is gone for good. */
  takeBack(link: string): void {
    for (const [key, { seat }] of this.#up) if (seat.guest.link === link && this.#up.delete(key)) this.#changed()
  }

  /** Somebody is called otherwise. */
  renamed(seat: Seat): void {
    if ([...this.#up.values()].some((up) => up.seat === seat)) this.#changed()
  }

  /** Something was decided: perhaps how much of a hand may be told. */
  look(): void {
    if (this.#up.size > 0 && this.#policy() !== this.#told) this.#changed()
  }

  /** Tells every page what changed since the last beat. */
  beat(seats: Iterable<Seat>): void {
    if (!this.#isNews) return
    this.#isNews = false
    this.#told = this.#policy()
    const workshop = this.#request.workshop()
    const asking = new Set([...this.#up.values(), ...this.#given].map(({ participant }) => participant))
    // What is told to those who ask for nothing is the same for all who lead, and for all others.
    const shared = new Map<boolean, Shared>()
    for (const seat of seats) {
      if (!seat.speaksWire) continue
      if (asking.has(seat.guest.participant ?? '')) seat.sharePresence(this.#frameFor(seat, workshop))
      else {
        const isLead = leads(seat, workshop)
        const frame = shared.get(isLead) ?? this.#frameFor(seat, workshop)
        shared.set(isLead, frame)
        seat.sharePresence(frame)
      }
    }
    this.#given = []
  }

  stop(): void {
    this.#sweep.stop()
  }

  #raise(seat: Seat, place: string | null): void {
    const { participant } = seat.guest
    const key = keyOf(seat, place)
    if (participant === null || !mayWrite(seat.role) || this.#up.has(key)) return
    if (place !== null && !this.#mayAskFor(seat, place)) return
    this.#raised += 1
    const since = Math.round(this.#request.time())
    this.#up.set(key, { id: this.#raised, since, participant, for: place, seat, leftAt: null })
    this.#changed()
  }

  #mayAskFor(seat: Seat, key: string): boolean {
    const { phase, places } = this.#request.workshop()
    const place = places.find((each) => each.key === key)
    const { role, guest } = seat
    return place !== undefined && rightsIn(phase?.rights ?? null, role).has('host') && isHostAt(places, guest, place)
  }

  #letGo(seat: Seat, id: number, isGiven: boolean): void {
    if (!leads(seat, this.#request.workshop())) return
    for (const [key, up] of this.#up) {
      if (up.id !== id) continue
      this.#up.delete(key)
      if (isGiven) this.#given.push(up)
      this.#changed()
    }
  }

  #lowerThoseGone(): void {
    const now = this.#request.now()
    const left = [...this.#up].filter(([, { leftAt }]) => leftAt !== null)
    for (const [key, { leftAt }] of left) {
      if (now - (leftAt ?? now) < handGraceMs) this.#sweep.in(handGraceMs - (now - (leftAt ?? now)))
      else if (this.#up.delete(key)) this.#changed()
    }
  }

  #frameFor(seat: Seat, workshop: Workshop): Shared {
    const { participant } = seat.guest
    const { phase, places } = workshop
    const isLead = leads(seat, workshop)
    const all = [...this.#up.values()]
    const tell = ({ id, since, for: asked, seat: from }: Up): Hand => {
      const place = asked ?? from.guest.site
      if (phase?.isAnonymous) {
        return { id, since, place: isLead ? siteOf(places, place) : '', role: '', name: '', isForPlace: false }
      }
      const isForPlace = asked !== null
      const who = isForPlace ? { role: '', name: '' } : { role: from.role, name: this.#request.nameOf(from) }
      return { id, since, place, ...who, isForPlace }
    }
    const told: Hands = {
      ...noHands,
      hands: all.slice(0, handLimits.told).map(tell),
      count: all.length,
      mine: all.flatMap((up, before) => (up.participant === participant ? [{ for: up.for, rank: before + 1 }] : [])),
      given: this.#given.flatMap((up) => (up.participant === participant ? [up.for] : [])),
    }
    return jsonFrame(messageTypes.hands, told)
  }

  /** What how much is told depends on. */
  #policy(): string {
    const { phase, places } = this.#request.workshop()
    return JSON.stringify([phase?.isAnonymous, phase?.rights, places.map(({ key, within }) => [key, within])])
  }

  #upOf(participant: string): readonly Up[] {
    return [...this.#up.values()].filter((up) => up.participant === participant)
  }

  #changed(): void {
    this.#isNews = true
    this.#request.onChange()
  }
}

function leads({ role }: Seat, { phase }: Workshop): boolean {
  return rightsIn(phase?.rights ?? null, role).has('lead')
}

function keyOf({ guest }: Seat, place: string | null): string {
  return JSON.stringify([guest.participant, place])
}
