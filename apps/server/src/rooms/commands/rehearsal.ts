import type { Edit } from '@maillage/atlas'
import { type Command, type CommandScene, done, refused } from './command.ts'
import { birthOf, workshopIn } from './decide-for-all.ts'
import { keepVersion, restoreVersion } from './versions.ts'

/** Starts a rehearsal: what is there now is kept, and comes back at its end. `{}` */
export const rehearse: Command = {
  right: 'lead',
  decide: (_args, scene) => {
    if (workshopIn(scene).rehearsal) return done({})
    const kept = keepVersion.decide({ name: 'Avant la répétition' }, scene)
    if (!kept?.ok) return kept
    const value = { ...birthOf(scene), version: scene.asked.id }
    const act = { about: '', undo: { name: 'end-rehearsal', args: { version: scene.asked.id } } }
    return done({ ...kept.deed, edits: [{ type: 'workshop-set', field: 'rehearsal', value }], act })
  },
}

/** Ends it: `{ version }`, as the workshop says. What came since goes: contributions, relations, votes and stances. */
export const endRehearsal: Command = {
  right: 'lead',
  decide: ({ version }, scene) => {
    const { rehearsal } = workshopIn(scene)
    if (!rehearsal || rehearsal.version !== version) return refused({ code: 'not-rehearsing' })
    const back = restoreVersion.decide({ version }, scene)
    if (!back?.ok) return back
    const { assembly } = scene.state.ledger
    const since = [...assembly.brought.values()].filter(({ at }) => at >= rehearsal.at)
    return done({
      ...back.deed,
      edits: [...(back.deed.edits ?? []), ...countsTakenBack(scene, rehearsal.at), ...cleared],
      notes: [...(back.deed.notes ?? []), ...since.map(({ id }) => ({ type: 'withdrawn' as const, id }))],
      act: { about: '', undo: null },
    })
  },
}

const cleared: readonly Edit[] = [
  { type: 'workshop-set', field: 'rehearsal', value: null },
  { type: 'workshop-set', field: 'phase', value: null },
  { type: 'workshop-set', field: 'clock', value: null },
  { type: 'workshop-set', field: 'spotlight', value: null },
  { type: 'workshop-set', field: 'call', value: null },
  { type: 'workshop-set', field: 'waiting', value: { sealed: 0, inbox: 0 } },
]

/** Votes opened since go; so do stances, which are only taken of what was there before. */
function countsTakenBack(scene: CommandScene, since: number): readonly Edit[] {
  const { votes, stances } = scene.atlas()
  const opened = [...votes].filter(([, vote]) => vote.opened.at >= since)
  return [
    ...opened.map(([id]): Edit => ({ type: 'vote-set', id, vote: null })),
    ...[...stances.keys()].map((id): Edit => ({ type: 'stances-set', id, stances: null })),
  ]
}
