import { freshToken, sameWords } from '../door/tokens.ts'

/** Where somebody goes after they signed in: addresses of our own, chosen by name, never one that was sent. */
export const destinations = { atlases: '/mes-ateliers', prepare: '/preparer' } as const
export type Destination = keyof typeof destinations

/** A sign-in that began here and has not come back yet. */
export type PendingSignIn = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly to: Destination
}

type Waiting = PendingSignIn & { readonly browser: string; readonly until: number }

/** How long somebody may take at the provider, in seconds. */
export const pendingSeconds = 600

/** Sign-ins under way: each once, in the browser in which it began, for ten minutes. (R52) */
export type PendingSignIns = {
  /** Answers with what that browser must show to go on. */
  readonly add: (pending: PendingSignIn) => string
  /** Takes it out, whoever asks; null when it is not there, too old, or began in another browser. */
  readonly take: (state: string, browser: string | undefined) => PendingSignIn | null
  readonly count: () => number
}

export function createPendingSignIns(time: () => number, most = 1000): PendingSignIns {
  const waiting = new Map<string, Waiting>() // in the order in which they began
  const forgetOld = () => {
    for (const [state, { until }] of waiting) if (until <= time() || waiting.size > most) waiting.delete(state)
  }
  return {
    add(pending) {
      const browser = freshToken()
      waiting.set(pending.state, { ...pending, browser, until: time() + pendingSeconds * 1000 })
      forgetOld()
      return browser
    },
    take(state, browser) {
      forgetOld()
      const found = waiting.get(state)
      waiting.delete(state)
      return found && browser !== undefined && sameWords(found.browser, browser) ? found : null
    },
    count: () => waiting.size,
  }
}
