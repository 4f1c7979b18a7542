import type { Atlas, ElementId, PaletteColour, Position } from '@maillage/atlas'
import type { GroupFigure } from '../figures/figures.ts'
import { type Box, boxAroundAll, grown, overlap } from '../geometry.ts'
import { measureText } from '../text/measure-text.ts'
import { communitiesOf } from './communities.ts'
import { linkGraphOf } from './link-graph.ts'
import { boxesOf } from './placed-boxes.ts'
import { regionPadding, regionRoom } from './region-room.ts'

const least = 3
const near = 130
/** So many others may stand inside of a frame, for each of its members. */
const mostOthers = 1 / 3

// A region keeps its colour as long as its hub, whatever others add elsewhere; two may share one, the title tells them apart.
const colours = ['blue', 'amber', 'teal', 'pink', 'green', 'violet', 'orange', 'olive'] as const

/**
 * The regions to draw behind elements, each around the members of a group that stand together, with room for a title. A
 * member moved far away leaves the region; it comes back with it. Where others stand between them there is none. Rule: S17.
 */
export function groupsOf(atlas: Atlas, positions: ReadonlyMap<ElementId, Position>): readonly GroupFigure[] {
  const graph = linkGraphOf(atlas)
  const boxes = boxesOf(atlas, positions)
  return communitiesOf(graph).flatMap(({ members, hub }) => {
    const ids = members.flatMap((at) => graph.ids[at] ?? [])
    const hubId = hub === null ? null : (graph.ids[hub] ?? null)
    const figure = groupFigure(atlas, boxes, { members: ids, hub: hubId })
    return figure ? [figure] : []
  })
}

type Named = { readonly members: readonly ElementId[]; readonly hub: ElementId | null }

type Boxes = ReadonlyMap<ElementId, Box>

function groupFigure(atlas: Atlas, boxes: Boxes, { members, hub }: Named): GroupFigure | null {
  const placed = members.flatMap((id) => {
    const box = boxes.get(id)
    return box ? [{ id, box }] : []
  })
  const together = largestPart(placed)
  const around = together.length < least ? null : boxAroundAll(together.map(({ box }) => box))
  const element = hub === null ? undefined : atlas.elements.get(hub)
  if (!around) return null
  const region = regionRoom(around)
  // A frame around as many others would say that they belong together; loose elements have nothing to do with anything.
  const most = hub === null ? 0 : members.length * mostOthers
  if (othersIn(boxes, region, new Set(members)) > most) return null
  return {
    id: hub === null ? 'without-relations' : `around-${hub}`,
    hub,
    members,
    region,
    title: titleIn(region, element?.label ?? null),
    colour: hub === null ? 'slate' : colourOf(hub),
  }
}

function othersIn(boxes: Boxes, region: Box, members: ReadonlySet<ElementId>): number {
  let count = 0
  for (const [id, box] of boxes) if (!members.has(id) && overlap(region, box)) count += 1
  return count
}

/** FNV-1a of the hub's id, into the colours. */
function colourOf(hub: ElementId): PaletteColour {
  let hash = 0x811c9dc5
  for (const letter of hub) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return colours[hash % colours.length] ?? 'slate'
}

// The words of a title are the web's: these are about as long as any of them.
const wordsLike = { around: 'Autour de ', loose: 'Encore sans relation' } as const

function titleIn(region: Box, label: string | null): GroupFigure['title'] {
  const { side, top } = regionPadding
  const w = region.w - 2 * side
  const size = Math.max(
    20,
    Math.min(50, w / measureText(label === null ? wordsLike.loose : `${wordsLike.around}${label} `, 1, 700)),
  )
  return { box: { x: region.x + side, y: region.y + (top - size * 1.2) / 2, w, h: size * 1.2 }, size }
}

type Placed = { readonly id: ElementId; readonly box: Box }

/** The largest set of boxes that stand near one another. */
function largestPart(boxes: readonly Placed[]): readonly Placed[] {
  const left = new Set(boxes)
  let best: readonly Placed[] = []
  for (const seed of left) {
    const part = new Set([seed])
    left.delete(seed)
    for (const one of part) {
      const around = grown(one.box, near)
      for (const other of left) {
        if (!overlap(around, grown(other.box, near))) continue
        left.delete(other)
        part.add(other)
      }
    }
    if (part.size > best.length) best = [...part]
  }
  return best
}
