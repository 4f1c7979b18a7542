import { createHmac } from 'node:crypto'
import { type HouseRole, isHouseRole } from '@maillage/wire'
import { createSignedWords } from '../door/signed-words.ts'
import type { OidcSettings } from './oidc-settings.ts'

/** Somebody who signed in: who they are to this installation alone, as what, and until when. */
export type HouseGuest = {
  /** A keyed hash of provider and subject: the same at each sign-in, and nobody's name. */
  readonly person: string
  readonly role: HouseRole
  /** Milliseconds since 1970. */
  readonly until: number
}

/** What a page shows after somebody signed in. Nothing of it is kept here: it is signed, and runs out. (R53) */
export type HouseSessions = {
  readonly personOf: (subject: string) => string
  readonly sign: (person: string, role: HouseRole) => Promise<string>
  /** Null for anything that is no session of ours, or no longer one. */
  readonly verify: (words: string | null) => Promise<HouseGuest | null>
}

/** How long a session lasts, in seconds: a day of work. */
export const sessionSeconds = 12 * 3600

export type HouseSessionsRequest = {
  readonly settings: OidcSettings
  /** This installation's own. */
  readonly secret: string
  /** Milliseconds since 1970. */
  readonly time: () => number
}

/**
 * The key follows from a secret of this installation and from all that says who is what: whoever changes a list, the
 * claim or the client's secret, and starts again, ends every session that was given before.
 */
export function createHouseSessions({ settings, secret, time }: HouseSessionsRequest): HouseSessions {
  const derived = (...words: readonly unknown[]) => createHmac('sha256', secret).update(JSON.stringify(words)).digest()
  const { clientId, clientSecret, claim, facilitators, administrators } = settings
  const key = derived('session', settings.issuer, clientId, clientSecret, claim, facilitators, administrators)
  const signed = createSignedWords({ key, issuer: 'maillage-house', time })
  return {
    personOf: (subject) => derived('person', settings.issuer, subject).subarray(0, 16).toString('base64url'),
    sign: (person, role) => signed.sign(person, { role }, sessionSeconds),
    async verify(words) {
      if (!words || words.length > 1000) return null
      const said = await signed.verify(words)
      return said && isHouseRole(said.role) ? { person: said.sub, role: said.role, until: said.exp * 1000 } : null
    },
  }
}

/** Four signs by which people tell two ways in of the same name apart; they say nothing of who it is. */
export function markOf(person: string): string {
  return createHmac('sha256', 'mark').update(person).digest('hex').slice(0, 4).toUpperCase()
}
