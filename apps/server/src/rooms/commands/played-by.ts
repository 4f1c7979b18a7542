import { authorOf, isRole, isSite, rightsIn } from '@maillage/atlas'
import { workshopIn } from '../decided.ts'
import type { CommandScene } from './command.ts'

/** So many people are simulated at most. */
const mostPeople = 200

/**
 * The scene as somebody simulated asks it: `as`, a college and a place, and which of the people there (`number`) where each
 * counts for one. Null when this is no rehearsal, or not asked by whoever leads. (R29)
 */
export function playedBy(scene: CommandScene, as: unknown): CommandScene | null {
  if (as === undefined) return scene
  const {
    role,
    site,
    number = 0,
  } = { ...(as as { readonly role?: unknown; readonly site?: unknown; number?: unknown }) } // reason: asked for three names
  const { phase, rehearsal } = workshopIn(scene.state)
  if (!rehearsal || !rightsIn(phase?.rights ?? null, scene.asked.role).has('lead')) return null
  if (!isRole(role) || role === 'facilitator' || role === 'administrator' || !isSite(site)) return null
  if (!Number.isSafeInteger(number) || Number(number) < 0 || Number(number) >= mostPeople) return null
  const participant = ['simulated', role, site, ...(number ? [number] : [])].join('-')
  return { ...scene, asked: { ...scene.asked, role, site, doer: { participant, by: authorOf(role, site) } } }
}

/** Was this made since the rehearsal began? Simulated people count for nothing else: it would stay after them. */
export function isOfRehearsal({ state }: CommandScene, madeAt: number): boolean {
  const { rehearsal } = workshopIn(state)
  return rehearsal !== null && madeAt >= rehearsal.at
}
