import type { Role } from '@maillage/atlas'
import type { Look, SeatPoint } from '@maillage/wire'

export type Mover = SeatPoint & { readonly point: readonly [number, number]; readonly role: Role }
type Viewer<Seat> = { readonly seat: Seat; readonly viewport: Look['viewport'] }

/** How finely parts of the map are told apart: those whose view falls into the same square are told the same. */
const square = 1500

/**
 * Whom each viewer is shown in a crowd: those who lead first, then those who point where the viewer looks, `most` at the
 * most. Viewers who look at the same part are grouped, so that the work is by parts and not by people. Pure.
 */
export function inSight<Seat>(
  viewers: readonly Viewer<Seat>[],
  movers: readonly Mover[],
  most: number,
): readonly (readonly [readonly Viewer<Seat>[], readonly SeatPoint[]])[] {
  const groups = Map.groupBy(viewers, ({ viewport }) => keyOf(viewport))
  return [...groups.values()].map((group) => [group, shownTo(group[0]?.viewport ?? null, movers, most)] as const)
}

function shownTo(viewport: Look['viewport'], movers: readonly Mover[], most: number): readonly SeatPoint[] {
  const leads = movers.filter(({ role }) => role === 'facilitator' || role === 'administrator')
  const others = movers.filter((mover) => !leads.includes(mover) && isNear(viewport, mover.point))
  return [...leads, ...others].slice(0, most).map(({ seat, point }) => ({ seat, point }))
}

/** Within the view, widened by as much again on each side; anywhere for somebody who has no view of the map. */
function isNear(viewport: Look['viewport'], [x, y]: readonly [number, number]): boolean {
  if (!viewport) return true
  const { x: left, y: top, w, h } = viewport
  return x >= left - w && x <= left + 2 * w && y >= top - h && y <= top + 2 * h
}

function keyOf(viewport: Look['viewport']): string {
  if (!viewport) return 'none'
  const { x, y, w } = viewport
  return [x, y, w].map((each) => Math.round(each / square)).join(' ')
}
