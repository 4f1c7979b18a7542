/**
 * Why the server ends a connection. 4400–4499: coming back won't help until something changes (y-websocket 3.1 stops
 * on these); 4500–4599: try again later. (W4)
 */
export const closeCodes = {
  malformed: 4400,
  notInvited: 4401,
  notAllowed: 4403,
  unknownAtlas: 4404,
  historyGone: 4410,
  tooLarge: 4413,
  replaced: 4409,
  outsideTheLayout: 4422,
  tooMany: 4429,
  missingHistory: 4509,
  tryLater: 4500,
  restarting: 4501,
  tooSlow: 4508,
} as const
export type CloseReason = keyof typeof closeCodes

/** The name of a close code, or null for one that is not ours. */
export function closeReason(code: number): CloseReason | null {
  const found = Object.entries(closeCodes).find(([, known]) => known === code)
  return found ? (found[0] as CloseReason) : null
}

/** Will coming back by itself help? */
export function isWorthRetrying(code: number): boolean {
  return code < 4400 || code >= 4500
}
