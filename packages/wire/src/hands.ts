/**
 * A hand that is up, as the server tells it: seen, never kept. In an anonymous phase neither role, name nor table is told,
 * and the site only to who leads. (W12)
 */
export type Hand = {
  /** A number that no other hand of the room has, nor had. */
  readonly id: number
  /** When it went up, by the server's clock, in milliseconds since 1970. */
  readonly since: number
  /** The place it asks for; '' where it is not told. */
  readonly place: string
  /** '' where it is not told, and for a place that its host asks for. */
  readonly role: string
  readonly name: string
  /** Does the host of the place ask for it? */
  readonly isForPlace: boolean
}

/** A hand of mine: the place I asked for, null for myself; and how many are before it, counted from 1. */
export type MyHand = { readonly for: string | null; readonly rank: number }

/**
 * All that a page is told of hands, each time it changes: those that have waited longest, how many there are, which are
 * mine, and for which of mine the floor has just been given.
 */
export type Hands = {
  readonly hands: readonly Hand[]
  readonly count: number
  readonly mine: readonly MyHand[]
  readonly given: readonly (string | null)[]
}

/** What a page asks: its own hand, or that of a place it hosts; giving the floor, or letting a hand go, for who leads. */
export type HandWish =
  | { readonly do: 'raise' | 'lower'; readonly for: string | null }
  | { readonly do: 'give' | 'dismiss'; readonly hand: number }

/** How many hands are told one by one. */
export const handLimits = { told: 100, mine: 200 } as const

export const noHands: Hands = { hands: [], count: 0, mine: [], given: [] }

/** Reads what a page asks; null when it can't be read. What it says beyond (a time, somebody's name) is not looked at. (W12) */
export function readHandWish(raw: unknown): HandWish | null {
  if (!isRecord(raw)) return null
  if (raw.do === 'give' || raw.do === 'dismiss') return isCount(raw.hand) ? { do: raw.do, hand: raw.hand } : null
  if (raw.do !== 'raise' && raw.do !== 'lower') return null
  return isPlace(raw.for) ? { do: raw.do, for: raw.for } : null
}

/** Reads what the server tells of hands. Total: what can't be read is left out. (W12) */
export function readHands(raw: unknown): Hands {
  const { hands, count, mine, given } = isRecord(raw) ? raw : {}
  return {
    hands: listOf(hands, handLimits.told).flatMap((hand) => readHand(hand) ?? []),
    count: isCount(count) ? count : 0,
    mine: listOf(mine, handLimits.mine).flatMap((each) =>
      isRecord(each) && isPlace(each.for) && isCount(each.rank) ? [{ for: each.for, rank: each.rank }] : [],
    ),
    given: listOf(given, handLimits.mine).filter(isPlace),
  }
}

function readHand(raw: unknown): Hand | null {
  if (!isRecord(raw) || !isCount(raw.id) || !isCount(raw.since)) return null
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 64) : '')
  const { id, since, place, role, name, isForPlace } = raw
  return { id, since, place: text(place), role: text(role), name: text(name), isForPlace: isForPlace === true }
}

function listOf(raw: unknown, most: number): readonly unknown[] {
  return Array.isArray(raw) ? raw.slice(0, most) : []
}

function isPlace(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && value.length <= 64)
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
