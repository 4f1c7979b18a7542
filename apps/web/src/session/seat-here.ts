import { isRole, type Role } from '@maillage/atlas'
import { type DeviceShelf, deviceShelf, keptJson } from './device.ts'

/** Who this device was in an atlas when it was last there: enough to open it without the network. */
export type SeatHere = { readonly role: Role; readonly site: string; readonly by: string }

const keyOf = (atlasId: string): string => `maillage.seat.${atlasId}`

export function keepSeatHere(atlasId: string, { role, site, by }: SeatHere, shelf: DeviceShelf = deviceShelf): void {
  shelf.keep(keyOf(atlasId), JSON.stringify({ role, site, by }))
}

/** Null when this device was never there, or can't say. Total. */
export function seatHere(atlasId: string, shelf: DeviceShelf = deviceShelf): SeatHere | null {
  const raw = keptJson(shelf.read(keyOf(atlasId)))
  const { role, site, by } = (typeof raw === 'object' && raw !== null ? raw : {}) as Readonly<Record<string, unknown>> // reason: asked for three names
  return isRole(role) && typeof site === 'string' && typeof by === 'string' ? { role, site, by } : null
}
