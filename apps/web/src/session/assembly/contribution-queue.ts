import type { Contribution, Refusal } from '@maillage/atlas'
import { isRole, isSite, readContribution } from '@maillage/atlas'
import type { TypedFor } from '@maillage/wire'
import { type DeviceShelf, deviceShelf, keptJson } from '../device.ts'
import { createListeners } from '../listeners.ts'
import type { CommandOutcome } from '../session.ts'
import { createWaitingShelf, type WaitingShelf } from './waiting-shelf.ts'

/** Something brought that the server has not answered yet, or would not take: its words stay here. */
export type Queued = {
  readonly id: string
  readonly at: number
  readonly contribution: Contribution
  /** Whose words it is, when I typed them for somebody else. */
  readonly typedFor: TypedFor | null
  readonly refusal: Refusal | null
}

export type ContributionQueue = {
  readonly all: () => readonly Queued[]
  readonly subscribe: (listener: () => void) => () => void
  /** Keeps it on this device, and sends it as soon as that can be done. */
  readonly put: (id: string, contribution: Contribution, typedFor?: TypedFor | null) => void
  readonly drop: (id: string) => void
  /**
   * Takes one back that the server may have heard already: out of sight at once, and withdrawn there as soon as that can be
   * done, also by a later page. Answers false when it doesn't wait here.
   */
  readonly takeBack: (id: string) => boolean
  /** Puts other words in its place, in one act; they go under another id. Answers false when it doesn't wait here. */
  readonly replace: (id: string, by: { readonly id: string; readonly contribution: Contribution }) => boolean
  /** Tries what waits, oldest first; what was refused is tried again too when `again`. */
  readonly flush: (again?: boolean) => Promise<void>
  /** Told when the server has one: it is on its disk. */
  readonly stop: () => void
}

export type QueueRequest = {
  readonly atlasId: string
  readonly now: () => number
  /** Asks the command `contribute` under this id. */
  readonly send: (queued: Queued) => Promise<CommandOutcome>
  readonly onKept: () => void
  /** Asks the command `withdraw` for this id. */
  readonly withdraw: (id: string) => Promise<CommandOutcome>
  readonly shelf?: DeviceShelf
  /** Where other pages of this browser are heard. */
  readonly page?: EventTarget | null
  readonly later?: (run: () => void, ms: number) => unknown
  readonly cancel?: (timer: never) => void
}

const retryMs = 4000

/**
 * Contributions that go by command (they wait to be revealed, or to be let in): kept on this device until the server has
 * them on its disk. Each goes under its own id, so that one sent twice is there once. (V72)
 */
