/** The token inside an invitation link that somebody pasted, with whatever stands around it; null when there is none. (V11) */
export function readLink(pasted: string): string | null {
  const token = /\/entrer#([A-Za-z0-9._~-]{8,200})/.exec(pasted.trim())?.[1]
  return token ?? null
}
