import type { HouseAnswer } from '@maillage/wire'
import { type Answer, type Ask, answered, ask } from '../session/door.ts'

const states = ['none', 'partial', 'full'] as const

/** What the administrator says of this installation, and whom one signs in with. */
export function askHouse(get: Ask = ask): Promise<Answer<HouseAnswer>> {
  return answered('/api/house', {}, get, ({ name, contact, accessibility, audit, signIn }) => ({
    name: typeof name === 'string' ? name : '',
    contact: typeof contact === 'string' ? contact : '',
    accessibility: states.find((state) => state === accessibility) ?? 'none',
    audit: typeof audit === 'string' ? audit : '',
    signIn: typeof signIn === 'string' && signIn !== '' ? signIn : null,
  }))
}
