import { type Birth, type EndId, readPhase } from '@maillage/atlas'
import { type Command, type CommandScene, done, idsOf } from './command.ts'

function act({ asked, time }: CommandScene): Birth {
  return { by: asked.doer.by, at: time }
}

/** Nobody but who leads writes, until it is taken back: `{ on: boolean }`. */
export const freeze: Command = {
  right: 'lead',
  decide: ({ on }, scene) =>
    typeof on === 'boolean'
      ? done({ edits: [{ type: 'workshop-set', field: 'frozen', value: on ? act(scene) : null }] })
      : null,
}

/** What may be added from now on, and which rights stay: `{ phase: Phase | null }`. */
export const setPhase: Command = {
  right: 'lead',
  decide: ({ phase: raw }) => {
    const phase = raw === null ? null : readPhase(raw)
    return raw === null || phase ? done({ edits: [{ type: 'workshop-set', field: 'phase', value: phase }] }) : null
  },
}

/** A mark on things, by who may set it: `{ ids, on: boolean }`. Things that are gone are passed over. */
function marking(right: 'validate' | 'lock', mark: 'validated' | 'locked'): Command {
  return {
    right,
    decide: ({ ids: raw, on }, scene) => {
      const ids = idsThatStand(raw, scene)
      if (!ids || typeof on !== 'boolean') return null
      const value = on ? act(scene) : null
      return done({ edits: ids.map((id) => ({ type: 'mark-set', id, mark, act: value })) })
    },
  }
}

export const validate: Command = marking('validate', 'validated')
export const lock: Command = marking('lock', 'locked')

function idsThatStand(raw: unknown, { state }: CommandScene): readonly EndId[] | null {
  const ids = idsOf(raw)
  // reason: what stands under a name in the registry is an element or a relation.
  return ids && ids.filter((id): id is EndId => state.gate.registry.birthOf(id) !== null)
}
