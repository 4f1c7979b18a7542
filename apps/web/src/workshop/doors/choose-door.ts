import { type Place, siteOf } from '@maillage/atlas'
import type { DoorInfo } from '@maillage/wire'

/** A way in, as it is shown on a wall: what is typed, what is scanned, what is said. */
export type ShownDoor = {
  readonly id: string
  /** The place it leads to; '' for none in particular. */
  readonly site: string
  /** The short code to be said aloud; null when it has none. */
  readonly code: string | null
  /** The whole link: for a QR code, and never to be read. */
  readonly link: string
  /** Where the code is typed: `atlas.exemple.fr`. */
  readonly address: string
}

/**
 * The door to show in a place: the citizens' one of that very place, else of its site, else the general one; for nowhere
 * in particular the general one, else the only one there is. Null when none is open. (V90)
 */
export function chooseDoor(
  doors: readonly DoorInfo[],
  { places, site, now }: { readonly places: readonly Place[]; readonly site: string; readonly now: number },
): DoorInfo | null {
  const open = openDoors(doors, now)
  const at = (key: string) => open.find((door) => door.site === key) ?? null
  const [only] = open.length === 1 ? open : []
  return at(site) ?? at(siteOf(places, site)) ?? at('') ?? (site === '' ? (only ?? null) : null)
}

/** The citizens' doors that let people in now and can be shown. */
export function openDoors(doors: readonly DoorInfo[], now: number): readonly DoorInfo[] {
  return doors.filter(
    ({ role, token, isLocked, until }) =>
      role === 'citizen' && token !== null && !isLocked && (until === null || until > now),
  )
}

/** The word of an address that says which place of a link somebody is at. */
export const placeWord = 'lieu'

/**
 * A door with the address that people in the room can reach. Shown at a table that has none of its own, the link of its
 * site says at which table it was scanned.
 */
export function shownDoor({ id, site, code, token }: DoorInfo, address: string, at: string = site): ShownDoor {
  const base = address.replace(/\/+$/, '')
  return {
    id,
    site: at,
    code,
    link: `${base}/entrer${at === site ? '' : `?${placeWord}=${at}`}#${token ?? ''}`,
    address: base.replace(/^https?:\/\//, ''),
  }
}

/**
 * The address to show: this page's own, unless only this machine can reach it; then the first of the server's that others
 * can reach.
 */
export function reachableAddress(origin: string, addresses: readonly string[]): string {
  return isLocal(origin) ? (addresses.find((address) => !isLocal(address)) ?? origin) : origin
}

function isLocal(address: string): boolean {
  return /^https?:\/\/(localhost|127\.|\[::1\])/.test(address)
}
