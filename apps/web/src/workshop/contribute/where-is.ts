/** Where something that was brought is now; its sentence stands under the same name. */
export type Where = 'there' | 'sealed' | 'inbox' | 'frozen' | 'offline'

export type WhereFacts = {
  /** It waits on this device. */
  readonly isQueued: boolean
  /** It stands on the map that this page shows. */
  readonly isThere: boolean
  /** It waits at the server, in this way. */
  readonly waits: 'sealed' | 'inbox' | null
  readonly isOffline: boolean
  /** What was written here has not all reached the server. */
  readonly isUnsent: boolean
  readonly isFrozen: boolean
  /** How the phase takes what is brought. */
  readonly way: 'direct' | 'sealed' | 'inbox'
}

/** Where it is: never that it is on the map of all while it is on this device alone. Null when it is nowhere. Pure. (V72) */
export function whereIs({ isQueued, isThere, waits, isOffline, isUnsent, isFrozen, way }: WhereFacts): Where | null {
  if (isQueued) return isOffline ? 'offline' : isFrozen ? 'frozen' : way === 'direct' ? 'offline' : way
  if (isThere) return isOffline && isUnsent ? 'offline' : 'there'
  return waits
}
