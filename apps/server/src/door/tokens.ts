import { createHash, randomBytes } from 'node:crypto'
import { type Role, roles } from '@maillage/wire'
import type { Invite } from '../storage/storage.ts'

/** A way in that can be given to somebody: the token is known here and in the link only. */
export type FreshInvite = Invite & { readonly token: string }

/** One fresh token a role: 128 random bits each. */
export function freshInvites(atlasId: string): readonly FreshInvite[] {
  return roles.map((role: Role) => {
    const token = randomBytes(16).toString('base64url')
    return { token, tokenHash: hashToken(token), atlasId, role }
  })
}

/** What is stored of a token: whoever reads the storage can't come in with it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
