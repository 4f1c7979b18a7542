import type { Role } from '@maillage/wire'
import type { Storage } from '../storage/storage.ts'
import { hashToken } from './tokens.ts'

/** Who may enter: the atlas a token opens, and as what. */
export type Admission = { readonly atlasId: string; readonly role: Role }

const longestToken = 200

/** Looks a token up. Null when it opens nothing. */
export async function admit(storage: Pick<Storage, 'findInvite'>, token: string | null): Promise<Admission | null> {
  if (!token || token.length > longestToken) return null
  const invite = await storage.findInvite(hashToken(token))
  return invite && { atlasId: invite.atlasId, role: invite.role }
}

/** The token of `Authorization: Bearer …`; null when there is none. */
export function bearerToken(header: string | undefined): string | null {
  return header?.match(/^Bearer ([\w-]+)$/)?.[1] ?? null
}
