/** The other pages of this browser. */
export type Neighbours = {
  /** Does some work while none of them does work of this name. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
  /** Tells them that something changed. */
  readonly tell: (key: string) => void
  readonly hear: (listener: (key: string) => void) => void
  readonly stop: () => void
}

/**
 * Pages of this browser that share something under this name. On plain http outside localhost there are no locks: two
 * pages may then do the same work at once, which must do no harm.
 */
export function neighboursOf(name: string): Neighbours {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  return {
    alone: async (work) => {
      if (navigator.locks) await navigator.locks.request(name, work)
      else await work()
    },
    tell: (key) => channel?.postMessage(key),
    hear(listener) {
      channel?.addEventListener('message', ({ data }) => listener(String(data)))
    },
    stop: () => channel?.close(),
  }
}
