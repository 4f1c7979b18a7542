import {
  type Ended,
  type Held,
  type Place,
  readEnded,
  readReportWords,
  sessionLimits,
  sessionsEnded,
  type Workshop,
} from '@maillage/atlas'
import { workshopIn } from '../decided.ts'
import { type Command, done } from './command.ts'
import { birthOf } from './decide-for-all.ts'

/**
 * The session is over: `{ after: 'read' | 'write', until: number | null }`, what stays possible for those who were invited
 * (writing needs a date). Its phase, its time, what was shown and said to all, and a pause end with it. Once more after
 * that, it changes what stays possible. `again` takes back that another was begun: it ended when it ended. (R60)
 */
export const end: Command = {
  right: 'lead',
  decide: ({ after, until, again }, scene) => {
    const wish = readEnded({ ...birthOf(scene), after, until })
    if (!wish || wish.after !== after || (wish.until ?? 0) > scene.time + sessionLimits.untilMs) return null
    const workshop = workshopIn(scene.state)
    const { ended } = workshop
    const said = ended ? { after: ended.after, until: ended.until } : null
    if (said) {
      const act = { about: `still-${wish.after}`, undo: { name: 'end', args: said } }
      return done({
        edits: [{ type: 'workshop-set', field: 'ended', value: { ...wish, at: ended?.at ?? wish.at } }],
        act,
      })
    }
    if (again === true) return endedAgain(workshop, wish) ?? endedNow(workshop, wish)
    return endedNow(workshop, wish)
  },
}

function endedNow({ phase, clock, held, places, frozen, spotlight, call }: Workshop, ended: Ended) {
  const undo = phase ? { name: 'set-phase', args: { phase, clock } } : null
  return done({
    edits: [
      { type: 'workshop-set', field: 'phase', value: null },
      { type: 'workshop-set', field: 'clock', value: null },
      ...(frozen ? [{ type: 'workshop-set', field: 'frozen', value: null } as const] : []),
      ...(spotlight ? [{ type: 'workshop-set', field: 'spotlight', value: null } as const] : []),
      ...(call ? [{ type: 'workshop-set', field: 'call', value: null } as const] : []),
      { type: 'workshop-set', field: 'held', value: sessionsEnded(held, places, ended.at) },
      { type: 'workshop-set', field: 'ended', value: ended },
    ],
    act: { about: ended.after, undo },
  })
}

/** The session that had ended, as it was: its time, and what its places were counted. Null when another runs already. */
function endedAgain({ phase, held, places }: Workshop, wish: Ended) {
  const last = held.at(-1)
  if (phase || last === undefined || last.to === null) return null
  const edits = [
    { type: 'workshop-set', field: 'ended', value: { ...wish, at: last.to } },
    { type: 'workshop-set', field: 'places', value: places.map((place) => countedAs(place, last)) },
  ] as const
  return done({ edits, act: { about: wish.after, undo: null } })
}

function countedAs(place: Place, { places }: Held): Place {
  const counted = places.find(({ key }) => key === place.key)
  return counted ? { ...place, heads: counted.heads, turns: counted.turns } : place
}

/** Another session is got ready: `{}`. The one before stays told; people may write again, and nobody is counted yet. */
export const nextSession: Command = {
  right: 'lead',
  decide: (_args, scene) => {
    const { ended, places } = workshopIn(scene.state)
    if (!ended) return done({})
    const { after, until } = ended
    return done({
      edits: [
        { type: 'workshop-set', field: 'ended', value: null },
        {
          type: 'workshop-set',
          field: 'places',
          value: places.map((place) => ({ ...place, heads: null, turns: 0 })),
        },
      ],
      act: { about: '', undo: { name: 'end', args: { after, until, again: true } } },
    })
  },
}

/** What those who lead write into the report: `{ report: { intro, next } | null }`. */
export const setReport: Command = {
  right: 'lead',
  decide: ({ report: raw }, scene) => {
    const report = raw === null ? null : readReportWords(raw)
    if (raw !== null && (typeof raw !== 'object' || Array.isArray(raw))) return null
    const before = workshopIn(scene.state).report
    return done({
      edits: [{ type: 'workshop-set', field: 'report', value: report }],
      act: { about: '', undo: { name: 'set-report', args: { report: before } } },
    })
  },
}
