import type { Role } from '@maillage/atlas'
import { readIntroduction, readLook } from '@maillage/wire'
import { presenceFrame } from '../frames.ts'
import { Shared } from '../line.ts'
import { type Entry, readEntries, writeEntries } from './awareness.ts'
import type { Shown } from './shown.ts'

/** A page is shown to plain providers under an id that Yjs never draws: those are below 2³². */
const firstForPages = 2 ** 32

/** What a page shows, as plain providers show themselves. */
export function showPage(shown: Shown): void {
  const { seat, introduction, point, look, awareness } = shown
  awareness.id = firstForPages + seat.number
  awareness.clock += 1
  awareness.state = JSON.stringify({ ...introduction, role: seat.role, site: seat.guest.site, cursor: point, ...look })
}

/**
 * Takes what a plain provider shows of itself: under the first id it brings that nobody else has, and under no other. It
 * may say what it likes of itself, but for its role and site. Answers whether anything was new. (R9)
 */
export function takePlain(shown: Shown, update: Uint8Array, isFree: (id: number) => boolean): boolean {
  const { awareness, seat } = shown
  const own = readEntries(update).filter(({ id, state }) => state !== 'null' && id < firstForPages && isFree(id))
  const entry = awareness.id < 0 ? own[0] : own.find(({ id }) => id === awareness.id)
  if (!entry || entry.clock <= awareness.clock - (awareness.state === 'null' ? 1 : 0)) return false
  const said: Said = { ...(JSON.parse(entry.state) as object), role: seat.role, site: seat.guest.site } // reason: readEntries
  Object.assign(awareness, { id: entry.id, clock: entry.clock, state: JSON.stringify(said) })
  showToPages(shown, said)
  return true
}

/** What a plain provider says of itself: anything; of it, the house knows these. */
type Said = { readonly cursor?: unknown; readonly role: Role; readonly site: string }

/** What it says in the form of the house is shown to pages too. */
function showToPages(shown: Shown, said: Said): void {
  const { cursor } = said
  const isPoint = Array.isArray(cursor) && cursor.length === 2 && cursor.every((each) => Number.isFinite(each))
  shown.introduction = readIntroduction(said)
  shown.point = isPoint ? [Number(cursor[0]), Number(cursor[1])] : null
  shown.look = readLook(said)
}

/** What these show, and who left, in the awareness protocol. */
export function statesFrame(everyone: readonly Shown[], gone: readonly Entry[]): Shared {
  const entries = everyone.filter(({ awareness }) => awareness.id >= 0).map(({ awareness }) => ({ ...awareness }))
  return new Shared(presenceFrame(writeEntries([...entries, ...gone])))
}
