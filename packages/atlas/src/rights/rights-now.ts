import { isClosed } from '../model/sessions.ts'
import type { Workshop } from '../model/workshop.ts'
import { type Right, rightsIn } from './rights.ts'
import type { Role } from './roles.ts'

/** What stays once a session has ended, for those who were invited to say what they see: reading, and reacting. */
const reacting: readonly Right[] = ['vote', 'validate']
const afterwards = { citizen: reacting, elected: reacting } as const

/**
 * What a role may do now: in the phase that runs; after the end of a session what was left open then; else what it may do
 * anyway. Who prepares goes on after the end: cards are typed, and what was said twice is tidied up. (A26, A70)
 */
export function rightsNow(workshop: Pick<Workshop, 'phase' | 'ended'>, role: Role, now: number): ReadonlySet<Right> {
  const { phase } = workshop
  return rightsIn(phase ? phase.rights : isClosed(workshop, now) ? afterwards : null, role)
}
