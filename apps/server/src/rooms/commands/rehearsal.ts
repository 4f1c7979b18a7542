import type { Edit, Rehearsal } from '@maillage/atlas'
import { workshopIn } from '../decided.ts'
import { type Command, type CommandScene, done, refused } from './command.ts'
import { birthOf } from './decide-for-all.ts'
import { backToVersion, keepVersion } from './versions.ts'

/** Starts a rehearsal: what is there now is kept, and comes back at its end. `{}` */
export const rehearse: Command = {
  right: 'lead',
  decide: (_args, scene) => {
    if (workshopIn(scene.state).rehearsal) return done({})
    const kept = keepVersion.decide({ name: 'Avant la répétition' }, scene)
    if (!kept?.ok) return kept
    const { phase, clock, places, ended, held } = workshopIn(scene.state)
    const value = { ...birthOf(scene), version: scene.asked.id, phase, clock, places, ended, held }
    const act = { about: '', undo: { name: 'end-rehearsal', args: { version: scene.asked.id } } }
    const edits: readonly Edit[] = [
      { type: 'workshop-set', field: 'rehearsal', value },
      // After a session, the next one is rehearsed: people may write in it.
      ...(ended ? [{ type: 'workshop-set', field: 'ended', value: null } as const] : []),
    ]
    return done({ ...kept.deed, edits, act })
  },
}

/**
 * Ends it: `{ version }`, as the workshop says. What came since goes: contributions, relations, votes, and what was said of
 * them; the phase and the places are as they were. What people said since of what was there before stays theirs.
 */
export const endRehearsal: Command = {
  right: 'lead',
  decide: ({ version }, scene) => {
    const { rehearsal } = workshopIn(scene.state)
    if (!rehearsal || rehearsal.version !== version) return refused({ code: 'not-rehearsing' })
    const back = backToVersion.decide({ version }, scene)
    if (!back?.ok) return back
    const { assembly } = scene.state.ledger
    const since = [...assembly.brought.values()].filter(({ at }) => at >= rehearsal.at)
    return done({
      ...back.deed,
      edits: [...(back.deed.edits ?? []), ...countsTakenBack(scene, rehearsal.at), ...workshopBefore(scene, rehearsal)],
      notes: [
        ...(back.deed.notes ?? []),
        ...since.map(({ id }) => ({ type: 'withdrawn' as const, id })),
        // None of it can be taken back once it is over: it would act on the real session.
        { type: 'acts-over', since: rehearsal.at },
      ],
      act: { about: '', undo: null },
    })
  },
}

/** The workshop as it was: its phase with as much time as was left, its places, and what waited. */
function workshopBefore(
  { state, time }: CommandScene,
  { at, phase, clock, places, ended, held }: Rehearsal,
): readonly Edit[] {
  const later = time - at
  const endsAt = clock?.endsAt == null ? null : clock.endsAt + later
  const waiting = (way: 'inbox' | 'sealed') =>
    state.ledger.assembly.waiting(way).filter((brought) => brought.at < at).length
  return [
    { type: 'workshop-set', field: 'rehearsal', value: null },
    { type: 'workshop-set', field: 'phase', value: phase },
    { type: 'workshop-set', field: 'clock', value: clock && { startedAt: clock.startedAt + later, endsAt } },
    { type: 'workshop-set', field: 'places', value: places },
    { type: 'workshop-set', field: 'ended', value: ended },
    { type: 'workshop-set', field: 'held', value: held },
    { type: 'workshop-set', field: 'spotlight', value: null },
    { type: 'workshop-set', field: 'call', value: null },
    { type: 'workshop-set', field: 'waiting', value: { sealed: waiting('sealed'), inbox: waiting('inbox') } },
  ]
}

/** Votes opened since go; so do stances on what goes. */
function countsTakenBack({ atlas, state }: CommandScene, since: number): readonly Edit[] {
  const { votes, stances } = atlas()
  const opened = [...votes].filter(([, vote]) => vote.opened.at >= since)
  const ended = [...stances.keys()].filter((id) => (state.gate.registry.birthOf(id)?.at ?? since) >= since)
  return [
    ...opened.map(([id]): Edit => ({ type: 'vote-set', id, vote: null })),
    ...ended.map((id): Edit => ({ type: 'stances-set', id, stances: null })),
  ]
}
