import type { Role } from './roles.ts'

/**
 * Shapes of the HTTP interface. All bodies are JSON; errors are problem documents (`application/problem+json`) with a
 * `code` that is one of `ProblemCode`. The token travels in `Authorization: Bearer …`, never in an address. (W6)
 *
 * - `GET  /api/atlases/:atlasId/seat` → `SeatAnswer`: who am I here, and under which client id may I write?
 * - `GET  /api/door` → `DoorAnswer`: which atlas does this token open?
 * - `GET  /livez` → 200 while the process runs.
 */
export type SeatAnswer = {
  readonly atlasId: string
  readonly role: Role
  /** The Yjs client id to write under, unused by anyone else. Asked anew for each page, before the first edit. */
  readonly clientId: number
  /** What is written as the author of new things: role and door, never a person. */
  readonly by: string
  readonly wire: number
}

export type DoorAnswer = { readonly atlasId: string; readonly role: Role; readonly title: string }

export type ProblemCode = 'not-invited' | 'unknown-atlas' | 'too-many-requests' | 'not-found' | 'try-later'
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ProblemCode
}

/** `DATA_DIR/access.json`: one link a role for each atlas, readable by the owner only. */
export type AccessFile = {
  readonly address: string
  readonly networkAddresses: readonly string[]
  readonly sync: string
  readonly atlases: readonly {
    readonly atlasId: string
    readonly title: string
    readonly links: readonly {
      readonly role: Role
      readonly link: string
      readonly networkLinks: readonly string[]
      readonly token: string
    }[]
  }[]
}
