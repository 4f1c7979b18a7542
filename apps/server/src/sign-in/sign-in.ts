import type { SignInTrouble } from '@maillage/wire'
import type { Logger } from 'pino'
import { type Attempts, countSignIns, countWrongSignIns } from '../door/attempts.ts'
import { createHouseSessions, type HouseSessions } from './house-sessions.ts'
import type { OidcSettings } from './oidc-settings.ts'
import { createPendingSignIns, type Destination } from './pending.ts'
import { createProvider } from './provider.ts'
import { standingOf } from './standing.ts'

/** What begins a sign-in: where the browser goes, and what it must show when it comes back. */
export type Begun = { readonly address: URL; readonly state: string; readonly browser: string }
export type Trouble = { readonly trouble: SignInTrouble }

/** Signing in with the provider that the administrator named. */
export type SignIn = {
  /** What the button says. */
  readonly name: string
  /** Are people reached over https? Then the cookie is too. */
  readonly isSecure: boolean
  readonly sessions: HouseSessions
  /** Sign-ins begun, and those that failed, by address. */
  readonly begun: Attempts
  readonly wrong: Attempts
  readonly begin: (to: Destination) => Promise<Begun | Trouble>
  /** Somebody came back with this query; `browser` is what their browser shows. */
  readonly finish: (
    query: URLSearchParams,
    browser: string | undefined,
  ) => Promise<{ readonly session: string; readonly to: Destination } | Trouble>
}

export type SignInRequest = {
  readonly settings: OidcSettings
  readonly secret: string
  readonly log: Logger
  /** Milliseconds since 1970. */
  readonly time: () => number
}

export function createSignIn({ settings, secret, log, time }: SignInRequest): SignIn {
  const provider = createProvider(settings, time)
  const pending = createPendingSignIns(time)
  const sessions = createHouseSessions({ settings, secret, time })
  const failed = (trouble: SignInTrouble, cause: unknown): Trouble => {
    log.warn({ event: 'sign-in.failed', trouble, reason: reasonOf(cause) })
    return { trouble }
  }
  return {
    name: settings.name,
    isSecure: settings.returnAddress.protocol === 'https:',
    sessions,
    begun: countSignIns(),
    wrong: countWrongSignIns(),
    async begin(to) {
      try {
        const { address, ...begun } = await provider.begin()
        return { address, state: begun.state, browser: pending.add({ ...begun, to }) }
      } catch (cause) {
        return failed('provider', cause)
      }
    },
    async finish(query, browser) {
      const found = pending.take(query.get('state') ?? '', browser)
      if (!found) return failed('lost', 'no such sign-in in this browser')
      if (query.get('error') === 'access_denied') return { trouble: 'cancelled' }
      const back = new URL(`?${query}`, settings.returnAddress)
      const who = await provider.finish(back, found).catch((cause: unknown) => failed('provider', cause))
      if ('trouble' in who) return who
      const standing = standingOf(who.claims, settings)
      if ('refused' in standing) {
        return failed(standing.refused === 'email-unverified' ? 'email' : 'unknown', standing.refused)
      }
      log.info({ event: 'sign-in.done', role: standing.role })
      return { session: await sessions.sign(sessions.personOf(who.subject), standing.role), to: found.to }
    },
  }
}

/** What went wrong, for the log: a code or a kind, never what the provider said of anybody. */
function reasonOf(cause: unknown): string {
  if (typeof cause === 'string') return cause
  const chain = [cause, cause instanceof Error ? cause.cause : null]
  const codes = chain.flatMap((each) => (each instanceof Error ? ['code' in each ? String(each.code) : each.name] : []))
  return codes.join(' < ') || 'unknown'
}
