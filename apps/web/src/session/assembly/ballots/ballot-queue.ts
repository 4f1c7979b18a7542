import { freshId } from '../../fresh-id.ts'
import { createListeners } from '../../listeners.ts'
import type { CommandOutcome } from '../../session.ts'
import type { AskedBallot, BallotArgs } from './asked-ballot.ts'
import type { BallotStore } from './ballot-store.ts'
import type { Neighbours } from './neighbours.ts'

/** Where something is that only the server counts. `unsent`: kept on this device; `only-here`: this page alone holds it. */
export type BallotState = 'idle' | 'sending' | 'unsent' | 'only-here' | 'counted'

/** My dots and opinions on their way to the server, which alone counts them. */
export interface BallotsHere {
  /** What the server has not counted, oldest first; the same list until something of it, or of where it is, changes. */
  all(): readonly AskedBallot[]
  stateOf(key: string): BallotState
  /** What I asked last under this key, and was not refused, as long as this page lives; null when nothing was. */
  askedOf(key: string): BallotArgs | null
  ask(ballot: Pick<AskedBallot, 'key' | 'name' | 'args' | 'about'>): void
  /** Asks once more for what was refused. */
  again(id: string): void
  drop(id: string): void
  /** May this page be closed without losing any of it? */
  isSafe(): boolean
  subscribe(listener: () => void): () => void
}

export type BallotQueueRequest = {
  readonly store: BallotStore
  readonly neighbours: Neighbours
  readonly now: () => number
  readonly send: (asked: AskedBallot) => Promise<CommandOutcome>
  /** Is something that I wrote still on its way? What I think of it can't be counted before it is there. */
  readonly isBusy: () => boolean
  /** Something of mine was counted, here or by another page. */
  readonly onCounted: () => void
  readonly later?: (run: () => void, ms: number) => unknown
  readonly cancel?: (timer: never) => void
}

const retryMs = 4000

export type BallotQueue = BallotsHere & { readonly flush: () => Promise<void>; readonly stop: () => void }

/**
 * Votes and opinions, kept on this device until the server has counted them. The newest under a key takes the place of
 * those before; each goes under its own id, by one page at a time. (V105)
 */
export function createBallotQueue(request: BallotQueueRequest): BallotQueue {
  const { store, neighbours, now, send, isBusy, onCounted } = request
  const { later = setTimeout, cancel = clearTimeout as never } = request // reason: what `later` gives
  const listeners = createListeners()
  const onlyHere = new Set<string>()
  const counted = new Map<string, BallotArgs>()
  /** What is being kept just now. */
  const writing = new Map<string, AskedBallot>()
  let all = store.first
  let onItsWay: string | null = null
  let timer: unknown = null

  const become = (next: readonly AskedBallot[]) => {
    all = next
    listeners.tell()
  }
  const changed = () => become([...all])
  const reload = async () => {
    const kept = await store.all()
    become([...kept.filter(({ key }) => !writing.has(key)), ...writing.values()])
  }
  const isNewest = (asked: AskedBallot) => all.some(({ id }) => id === asked.id)

  /** Answers whether the rest may be tried. */
  const sendOne = async (asked: AskedBallot): Promise<boolean> => {
    onItsWay = asked.id
    changed()
    const isEarly = isBusy()
    const outcome = await send(asked)
    onItsWay = null
    const mustWait = !outcome.ok && (outcome.refusal.code === 'unreachable' || (isEarly && isOfThing(outcome)))
    if (mustWait) {
      cancel(timer as never) // reason: likewise
      timer = later(() => void flush(), retryMs)
    } else {
      if (outcome.ok && isNewest(asked)) counted.set(asked.key, asked.args)
      // reason: what is unreachable waits
      await store.settle(asked, outcome.ok ? null : (outcome.refusal as AskedBallot['refusal']))
      await reload()
      neighbours.tell(asked.key)
      if (outcome.ok) onCounted()
    }
    changed()
    return !mustWait
  }
  const sendAll = async () => {
    const tried = new Set<string>()
    for (;;) {
      await reload()
      const next = all.find(({ id, refusal }) => refusal === null && !tried.has(id))
      if (!next) return
      tried.add(next.id)
      if (!(await sendOne(next))) return
    }
  }
  const flush = flushing(() => neighbours.alone(sendAll))
  const put = async (asked: AskedBallot) => {
    become([...all.filter(({ key }) => key !== asked.key), asked])
    onlyHere.add(asked.id)
    writing.set(asked.key, asked)
    if (await store.put(asked)) onlyHere.delete(asked.id)
    if (writing.get(asked.key) === asked) writing.delete(asked.key)
    await reload()
    neighbours.tell(asked.key)
    await flush()
  }
  const waiting = () => all.filter(({ refusal }) => refusal === null)
  neighbours.hear((key) => {
    counted.delete(key)
    void reload()
    onCounted()
  })
  return {
    all: () => all,
    stateOf(key) {
      const asked = waiting().find((each) => each.key === key)
      if (!asked) return counted.has(key) ? 'counted' : 'idle'
      if (asked.id === onItsWay) return 'sending'
      return onlyHere.has(asked.id) ? 'only-here' : 'unsent'
    },
    askedOf: (key) => waiting().find((each) => each.key === key)?.args ?? counted.get(key) ?? null,
    ask(ballot) {
      counted.delete(ballot.key)
      void put({ ...ballot, id: freshId(), at: now(), refusal: null })
    },
    again(id) {
      const asked = all.find((each) => each.id === id)
      if (asked) void put({ ...asked, refusal: null })
    },
    drop(id) {
      const asked = all.find((each) => each.id === id)
      if (!asked) return
      become(all.filter((each) => each !== asked))
      void store.settle(asked, null).then(() => neighbours.tell(asked.key))
    },
    isSafe: () => !waiting().some(({ id }) => onlyHere.has(id)),
    subscribe: listeners.add,
    flush,
    stop() {
      cancel(timer as never) // reason: likewise
      neighbours.stop()
    },
  }
}

function isOfThing(outcome: CommandOutcome): boolean {
  return !outcome.ok && outcome.refusal.code === 'unknown-thing'
}

/** Runs work one at a time; what is wished for meanwhile is done after it. */
function flushing(work: () => Promise<void>): () => Promise<void> {
  let isWanted = false
  let running: Promise<void> | null = null
  const run = async () => {
    try {
      while (isWanted) {
        isWanted = false
        await work()
      }
    } finally {
      running = null
    }
  }
  return () => {
    isWanted = true
    running ??= run()
    return running
  }
}
