import { type Atlas, type Phase, type Place, placesWithin, type Role, readAuthor } from '@maillage/atlas'

/** What a place has brought and done, for whoever leads. */
export type PlaceReport = {
  readonly place: Place
  readonly tables: readonly PlaceReport[]
  /** Connected now, its tables included. */
  readonly here: number
  /** Elements and relations, its tables included. */
  readonly brought: number
  /** Of what it brought, what is under seal or waits to be let in, its tables included. */
  readonly waiting: number
  readonly byRole: Readonly<Partial<Record<Role, number>>>
  /** When it brought something last; null when it never did. */
  readonly lastAt: number | null
  /** Since when nobody of it is connected, although somebody was; null otherwise. */
  readonly goneSince: number | null
  /** Since when it has brought nothing although it is here and may; null otherwise. */
  readonly silentSince: number | null
}

export type ReportScene = {
  readonly atlas: Atlas
  /** By the server's clock. */
  readonly now: number
  readonly bySite: ReadonlyMap<string, number>
  /** When somebody of a place was seen last. */
  readonly seenAt: ReadonlyMap<string, number>
  /** Since when somebody of a place is here: who has just come is not silent. */
  readonly hereSince?: ReadonlyMap<string, number>
  /** What waits, by place; for who may know. */
  readonly waiting?: ReadonlyMap<string, number>
}

/** After so long without anything from a place it is said to be silent; a moment's cut is not told. Milliseconds. */
export const silentAfterMs = 5 * 60_000
export const goneAfterMs = 20_000

type Brought = { count: number; lastAt: number; readonly byRole: Partial<Record<Role, number>> }

/** What each site, and each of its tables, has brought; who is here, gone or silent. Pure. (V86) */
export function reportPlaces(scene: ReportScene): readonly PlaceReport[] {
  const brought = broughtBySite(scene.atlas)
  const { places } = scene.atlas.workshop
  return places.filter(({ within }) => within === null).map((place) => reportOf(scene, brought, place))
}

function reportOf(scene: ReportScene, brought: ReadonlyMap<string, Brought>, place: Place): PlaceReport {
  const { atlas, now, bySite, seenAt } = scene
  const { places, phase, clock } = atlas.workshop
  const keys = placesWithin(places, place.key)
  const all = keys.flatMap((key) => brought.get(key) ?? [])
  const here = sum(keys.map((key) => bySite.get(key) ?? 0))
  const lastAt = all.length === 0 ? null : Math.max(...all.map((each) => each.lastAt))
  const lastSeen = Math.max(0, ...keys.map((key) => seenAt.get(key) ?? 0))
  const isGone = here === 0 && lastSeen > 0 && now - lastSeen > goneAfterMs
  const cameAt = Math.max(0, ...keys.map((key) => scene.hereSince?.get(key) ?? 0))
  const quietSince = Math.max(lastAt ?? 0, clock?.startedAt ?? 0, cameAt)
  const mayBring = clock !== null && expectsWords(phase) && (here > 0 || (place.heads ?? 0) > 0)
  return {
    place,
    tables: places.filter(({ within }) => within === place.key).map((table) => reportOf(scene, brought, table)),
    here,
    brought: sum(all.map(({ count }) => count)),
    waiting: sum(keys.map((key) => scene.waiting?.get(key) ?? 0)),
    byRole: rolesOf(all),
    lastAt,
    goneSince: isGone ? lastSeen : null,
    silentSince: mayBring && !isGone && now - quietSince > silentAfterMs ? quietSince : null,
  }
}

/** Only while what is written appears at once: what is under seal or waits can't be told from silence here. */
function expectsWords(phase: Phase | null): boolean {
  return phase?.way === 'direct' && phase.rights?.citizen?.includes('add') !== false
}

function broughtBySite({ elements, relations }: Atlas): ReadonlyMap<string, Brought> {
  const all = new Map<string, Brought>()
  for (const { by, at } of [...elements.values(), ...relations.values()]) {
    const { role, site } = readAuthor(by)
    const brought = all.get(site) ?? { count: 0, lastAt: 0, byRole: {} }
    brought.count += 1
    brought.lastAt = Math.max(brought.lastAt, at)
    if (role) brought.byRole[role] = (brought.byRole[role] ?? 0) + 1
    all.set(site, brought)
  }
  return all
}

function rolesOf(all: readonly Brought[]): PlaceReport['byRole'] {
  const roles: Partial<Record<Role, number>> = {}
  for (const { byRole } of all) {
    for (const [role, count] of Object.entries(byRole)) {
      const known = role as Role // reason: the keys of the table above
      roles[known] = (roles[known] ?? 0) + count
    }
  }
  return roles
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}
