import type { Role } from '@maillage/wire'

/** An atlas the server keeps. */
export type AtlasRow = { readonly atlasId: string; readonly title: string; readonly createdAt: number }

/** A way in: one role for one atlas. The token itself is never stored, only its SHA-256 in hexadecimal. */
export type Invite = { readonly tokenHash: string; readonly atlasId: string; readonly role: Role }

/** One committed tick of a room: Yjs V1 bytes. */
export type LogRow = { readonly seq: number; readonly update: Uint8Array }

/** What is kept of a room: the newest snapshot, and every update after it, in order. */
export type KeptRoom = { readonly snapshot: LogRow | null; readonly updates: readonly LogRow[] }

/**
 * What the server keeps. Every version passes `storageContract`. A promise that resolves means: on disk, as far as this
 * storage has one; a promise that rejects means: nothing of it was written.
 */
export interface Storage {
  atlases(): Promise<readonly AtlasRow[]>
  /** Creates the atlas with its ways in and its first words, all or nothing. Throws when the id is taken. */
  createAtlas(atlas: AtlasRow, invites: readonly Invite[], first: Uint8Array | null): Promise<void>
  /** Replaces all ways into an atlas. */
  replaceInvites(atlasId: string, invites: readonly Invite[]): Promise<void>
  invitesOf(atlasId: string): Promise<readonly Invite[]>
  findInvite(tokenHash: string): Promise<Invite | null>
  load(atlasId: string): Promise<KeptRoom>
  /** Appends the ticks of several rooms in one commit; answers with the number of each row, growing within its room. */
  append(rows: readonly { readonly atlasId: string; readonly update: Uint8Array }[]): Promise<readonly number[]>
  /** Puts a snapshot in the place of all rows up to `seq`, in one commit. One older than the snapshot here changes nothing. */
  compact(atlasId: string, snapshot: LogRow): Promise<void>
  close(): Promise<void>
}
