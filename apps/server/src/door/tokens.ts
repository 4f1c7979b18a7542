import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Role, roles } from '@maillage/atlas'
import type { Invite } from '../storage/storage.ts'

/** A way in that can be given to somebody: the token is known here and in the link only. */
export type FreshInvite = Invite & { readonly token: string }

/** One fresh token a role, for no site in particular: 128 random bits each. */
export function freshInvites(atlasId: string): readonly FreshInvite[] {
  return roles.map((role) => freshInvite(atlasId, role, ''))
}

export function freshInvite(atlasId: string, role: Role, site: string, until: number | null = null): FreshInvite {
  const token = freshToken()
  const way = { atlasId, role, site, until, isRevoked: false, isLocked: false }
  return { token, tokenHash: hashToken(token), ...way, id: '', label: '', codeHash: null }
}

/** Something that can't be guessed: 128 random bits. */
export function freshToken(): string {
  return randomBytes(16).toString('base64url')
}

/** What is stored of a token: whoever reads the storage can't come in with it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** How a link is known in a room: enough of its hash to tell it from all others. */
export function linkOf(tokenHash: string): string {
  return tokenHash.slice(0, 16)
}

/** Are these the same words? In a time that tells nothing of where they differ. */
export function sameWords(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}
