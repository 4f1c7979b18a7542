import type { HouseAtlases, HouseDoorAnswer } from '@maillage/wire'
import { dropAccess, keepAccess } from './access.ts'
import { createShelf, type DeviceShelf, deviceShelf } from './device.ts'
import { type Answer, type Ask, answered, ask } from './door.ts'

const sessionAt = 'maillage.session'
const openedAt = 'maillage.session.opened'

/** What this tab keeps, and forgets when it is closed. */
export const tabShelf: DeviceShelf = createShelf(() => window.sessionStorage)

/** Does this look like what somebody is given who signed in, rather than like the token of a link? */
export function looksLikeSession(words: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(words)
}

/**
 * The session of this tab: the one its address brings, which is kept and taken out of the address, or the one it kept
 * before. Null when nobody signed in here. (V120)
 */
export function sessionHere(fragment = '', shelf: DeviceShelf = tabShelf): string | null {
  if (!looksLikeSession(fragment)) return shelf.read(sessionAt)
  // Where the browser keeps nothing, the address goes on holding it: a reload must not end it.
  if (shelf.keep(sessionAt, fragment)) window.history.replaceState(null, '', window.location.pathname)
  return fragment
}

/** Forgets it, with the ways into atlases that it opened on this device. (V122) */
export function endSession(shelf: DeviceShelf = tabShelf, device: DeviceShelf = deviceShelf): void {
  for (const atlasId of openedIn(shelf)) dropAccess(atlasId, device)
  shelf.drop(openedAt)
  shelf.drop(sessionAt)
}

/** Keeps the way into an atlas that a session opened. Answers false when it lives only as long as this page. */
export function keepOpened(
  { atlasId, token }: HouseDoorAnswer,
  shelf: DeviceShelf = tabShelf,
  device: DeviceShelf = deviceShelf,
): boolean {
  shelf.keep(openedAt, [...new Set([...openedIn(shelf), atlasId])].join(' '))
  return keepAccess(atlasId, token, device)
}

function openedIn(shelf: DeviceShelf): readonly string[] {
  return (shelf.read(openedAt) ?? '').split(' ').filter((each) => each !== '')
}

/** The atlases of who signed in. */
export function askAtlases(session: string, get: Ask = ask): Promise<Answer<HouseAtlases>> {
  return answered(
    '/api/house/atlases',
    { bearer: session },
    get,
    (body) => (Array.isArray(body.atlases) ? (body as HouseAtlases) : null), // reason: our own server's
  )
}

/** Their own way into one of them. */
export function askOwnDoor(session: string, atlasId: string, get: Ask = ask): Promise<Answer<HouseDoorAnswer>> {
  const path = `/api/house/atlases/${encodeURIComponent(atlasId)}/door`
  return answered(path, { bearer: session, method: 'POST' }, get, ({ token }) =>
    typeof token === 'string' ? { atlasId, token } : null,
  )
}
