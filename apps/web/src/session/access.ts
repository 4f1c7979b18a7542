import { type DeviceShelf, deviceShelf } from './device.ts'

const linkOf = (atlasId: string): string => `maillage.access.${atlasId}`
const passOf = (atlasId: string): string => `maillage.pass.${atlasId}`

/** Keeps the link that opens an atlas on this device. Answers false when it lives only as long as this page. (V9) */
export function keepAccess(atlasId: string, token: string, shelf: DeviceShelf = deviceShelf): boolean {
  // Another link may give another role: who comes in by it is somebody else to the server.
  if (shelf.read(linkOf(atlasId)) !== token) shelf.drop(passOf(atlasId))
  return shelf.keep(linkOf(atlasId), token)
}

/** The link of an atlas, if somebody came in by one on this device. */
export function accessTo(atlasId: string, shelf: DeviceShelf = deviceShelf): string | null {
  return shelf.read(linkOf(atlasId))
}

/** Did this device come into this atlas by this link before, so that it is the same participant again? (V74) */
export function knows(atlasId: string, token: string, shelf: DeviceShelf = deviceShelf): boolean {
  return shelf.read(linkOf(atlasId)) === token && shelf.read(passOf(atlasId)) !== null
}

/** Keeps what makes this device the same participant again. */
export function keepPass(atlasId: string, pass: string, shelf: DeviceShelf = deviceShelf): void {
  shelf.keep(passOf(atlasId), pass)
}

/** What this device shows to take its seat: its pass, or the link it came by the first time. */
export function passTo(atlasId: string, shelf: DeviceShelf = deviceShelf): string | null {
  return shelf.read(passOf(atlasId)) ?? shelf.read(linkOf(atlasId))
}

const placeOf = (atlasId: string): string => `maillage.place.${atlasId}`

/** Keeps the place that somebody says they are at, until a seat is taken there. */
export function keepPlace(atlasId: string, place: string, shelf: DeviceShelf = deviceShelf): void {
  shelf.keep(placeOf(atlasId), place)
}

/** The place that was said and not yet taken; null when there is none. */
export function placeSaid(atlasId: string, shelf: DeviceShelf = deviceShelf): string | null {
  return shelf.read(placeOf(atlasId))
}

/** A seat was taken there, or refused: it is not asked for again. */
export function dropPlace(atlasId: string, shelf: DeviceShelf = deviceShelf): void {
  shelf.drop(placeOf(atlasId))
}

/**
 * Tells apart those who came into an atlas on this device by different links, each somebody else to the server. Says
 * nothing of the link: 64 bits, mixed out of it.
 */
export function markOf(link: string | null): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (const letter of link ?? '') {
    const code = letter.codePointAt(0) ?? 0
    a = Math.imul(a ^ code, 2_654_435_761)
    b = Math.imul(b ^ code, 1_597_334_677)
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`
}

/** Forgets it: the server no longer knows it. */
export function dropAccess(atlasId: string, shelf: DeviceShelf = deviceShelf): void {
  shelf.drop(linkOf(atlasId))
  shelf.drop(passOf(atlasId))
}
