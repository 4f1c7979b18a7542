import type { Role } from '@maillage/atlas'

/** An atlas the server keeps. */
export type AtlasRow = {
  readonly atlasId: string
  readonly title: string
  readonly createdAt: number
  /** Who made it, when they had signed in: a keyed hash. Absent when it was made with a link. */
  readonly maker?: string
}

/** An atlas as it is listed. */
export type ListedAtlas = AtlasRow & {
  /** When it last changed, in milliseconds since 1970; null when nothing of its history is left. */
  readonly changedAt: number | null
}

/** A way in: one role, at one site, for one atlas. The token itself is never stored, only its SHA-256 in hexadecimal. */
export type Invite = {
  readonly tokenHash: string
  readonly atlasId: string
  readonly role: Role
  /** The site it leads to; '' for none. */
  readonly site: string
  /** Milliseconds since 1970 until which it opens; null for as long as it is not revoked. */
  readonly until: number | null
  /** Was it taken back? Then it opens nothing, and who came by it no longer comes in. */
  readonly isRevoked: boolean
  /** Does it let nobody new in for the time being? Who came by it comes back. */
  readonly isLocked: boolean
  /** A door that was made in the atlas: its id, from which its token follows; '' for the links of the start. */
  readonly id: string
  /** What those who lead call it. */
  readonly label: string
  /** SHA-256 of its short spoken code, in hexadecimal; null for none. */
  readonly codeHash: string | null
}

/** Somebody who came in by a link: no name, no address; a role and a site, and the hash of the pass their device keeps. */
export type Participant = {
  readonly participant: string
  readonly passHash: string
  readonly atlasId: string
  readonly tokenHash: string
  readonly role: Role
  readonly site: string
  readonly createdAt: number
}

/** One committed tick of a room, in the form of `rooms/log-row.ts`. */
export type LogRow = { readonly seq: number; readonly bytes: Uint8Array }

/** What is kept of a room: the newest snapshot (`rooms/snapshot.ts`), and every row after it, in order. */
export type KeptRoom = { readonly snapshot: LogRow | null; readonly rows: readonly LogRow[] }

/**
 * A row to append. By the same commit: `versions`, whole atlases put aside under a name, and `invites`, ways in that are
 * added, or take the place of the one with their hash.
 */
export type NewRow = {
  readonly atlasId: string
  readonly bytes: Uint8Array
  readonly versions?: readonly { readonly id: string; readonly bytes: Uint8Array }[]
  readonly invites?: readonly Invite[]
}

/** How much history stays behind a snapshot: rows older than this, or beyond this many bytes, are removed. */
export type Retention = { readonly olderThan: number; readonly bytes: number }

/**
 * What the server keeps. Every version passes `storageContract`. A promise that resolves means: on disk, as far as this
 * storage has one; a promise that rejects means: nothing of it was written.
 */
export interface Storage {
  atlases(): Promise<readonly AtlasRow[]>
  /** The same, with when each last changed. */
  listAtlases(): Promise<readonly ListedAtlas[]>
  /** What an atlas is called now. */
  putTitle(atlasId: string, title: string): Promise<void>
  /** Creates the atlas with its ways in and its first words, all or nothing. Throws when the id is taken. */
  createAtlas(atlas: AtlasRow, invites: readonly Invite[], first: Uint8Array | null): Promise<void>
  /** Replaces all ways into an atlas. */
  replaceInvites(atlasId: string, invites: readonly Invite[]): Promise<void>
  /** Adds a way in, or changes the one with this hash. */
  putInvite(invite: Invite): Promise<void>
  invitesOf(atlasId: string): Promise<readonly Invite[]>
  findInvite(tokenHash: string): Promise<Invite | null>
  findByCode(codeHash: string): Promise<Invite | null>
  /** How many people came in by each way, by its token's hash. */
  countPeople(atlasId: string): Promise<Readonly<Record<string, number>>>
  /** Adds somebody who came in, or changes their role. */
  putParticipant(participant: Participant): Promise<void>
  findParticipant(atlasId: string, participant: string): Promise<Participant | null>
  findByPass(passHash: string): Promise<Participant | null>
  /** A secret of this installation, made by `fresh` the first time; `isOver`: the one there was is no more, another is made. */
  secret(name: string, fresh: () => string, isOver?: boolean): Promise<string>
  load(atlasId: string): Promise<KeptRoom>
  /** Appends the ticks of several rooms in one commit; answers with the number of each row, growing by one within its room. */
  append(rows: readonly NewRow[], at: number): Promise<readonly number[]>
  /** Puts a snapshot beside the rows up to `seq`. One older than the snapshot here changes nothing. Rows stay. */
  putSnapshot(atlasId: string, snapshot: LogRow): Promise<void>
  /** Removes rows that the newest snapshot holds and the retention lets go. Answers how many. */
  prune(atlasId: string, retention: Retention): Promise<number>
  /** A version that was put aside; null when there is none. */
  version(atlasId: string, id: string): Promise<Uint8Array | null>
  /** A real write, committed: throws when nothing can be kept. */
  probe(): Promise<void>
  close(): Promise<void>
}
