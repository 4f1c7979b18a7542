import {
  isSite,
  type Place,
  phaseLimits,
  placeLimits,
  type Role,
  readLine,
  readNotice,
  readPlaces,
  readPlan,
  siteOf,
  workshopLimits,
} from '@maillage/atlas'
import { workshopIn } from '../decided.ts'
import { type Command, type CommandScene, type Deed, done, refused } from './command.ts'
import { birthOf, idsThatStand } from './decide-for-all.ts'

/** Takes up a conducteur: `{ plan: Plan | null }`. The phase that runs goes on. */
export const setPlan: Command = {
  right: 'lead',
  decide: ({ plan: raw }, scene) => {
    const plan = raw === null ? null : readPlan(raw)
    if (raw !== null && !plan) return null
    const before = workshopIn(scene.state).plan
    return done({
      edits: [{ type: 'workshop-set', field: 'plan', value: plan }],
      act: { about: plan?.title ?? '', undo: { name: 'set-plan', args: { plan: before } } },
    })
  },
}

/** The sites and tables of the workshop: `{ places: Place[] }`, all of them. */
export const setPlaces: Command = {
  right: 'lead',
  decide: ({ places: raw }, scene) => {
    const places = readPlaces(raw)
    if (!Array.isArray(raw) || places.length !== raw.length) return null
    const before = workshopIn(scene.state).places
    return done({
      edits: [{ type: 'workshop-set', field: 'places', value: places }],
      act: {
        about: places
          .map(({ name }) => name)
          .join(', ')
          .slice(0, phaseLimits.text),
        undo: { name: 'set-places', args: { places: before } },
      },
    })
  },
}

/** How many people are in a place, those without a device too: `{ place, heads: number | null }`. */
export const setHeads: Command = {
  right: 'host',
  decide: ({ place, heads }, scene) => {
    if (heads !== null && !isHeads(heads)) return null
    return changePlace(
      scene,
      place,
      () => ({ heads }),
      ({ key, name, heads: before }) => ({
        about: `${heads ?? ''} ${name}`,
        undo: { name: 'set-heads', args: { place: key, heads: before } },
      }),
    )
  },
}

/** A place has spoken aloud: `{ place, turns: 1 | -1 }`. */
export const noteTurn: Command = {
  right: 'host',
  decide: ({ place, turns }, scene) =>
    turns === 1 || turns === -1
      ? changePlace(
          scene,
          place,
          (before) => ({ turns: Math.max(0, before.turns + turns) }),
          ({ key, name }) => ({
            about: `${turns} ${name}`,
            undo: { name: 'note-turn', args: { place: key, turns: -turns } },
          }),
        )
      : null,
}

/** Asks everyone to look at these: `{ ids, words? }`, why in a line; at nothing in particular: `{ ids: [] }`. */
export const spotlight: Command = {
  right: 'lead',
  decide: ({ ids: raw, words }, scene) => {
    const ids = idsThatStand(raw, scene)
    if (!ids || ids.length > workshopLimits.spotlight) return null
    const value = ids.length === 0 ? null : { ids, words: readLine(words, workshopLimits.call), ...birthOf(scene) }
    const before = workshopIn(scene.state).spotlight
    const undo = { name: 'spotlight', args: { ids: before?.ids ?? [], words: before?.words ?? '' } }
    const act = { about: `${ids.length}`, undo }
    return done({ edits: [{ type: 'workshop-set', field: 'spotlight', value }], act })
  },
}

/** A word to one place, or to all: `{ to: key | '', words }`; takes it back: `{ to: '', words: '' }`. */
export const call: Command = {
  right: 'lead',
  decide: ({ to, words: raw }, scene) => {
    const words = readLine(raw, workshopLimits.call)
    if (!isSite(to)) return null
    const value = words === '' ? null : { to, words, ...birthOf(scene) }
    const before = workshopIn(scene.state).call
    const undo = { name: 'call', args: { to: before?.to ?? '', words: before?.words ?? '' } }
    return done({ edits: [{ type: 'workshop-set', field: 'call', value }], act: { about: words, undo } })
  },
}

/** What people read before they write: `{ notice: Notice | null }`. */
export const setNotice: Command = {
  right: 'lead',
  decide: ({ notice: raw }, scene) => {
    const notice = raw === null ? null : readNotice(raw)
    const act = { about: '', undo: { name: 'set-notice', args: { notice: workshopIn(scene.state).notice } } }
    return done({ edits: [{ type: 'workshop-set', field: 'notice', value: notice }], act })
  },
}

/** Can so many people be in a place? */
export function isHeads(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0 && raw <= placeLimits.heads
}

/** Does who asks host this place, as far as where goes? */
export function hosts({ state, asked }: CommandScene, place: Place): boolean {
  return isHostAt(workshopIn(state).places, asked, place)
}

/** Is this place of the site somebody came in by? Any is, for who leads. */
export function isHostAt(
  places: readonly Place[],
  { role, site }: { readonly role: Role; readonly site: string },
  { key }: Place,
): boolean {
  const leads = role === 'facilitator' || role === 'administrator'
  return leads || siteOf(places, key) === siteOf(places, site)
}

function changePlace(
  scene: CommandScene,
  key: unknown,
  change: (before: Place) => Partial<Place>,
  actOf: (before: Place) => NonNullable<Deed['act']>,
) {
  const { places } = workshopIn(scene.state)
  const before = places.find((place) => place.key === key)
  if (!before) return typeof key === 'string' ? refused({ code: 'unknown-place', key }) : null
  if (!hosts(scene, before)) return refused({ code: 'not-your-right', right: 'host' })
  const value = places.map((place) => (place === before ? { ...place, ...change(before) } : place))
  return done({ edits: [{ type: 'workshop-set', field: 'places', value }], act: actOf(before) })
}
