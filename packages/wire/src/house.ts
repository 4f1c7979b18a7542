/** As what somebody signs in to the house: who leads workshops, or who looks after the installation. */
export const houseRoles = ['facilitator', 'administrator'] as const
export type HouseRole = (typeof houseRoles)[number]

export function isHouseRole(raw: unknown): raw is HouseRole {
  return houseRoles.some((role) => role === raw)
}

/**
 * Why nobody was signed in: they stopped it themselves; it took too long, or began in another browser; the provider
 * can't be reached, or answered what can't be used; they are in neither list; their e-mail address was never checked;
 * there were too many attempts.
 */
export const signInTroubles = ['cancelled', 'lost', 'provider', 'unknown', 'email', 'too-many'] as const
export type SignInTrouble = (typeof signInTroubles)[number]

/** What of an address says that a sign-in failed: `/mes-ateliers?souci=…`. */
export const troubleParameter = 'souci'

/** What an administrator says of their installation. Empty where they said nothing. */
export type HouseWords = {
  readonly name: string
  readonly contact: string
  readonly accessibility: 'none' | 'partial' | 'full'
  readonly audit: string
}

/** Who runs this installation, what they say of its accessibility, and whom one signs in with; null when one doesn't. */
export type HouseAnswer = HouseWords & { readonly signIn: string | null }

/** The atlases of somebody who signed in: their own, or all of them for who looks after the installation. */
export type HouseAtlases = {
  readonly role: HouseRole
  /** Until when they are signed in. Milliseconds since 1970. */
  readonly until: number
  /** What their way in is called, beside the provider's name, among the ways into an atlas. */
  readonly mark: string
  /** Those that changed last come first. */
  readonly atlases: readonly HouseAtlas[]
}

export type HouseAtlas = {
  readonly atlasId: string
  readonly title: string
  /** Milliseconds since 1970; null when it is so long ago that it was let go with the history. */
  readonly changedAt: number | null
  /** Did they make it themselves? */
  readonly isMine: boolean
}

/** The link of somebody who signed in, into one atlas. */
export type HouseDoorAnswer = { readonly atlasId: string; readonly token: string }