export function createQueue({ atlasId, now, send, withdraw, onKept, ...request }: QueueRequest): ContributionQueue {
  const { shelf = deviceShelf, page = globalThis.window ?? null, later = setTimeout } = request
  const { cancel = clearTimeout as never } = request
  const place = `maillage.brought.${atlasId}`
  const waiting = createWaitingShelf(shelf, place, page)
  const listeners = createListeners()
  let kept = readKept(shelf, place, waiting)
  let seen: readonly Queued[] = kept.filter(isSeen).map(asSeen)
  let sending: Promise<void> | null = null
  let timer: unknown = null
  const show = (next: readonly Kept[]) => {
    kept = next
    seen = kept.filter(isSeen).map(asSeen)
    listeners.tell()
  }
  const become = (next: readonly Kept[]) => {
    for (const { id } of kept) if (!next.some((each) => each.id === id)) waiting.drop(id)
    for (const each of next) if (!kept.includes(each)) waiting.keep(each.id, JSON.stringify(each))
    show(next)
  }
  const without = (id: string) => kept.filter((each) => each.id !== id)
  // What another page took on or got rid of. It goes under the same id whoever sends it: sent by both, it is there once.
  const stopHearing = waiting.hear((id, words) => show([...without(id), ...readAll([keptJson(words)])].sort(byTime)))
  const at = (id: string) => kept.find((each) => each.id === id)
  /** Answers false when the server can't be reached. */
  const sendOne = async (next: Kept): Promise<boolean> => {
    const answer = next.isTakenBack ? await withdraw(next.id) : await send(asSeen(next))
    if (!answer.ok && answer.refusal.code === 'unreachable') return false
    const isTakenBackMeanwhile = !next.isTakenBack && at(next.id)?.isTakenBack === true
    if (answer.ok && isTakenBackMeanwhile) return true
    if (next.isTakenBack || isTakenBackMeanwhile || answer.ok) become(without(next.id))
    else {
      const { refusal } = answer as { readonly refusal: Refusal } // reason: what can't be reached has gone above
      become(kept.map((each) => (each.id === next.id ? { ...each, refusal } : each)))
    }
    if (answer.ok) onKept()
    return true
  }
  const sendAll = async (again: boolean) => {
    const tried = new Set<string>()
    const keyOf = ({ id, isTakenBack }: Kept) => `${id} ${isTakenBack}`
    for (;;) {
      const next = kept.find((each) => !tried.has(keyOf(each)) && (again || each.refusal === null))
      if (!next) return
      tried.add(keyOf(next))
      if (await sendOne(next)) continue
      timer = later(() => void flush(), retryMs)
      return
    }
  }
  const flush = (again = false): Promise<void> => {
    sending ??= sendAll(again).finally(() => {
      sending = null
    })
    return sending
  }
  // What was refused is not on the server: it can simply go.
  const taken = (id: string) =>
    kept.flatMap((each) => (each.id !== id ? [each] : each.refusal ? [] : [{ ...each, isTakenBack: true }]))
  return {
    all: () => seen,
    subscribe: listeners.add,
    put(id, contribution, typedFor = null) {
      become([...kept, { id, at: now(), contribution, typedFor, refusal: null, isTakenBack: false }])
      void flush()
    },
    drop: (id) => become(without(id)),
    takeBack(id) {
      if (!seen.some((each) => each.id === id)) return false
      become(taken(id))
      void flush()
      return true
    },
    replace(id, { id: nextId, contribution }) {
      const before = seen.find((each) => each.id === id)
      if (!before) return false
      become([...taken(id), { ...before, id: nextId, contribution, refusal: null, isTakenBack: false }])
      void flush()
      return true
    },
    flush,
    stop() {
      stopHearing()
      cancel(timer as never) // reason: what `later` gave
    },
  }
}

/** One as it is kept: what was taken back stays until the server knows. */
type Kept = Queued & { readonly isTakenBack: boolean }

function isSeen({ isTakenBack }: Kept): boolean {
  return !isTakenBack
}

function asSeen({ isTakenBack: _, ...queued }: Kept): Queued {
  return queued
}

function byTime(a: Kept, b: Kept): number {
  return a.at - b.at
}

/** What waits on this device, oldest first; also what an earlier version of this page kept as one list. */
function readKept(shelf: DeviceShelf, place: string, waiting: WaitingShelf): readonly Kept[] {
  const earlier = readAll(keptJson(shelf.read(place)))
  for (const each of earlier) waiting.keep(each.id, JSON.stringify(each))
  if (earlier.length > 0) shelf.drop(place)
  return [...readAll([...waiting.all().values()].map(keptJson))].sort(byTime)
}

/** Reads what was kept; what can't be read is left out. Total. */
function readAll(raw: unknown): readonly Kept[] {
  if (!Array.isArray(raw)) return []
  return raw.flatMap((each: Partial<Kept> | null) => {
    const contribution = readContribution(each?.contribution)
    if (typeof each?.id !== 'string' || !contribution) return []
    const { id, at, refusal = null } = each
    const isTakenBack = each.isTakenBack === true
    return [{ id, at: Number(at) || 0, contribution, typedFor: readTypedFor(each.typedFor), refusal, isTakenBack }]
  })
}

function readTypedFor(raw: TypedFor | null | undefined): TypedFor | null {
  return isRole(raw?.role) && isSite(raw.site) ? { role: raw.role, site: raw.site } : null
}
