import {
  type Birth,
  type Clock,
  type Edit,
  type EndId,
  type Phase,
  phaseTime,
  readClock,
  readPhase,
  sessionsBegun,
  type Workshop,
} from '@maillage/atlas'
import { workshopIn } from '../decided.ts'
import { type Command, type CommandScene, type Deed, done, idsOf } from './command.ts'

/** Who decides, and when. */
export function birthOf({ asked, time }: CommandScene): Birth {
  return { by: asked.doer.by, at: time }
}

/**
 * Nobody but who leads writes, until it is taken back: `{ on: boolean }`. The time of the phase stands still meanwhile, and
 * is as much longer afterwards.
 */
export const freeze: Command = {
  right: 'lead',
  decide: ({ on }, scene) => {
    if (typeof on !== 'boolean') return null
    const workshop = workshopIn(scene.state)
    const { frozen, clock } = workshop
    // Asked twice, the pause still began when it began.
    const edits: Edit[] = [{ type: 'workshop-set', field: 'frozen', value: on ? (frozen ?? birthOf(scene)) : null }]
    const stood = scene.time - phaseTime(workshop, scene.time)
    if (!on && clock?.endsAt != null && stood > 0) {
      edits.push({ type: 'workshop-set', field: 'clock', value: { ...clock, endsAt: clock.endsAt + stood } })
    }
    return done({ edits, act: { about: on ? 'on' : 'off', undo: { name: 'freeze', args: { on: !on } } } })
  },
}

/**
 * What people do from now on, what may be added, and which rights stay: `{ phase: Phase | null }`. Its time starts to run,
 * by the clock of the server. The phase that runs, with other words or minutes, goes on: its time is as much longer.
 * After the end of a session, a phase opens it again, or begins the next. (A70)
 * With `clock` it has that time: what takes a step back gives the phase before the time it would have had.
 */
export const setPhase: Command = {
  right: 'lead',
  decide: ({ phase: raw, clock: given }, scene) => {
    const phase = raw === null ? null : readPhase(raw)
    if (raw !== null && !phase) return null
    const workshop = workshopIn(scene.state)
    const { phase: before, clock, ended } = workshop
    const edits: readonly Edit[] = [
      { type: 'workshop-set', field: 'phase', value: phase },
      {
        type: 'workshop-set',
        field: 'clock',
        value: phase && (readClock(given) ?? clockFor(phase, scene.time, { before, clock })),
      },
      ...(phase ? begun(workshop, scene.time) : takenBack(workshop)),
    ]
    const undo = ended
      ? { name: 'end', args: { after: ended.after, until: ended.until, again: true } }
      : { name: 'set-phase', args: { phase: before, clock } }
    return done({ edits, act: { about: phase?.title ?? '', undo } })
  },
}

function begun({ ended, held }: Workshop, time: number): readonly Edit[] {
  const after = sessionsBegun(held, ended, time)
  return [
    ...(ended ? [{ type: 'workshop-set', field: 'ended', value: null } as const] : []),
    ...(after === held ? [] : [{ type: 'workshop-set', field: 'held', value: after } as const]),
  ]
}

/** The start of a session was taken back: it was not held. */
function takenBack({ phase, clock, held }: Workshop): readonly Edit[] {
  const last = held.at(-1)
  const isItsFirst = phase !== null && last?.to === null && last.from === clock?.startedAt
  return isItsFirst ? [{ type: 'workshop-set', field: 'held', value: held.slice(0, -1) }] : []
}

function clockFor(
  phase: Phase,
  time: number,
  { before, clock }: Pick<Workshop, 'clock'> & { before: Phase | null },
): Clock {
  const fresh = { startedAt: time, endsAt: phase.minutes > 0 ? time + phase.minutes * 60_000 : null }
  if (!clock || before?.key !== phase.key) return fresh
  if (phase.minutes === before.minutes) return clock
  if (phase.minutes === 0) return { ...clock, endsAt: null }
  const endsAt = clock.endsAt ?? clock.startedAt + before.minutes * 60_000
  return { ...clock, endsAt: Math.max(time, endsAt + (phase.minutes - before.minutes) * 60_000) }
}

/** More than this nobody gives at once. */
const mostMinutes = 600

/**
 * Gives the phase more time, or less: `{ minutes }`, counted from when it ends; from now when its time is over. Null: as much
 * as it takes. Taken back (`{ shiftMs }`), it gives or takes what it really took or gave, whatever was given since.
 */
export const extend: Command = {
  right: 'lead',
  decide: ({ minutes, shiftMs }, scene) => {
    const workshop = workshopIn(scene.state)
    const { clock, phase } = workshop
    if (!clock) return null
    const endsAt = endAfter(clock, { minutes, shiftMs }, phaseTime(workshop, scene.time))
    if (endsAt === undefined) return null
    const edits: readonly Edit[] = [{ type: 'workshop-set', field: 'clock', value: { ...clock, endsAt } }]
    const about =
      typeof minutes === 'number' ? `${minutes}` : shiftMs ? `${Math.round(Number(shiftMs) / 6000) / 10}` : ''
    return done({ edits, act: { about, undo: undoOfEnd(clock, endsAt, phase) } })
  },
}

/** When the phase ends after this wish; undefined when it can't be read. */
function endAfter(
  { endsAt }: Clock,
  { minutes, shiftMs }: { readonly minutes: unknown; readonly shiftMs: unknown },
  time: number,
): number | null | undefined {
  if (minutes === null) return null
  const [wished, shift] = [countOf(minutes, mostMinutes), countOf(shiftMs, mostMinutes * 60_000)]
  if (shift !== null) return endsAt === null ? undefined : endsAt + shift
  return wished === null ? undefined : Math.max(time, Math.max(time, endsAt ?? 0) + wished * 60_000)
}

function undoOfEnd(clock: Clock, endsAt: number | null, phase: Phase | null): NonNullable<Deed['act']>['undo'] {
  if (clock.endsAt === null) return { name: 'extend', args: { minutes: null } }
  if (endsAt === null) return { name: 'set-phase', args: { phase, clock } }
  return { name: 'extend', args: { shiftMs: clock.endsAt - endsAt } }
}

function countOf(raw: unknown, most: number): number | null {
  return typeof raw === 'number' && Number.isFinite(raw) && Math.abs(raw) <= most ? raw : null
}

/** A mark on things, by who may set it: `{ ids, on: boolean }`. Things that are gone are passed over. */
function marking(right: 'validate' | 'lock', mark: 'validated' | 'locked'): Command {
  return {
    right,
    decide: ({ ids: raw, on }, scene) => {
      const ids = idsThatStand(raw, scene)
      if (!ids || typeof on !== 'boolean') return null
      const value = on ? birthOf(scene) : null
      return done({
        edits: ids.map((id) => ({ type: 'mark-set', id, mark, act: value })),
        act: { about: `${ids.length}`, undo: { name: right, args: { ids, on: !on } } },
      })
    },
  }
}

export const validate: Command = marking('validate', 'validated')
export const lock: Command = marking('lock', 'locked')

/** The things that stand among these names; null when it is no list of names. */
export function idsThatStand(raw: unknown, { state }: CommandScene): readonly EndId[] | null {
  const ids = idsOf(raw)
  // reason: what stands under a name in the registry is an element or a relation.
  return ids && ids.filter((id): id is EndId => state.gate.registry.birthOf(id) !== null)
}
