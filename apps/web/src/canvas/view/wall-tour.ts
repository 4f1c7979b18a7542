import type { ElementId } from '@maillage/atlas'
import { type Box, boxAroundAll, overlap } from '@maillage/scene'
import { wallUnit } from './wall-unit.ts'

/** A part of the map that is shown for a while, large enough to be read. */
export type Stop = { readonly key: string; readonly box: Box; readonly newestAt: number }

export type TourScene = {
  readonly regions: readonly Box[]
  readonly boxes: ReadonlyMap<ElementId, Box>
  /** When an element was added, or one of its relations. Milliseconds since 1970. */
  readonly newestAt: (id: ElementId) => number
  /** What the wall shows at zoom 1, in pixels. */
  readonly view: { readonly w: number; readonly h: number }
  /** From this zoom on its labels can be read. */
  readonly readable: number
}

/** From this zoom on, labels are read from the back of a room, on a screen of 1920 by 1080. */
const readableZoom = 1.2

/** The same on this screen, which is as large on the wall, whatever its pixels. */
export function readableOn(screen?: Pick<Window, 'innerWidth' | 'innerHeight'>): number {
  return readableZoom * wallUnit(screen)
}

/** Can all of this be read at once? */
export function isReadable(box: Box, { view, readable }: Pick<TourScene, 'view' | 'readable'>): boolean {
  return Math.min(view.w / Math.max(1, box.w), view.h / Math.max(1, box.h)) >= readable
}

/**
 * The parts of a map that is too large to be read at once: its regions, those too large cut into pieces as large as the
 * wall; then what stands in none. Only parts with something in them. Pure. (C26)
 */
export function stopsOf({ regions, boxes, newestAt, ...seen }: TourScene): readonly Stop[] {
  const left = new Map(boxes)
  const stopFor = (box: Box, ids: readonly ElementId[]): Stop => {
    for (const id of ids) left.delete(id)
    return { key: `${Math.round(box.x)} ${Math.round(box.y)}`, box, newestAt: Math.max(...ids.map(newestAt)) }
  }
  const inside = (area: Box) => [...left].flatMap(([id, box]) => (overlap(area, box) ? [id] : []))
  const pieces = (area: Box): readonly Stop[] =>
    (isReadable(area, seen) ? [area] : tiles(area, seen)).flatMap((box) => {
      const ids = inside(box)
      if (ids.length === 0) return []
      return [stopFor(box === area ? area : tightened(box, ids, boxes), ids)]
    })
  const inRegions = regions.flatMap(pieces)
  const rest = boxAroundAll(left.values())
  return rest ? [...inRegions, ...pieces(rest)] : inRegions
}

/** Which stop comes next: what changed since it was shown, newest first; else the one shown longest ago. */
export function nextStop(stops: readonly Stop[], shownAt: ReadonlyMap<string, number>): Stop | null {
  const since = ({ key }: Stop) => shownAt.get(key) ?? 0
  const changed = stops.filter((stop) => stop.newestAt > since(stop)).toSorted((a, b) => b.newestAt - a.newestAt)
  return changed[0] ?? stops.toSorted((a, b) => since(a) - since(b))[0] ?? null
}

function tiles(area: Box, { view, readable }: Pick<TourScene, 'view' | 'readable'>): readonly Box[] {
  const [most, tall] = [view.w / readable, view.h / readable]
  const [columns, rows] = [Math.ceil(area.w / most), Math.ceil(area.h / tall)]
  const [w, h] = [area.w / columns, area.h / rows]
  return Array.from({ length: columns * rows }, (_, at) => ({
    ...{ x: area.x + (at % columns) * w, y: area.y + Math.floor(at / columns) * h },
    ...{ w, h },
  }))
}

/** Whole elements, and no empty margin. */
function tightened(box: Box, ids: readonly ElementId[], boxes: ReadonlyMap<ElementId, Box>): Box {
  return boxAroundAll(ids.flatMap((id) => boxes.get(id) ?? [])) ?? box
}
