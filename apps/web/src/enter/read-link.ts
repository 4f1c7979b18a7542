/** An invitation link that somebody pasted: its token, and what else it asks to see. */
export type InviteLink = { readonly token: string; readonly search: string }

/** Reads the link in what was pasted, with whatever stands around it; null when there is none. (V11, V39) */
export function readLink(pasted: string): InviteLink | null {
  const found = /\/entrer(\?[^\s#]*)?#([A-Za-z0-9._~-]{8,200})/.exec(pasted.trim())
  const [, search = '', token] = found ?? []
  return token === undefined ? null : { token, search }
}
