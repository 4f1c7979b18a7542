import { defaultRights, type Role } from '@maillage/atlas'

/** Who leads goes to the atlas and its console; everybody else to the page where people contribute. (V74) */
export function leads(role: Role): boolean {
  return defaultRights[role].includes('lead')
}
