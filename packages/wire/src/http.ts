import type { Notice, Refusal, Role } from '@maillage/atlas'
import type { ActDone } from './workshop.ts'

/**
 * Shapes of the HTTP interface. All bodies are JSON; errors are problem documents (`application/problem+json`) with a
 * `code` that is one of `ProblemCode`. What proves who asks travels in `Authorization: Bearer …`, never in an address. (W6)
 *
 * Three things prove it. A **link** (its token) opens an atlas in a role; a **pass** is one participant's own, given at
 * the first seat, so that who reloads or comes back is the same; a **key** is signed, short-lived, and opens the live
 * door and the rest of this interface. Where signing in is set (`house.ts`), a **session** stands for the house's link.
 *
 * - `GET  /api/door` (link) → `DoorAnswer`: which atlas does this link open?
 * - `POST /api/atlases/:atlasId/seat` (link or pass), nothing or `{ place }` → `SeatAnswer`: a key, and who I am here. A link
 *   makes a new participant; a place that lies within that of the link is taken.
 * - `GET  /api/atlases/:atlasId/state` (key) → the whole document, as a Yjs update of version 1.
 * - `POST /api/atlases/:atlasId/commands` (key), `CommandRequest` → `CommandAnswer`.
 * - `GET  /api/atlases/:atlasId/kept` (key of a role that keeps versions or hides) → `KeptAnswer`.
 * - `GET  /api/atlases/:atlasId/mine` (key) → `MineAnswer`: what I brought that waits, and what I said and gave.
 * - `GET  /api/atlases/:atlasId/inbox` (key of who lets in) → `InboxAnswer`.
 * - `GET  /api/atlases/:atlasId/doors` (key of who gives doors, or hosts a room) → `DoorsAnswer`.
 *   They are made and changed by the commands `make-door` and `change-doors`.
 * - `POST /api/code`, `{ code }` → `{ token }`: a spoken code for the token of its link.
 * - `GET  /api/house/prepare` (the house's link, or a session) → `{ mayPrepare: true }`: may atlases be made with this?
 * - `POST /api/atlases` (likewise), `NewAtlas` → `NewAtlasAnswer`.
 * - `GET  /api/house` → `HouseAnswer`: what the administrator says of this installation.
 * - `GET  /api/house/atlases` (session) → `HouseAtlases`.
 * - `POST /api/house/atlases/:atlasId/door` (session) → `HouseDoorAnswer`: their own way into it.
 * - `GET  /connexion`, `GET /connexion/retour`: the browser goes to the provider and comes back, to
 *   `/mes-ateliers#<session>`, or with `?souci=<SignInTrouble>`.
 * - `GET  /livez`, `GET /readyz`: does the process run; can it keep what it is given.
 */
export type SeatAnswer = {
  readonly atlasId: string
  readonly role: Role
  readonly site: string
  /** What stands as the author of new things: role and site, never a person. */
  readonly by: string
  /** This participant's own, to be kept by their device and shown to nobody. */
  readonly pass: string
  readonly key: string
  /** How long the key opens anything, in seconds. */
  readonly keySeconds: number
  /** Milliseconds since 1970 by the server's clock. */
  readonly now: number
  readonly wire: number
}

/** Something that only the server does, asked for once: the same `id` again gives the same answer and does nothing. (W10) */
export type CommandRequest = { readonly id: string; readonly name: string; readonly args: unknown }
export type CommandAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Refusal }

/** What the server keeps beside the atlas: versions to go back to, and what was taken out of sight. Newest first. */
export type KeptAnswer = {
  readonly versions: readonly { readonly id: string; readonly name: string; readonly by: string; readonly at: number }[]
  readonly hidden: readonly { readonly id: string; readonly label: string; readonly by: string; readonly at: number }[]
  /** What those who lead did. Where `undo` is not null, the command `undo`, `{ act: id }`, takes it back. */
  readonly acts: readonly ActDone[]
}

export type DoorAnswer = {
  readonly atlasId: string
  readonly role: Role
  readonly site: string
  readonly title: string
  /** The opening question, the name of the place this way leads to, and what is to be read before anything is written. */
  readonly question: string
  readonly placeName: string
  /** Places within it that people may say they are at: the tables of a site. */
  readonly places: readonly { readonly key: string; readonly name: string; readonly within: string | null }[]
  readonly notice: Notice | null
  /** Is a workshop prepared or going on? Then people go to its page of contributions first. */
  readonly hasWorkshop: boolean
  /** When its last session ended, while none is got ready; null otherwise. Then there is a report to read. */
  readonly ended: number | null
  /** Nobody new comes in: whoever leads has closed it for now, or its time is over. Who came by it before comes back. */
  readonly shut: 'locked' | 'expired' | null
}

export type ProblemCode =
  | 'not-invited'
  /** Whoever leads took this link back. */
  | 'link-taken-back'
  | 'unknown-atlas'
  | 'too-many-requests'
  | 'not-found'
  | 'not-readable'
  | 'too-large'
  | 'try-later'
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ProblemCode
}

/** `DATA_DIR/access.json`: one link a role for each atlas, readable by the owner only. */
export type AccessFile = {
  readonly address: string
  /** Where an atlas is made, by whoever holds this link. */
  readonly prepare: { readonly link: string; readonly networkLinks: readonly string[]; readonly token: string }
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
