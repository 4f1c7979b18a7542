import { defaultRights, type Role } from '@maillage/atlas'
import type { DoorAnswer } from '@maillage/wire'
import { type RoomName, roomAddress, rooms } from '../app/router.ts'

/** Who leads goes to the console; everybody else to the page where people contribute. (V74) */
export function leads(role: Role): boolean {
  return defaultRights[role].includes('lead')
}

/** What a link to the report asks for beside its token. (V142) */
const asksReport = `page=${rooms.report}`

/** The link of a door that leads straight to the report. (V142) */
export function reportLink(link: string): string {
  return link.replace('#', `${link.includes('?') ? '&' : '?'}${asksReport}#`)
}

/** Does this link lead to the report? */
export function isForReport(search: string): boolean {
  return partsOf(search).includes(asksReport)
}

/**
 * Where somebody goes from the door: to the report, when they asked for it; into a workshop, to the console or to where
 * people contribute; or to the map. A view and a filter beside the token go along: who leads wants to see the map then.
 * (V39, V74, V142)
 */
export function addressFromDoor({ atlasId, role, hasWorkshop }: DoorAnswer, search: string, room?: RoomName): string {
  const others = partsOf(search).filter((part) => part !== asksReport)
  const ofWho: RoomName = !leads(role) ? 'contribute' : others.length > 0 ? 'map' : 'lead'
  const usual = hasWorkshop ? ofWho : 'map'
  const to = room ?? (isForReport(search) ? 'report' : usual)
  return `${roomAddress(atlasId, to)}${others.length > 0 ? `?${others.join('&')}` : ''}`
}

function partsOf(search: string): readonly string[] {
  return search.replace(/^\?/, '').split('&').filter(Boolean)
}
