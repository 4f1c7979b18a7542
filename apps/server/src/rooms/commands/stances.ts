import { countStances, type EndId, readText, stanceLimits, stanceNames } from '@maillage/atlas'
import type { AssemblyNote, Stance } from '../assembly.ts'
import { type Command, done, refused } from './command.ts'
import { isOfRehearsal, playedBy } from './played-by.ts'

/**
 * Says what one thinks of a thing: `{ on: id, stance: 'agree' | 'disagree' | 'unsure' | null, reason, as? }`; null takes it
 * back. One person once: the newest takes the place of what was said before. `as`: somebody simulated, of a thing of the
 * rehearsal (`playedBy`).
 */
export const say: Command = {
  right: 'vote',
  decide: ({ on, stance: raw, reason, as }, asking) => {
    const scene = playedBy(asking, as)
    if (!scene) return null
    const { asked, state } = scene
    const stance = stanceNames.find((name) => name === raw) ?? null
    if (typeof on !== 'string' || (raw !== null && stance === null)) return null
    const birth = state.gate.registry.birthOf(on)
    if (!birth) return refused({ code: 'unknown-thing', id: on })
    if (as !== undefined && !isOfRehearsal(scene, birth.at)) return refused({ code: 'not-rehearsing' })
    const { participant } = asked.doer
    const { role, site } = asked
    const mine: Stance | null = stance && {
      ...{ on, participant, role, site, stance },
      reason: readText(reason, stanceLimits.reason).trim(),
    }
    const others = state.ledger.assembly.stancesOn(on).filter((each) => each.participant !== participant)
    const all = mine ? [...others, mine] : others
    const notes: AssemblyNote[] = [{ type: 'stance', on, participant, stance: mine }]
    // reason: it stands in the registry
    return done({
      edits: [{ type: 'stances-set', id: on as EndId, stances: all.length > 0 ? countStances(all) : null }],
      notes,
    })
  },
}
