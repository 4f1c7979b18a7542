import { authorOf, type Contribution, isRole, mayGive, type Refusal, rightsIn } from '@maillage/atlas'
import { workshopIn } from '../decided.ts'
import type { CommandScene } from './command.ts'
import { hosts } from './lead.ts'

/**
 * The scene as the people of a place ask it, whose card or speech somebody types who hosts that place: its author is their
 * college and their place, and `entry` says that another hand typed it. Rights stay those of who types. A refusal when they
 * don't host that place or the college is above their own; null when it can't be read, or says not how it came in. (A24)
 */
export function typedFor(scene: CommandScene, contribution: Contribution, raw: unknown): CommandScene | Refusal | null {
  if (raw === undefined) return scene
  const { role, site } = { ...(raw as { readonly role?: unknown; readonly site?: unknown } | null) } // reason: asked for two names
  if (contribution.type !== 'element' || contribution.entry === '' || !isRole(role) || role === 'visitor') return null
  const { asked } = scene
  const { phase, places } = workshopIn(scene.state)
  const place = places.find(({ key }) => key === site)
  if (!place) return typeof site === 'string' ? { code: 'unknown-place', key: site } : null
  const isHost = rightsIn(phase?.rights ?? null, asked.role).has('host') && hosts(scene, place)
  if (!isHost || !mayGive(asked.role, role)) return { code: 'not-your-right', right: 'host' }
  return { ...scene, asked: { ...asked, site: place.key, doer: { ...asked.doer, by: authorOf(role, place.key) } } }
}
