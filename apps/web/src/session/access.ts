import { type DeviceShelf, deviceShelf } from './device.ts'

const keyOf = (atlasId: string): string => `maillage.access.${atlasId}`

/** Keeps the token that opens an atlas on this device. Answers false when it lives only as long as this page. (V9) */
export function keepAccess(atlasId: string, token: string, shelf: DeviceShelf = deviceShelf): boolean {
  return shelf.keep(keyOf(atlasId), token)
}

/** The token of an atlas, if somebody came in by a link on this device. */
export function accessTo(atlasId: string, shelf: DeviceShelf = deviceShelf): string | null {
  return shelf.read(keyOf(atlasId))
}

/** Forgets it: the server no longer knows it. */
export function dropAccess(atlasId: string, shelf: DeviceShelf = deviceShelf): void {
  shelf.drop(keyOf(atlasId))
}
