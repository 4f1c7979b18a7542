import type { Contribution, Refusal } from '@maillage/atlas'
import { isRole, isSite, readContribution } from '@maillage/atlas'
import type { TypedFor } from '@maillage/wire'
import { type DeviceShelf, deviceShelf } from '../device.ts'
import { createListeners } from '../listeners.ts'
import type { CommandOutcome } from '../session.ts'

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
  readonly shelf?: DeviceShelf
  readonly later?: (run: () => void, ms: number) => unknown
  readonly cancel?: (timer: never) => void
}

const retryMs = 4000

/**
 * Contributions that go by command (they wait to be revealed, or to be let in): kept on this device until the server has
 * them on its disk. Each goes under its own id, so that one sent twice is there once. (V72)
 */
export function createQueue({ atlasId, now, send, onKept, ...request }: QueueRequest): ContributionQueue {
  const { shelf = deviceShelf, later = setTimeout, cancel = clearTimeout as never } = request
  const place = `maillage.brought.${atlasId}`
  const listeners = createListeners()
  let all = readQueue(shelf.read(place))
  let sending: Promise<void> | null = null
  let timer: unknown = null
  const become = (next: readonly Queued[]) => {
    all = next
    shelf.keep(place, JSON.stringify(all))
    listeners.tell()
  }
  const sendAll = async (again: boolean) => {
    const tried = new Set<string>()
    for (;;) {
      const next = all.find((each) => !tried.has(each.id) && (again || each.refusal === null))
      if (!next) return
      tried.add(next.id)
      const answer = await send(next)
      if (answer.ok) {
        become(all.filter(({ id }) => id !== next.id))
        onKept()
      } else if (answer.refusal.code === 'unreachable') {
        timer = later(() => void flush(), retryMs)
        return
      } else {
        const { refusal } = answer
        become(all.map((each) => (each.id === next.id ? { ...each, refusal } : each)))
      }
    }
  }
  const flush = (again = false): Promise<void> => {
    sending ??= sendAll(again).finally(() => {
      sending = null
    })
    return sending
  }
  return {
    all: () => all,
    subscribe: listeners.add,
    put(id, contribution, typedFor = null) {
      become([...all, { id, at: now(), contribution, typedFor, refusal: null }])
      void flush()
    },
    drop: (id) => become(all.filter((each) => each.id !== id)),
    flush,
    stop: () => cancel(timer as never), // reason: what `later` gave
  }
}

/** Reads what this device kept; what can't be read is left out. Total. */
function readQueue(words: string | null): readonly Queued[] {
  const raw = parsed(words)
  if (!Array.isArray(raw)) return []
  return raw.flatMap((each: Partial<Queued> | null) => {
    const contribution = readContribution(each?.contribution)
    if (typeof each?.id !== 'string' || !contribution) return []
    const { id, at, refusal = null } = each
    return [{ id, at: Number(at) || 0, contribution, typedFor: readTypedFor(each.typedFor), refusal }]
  })
}

function readTypedFor(raw: TypedFor | null | undefined): TypedFor | null {
  return isRole(raw?.role) && isSite(raw.site) ? { role: raw.role, site: raw.site } : null
}

function parsed(words: string | null): unknown {
  try {
    return JSON.parse(words ?? '[]')
  } catch {
    return []
  }
}
