import type { HouseRole } from '@maillage/wire'
import type { OidcSettings } from './oidc-settings.ts'

/** What the provider says of somebody. */
export type Claims = Readonly<Record<string, unknown>>

/** As what somebody signs in; or why they don't: the claim is not there, none of its values is named, or the e-mail is not theirs for sure. */
export type Standing =
  | { readonly role: HouseRole }
  | { readonly refused: 'no-claim' | 'not-listed' | 'email-unverified' }

type Lists = Pick<OidcSettings, 'claim' | 'facilitators' | 'administrators'>

/** Reads what somebody is from what the provider says of them. Who is both leads as an administrator. (R51) */
export function standingOf(claims: Claims, { claim, facilitators, administrators }: Lists): Standing {
  const values = valuesOf(claims, claim)
  if (values.length === 0) return { refused: 'no-claim' }
  // E-mail addresses are the same whatever their case; of groups and roles the provider knows two that differ by it.
  const plain = (value: string) => (claim === 'email' ? value.toLowerCase() : value)
  const isIn = (list: readonly string[]) => list.some((each) => values.some((value) => plain(value) === plain(each)))
  const role = isIn(administrators) ? 'administrator' : isIn(facilitators) ? 'facilitator' : null
  if (!role) return { refused: 'not-listed' }
  if (claim === 'email' && isUnverified(claims.email_verified)) return { refused: 'email-unverified' }
  return { role }
}

/** The values of a claim: one string, or a list of them. `realm_access.roles` goes one step down, as Keycloak writes it. */
export function valuesOf(claims: Claims, claim: string): readonly string[] {
  const found = within(claims, claim) ?? claim.split('.').reduce<unknown>(within, claims)
  const list: readonly unknown[] = Array.isArray(found) ? found : [found]
  return list.filter((value) => typeof value === 'string').filter((value) => value !== '')
}

function within(thing: unknown, name: string): unknown {
  if (typeof thing !== 'object' || thing === null || !Object.hasOwn(thing, name)) return undefined
  return (thing as Claims)[name] // reason: it is an object, and has that name
}

/** Some providers write booleans as words. */
function isUnverified(verified: unknown): boolean {
  return verified === false || verified === 'false'
}
