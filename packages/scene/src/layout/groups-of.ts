import { type Atlas, type ElementId, elementKindOf, type PaletteColour, type Position } from '@maillage/atlas'
import { boxOf } from '../figures/box-of.ts'
import type { GroupFigure } from '../figures/figures.ts'
import { type Box, boxAround, boxAroundAll, grown, overlap } from '../geometry.ts'
import { measureText } from '../text/measure-text.ts'
import { communitiesOf } from './communities.ts'
import { linkGraphOf } from './link-graph.ts'
import { regionPadding, regionRoom } from './region-room.ts'

const least = 3
const near = 130

// A region keeps its colour as long as its hub, whatever others add elsewhere; two may share one, the title tells them apart.
const colours = ['blue', 'amber', 'teal', 'pink', 'green', 'violet', 'orange', 'olive'] as const

/**
 * The regions to draw behind elements, each around the members of a group that stand together, with room for a title. A
 * member moved far away leaves the region; it comes back with it. Rule: S17.
 */
export function groupsOf(atlas: Atlas, positions: ReadonlyMap<ElementId, Position>): readonly GroupFigure[] {
  const graph = linkGraphOf(atlas)
  return communitiesOf(graph).flatMap(({ members, hub }) => {
    const ids = members.flatMap((at) => graph.ids[at] ?? [])
    const hubId = hub === null ? null : (graph.ids[hub] ?? null)
    const figure = groupFigure(atlas, positions, { members: ids, hub: hubId })
    return figure ? [figure] : []
  })
}

type Named = { readonly members: readonly ElementId[]; readonly hub: ElementId | null }

function groupFigure(
  atlas: Atlas,
  positions: ReadonlyMap<ElementId, Position>,
  { members, hub }: Named,
): GroupFigure | null {
  const boxes = members.flatMap((id) => {
    const element = atlas.elements.get(id)
    const place = positions.get(id)
    if (!element || !place) return []
    const { w, h } = boxOf(element, elementKindOf(atlas, element))
    return [{ id, box: boxAround(place, w, h) }]
  })
  const together = largestPart(boxes)
  const around = together.length < least ? null : boxAroundAll(together.map(({ box }) => box))
  const element = hub === null ? undefined : atlas.elements.get(hub)
  if (!around) return null
  const region = regionRoom(around)
  // Loose elements have nothing to do with one another: a frame around them and others would say the contrary.
  if (hub === null && coversOthers(atlas, positions, region, new Set(members))) return null
  return {
    id: hub === null ? 'without-relations' : `around-${hub}`,
    hub,
    members,
    region,
    title: titleIn(region, element?.label ?? null),
    colour: hub === null ? 'slate' : colourOf(hub),
  }
}

function coversOthers(
  atlas: Atlas,
  positions: ReadonlyMap<ElementId, Position>,
  region: Box,
  members: ReadonlySet<ElementId>,
): boolean {
  for (const [id, element] of atlas.elements) {
    const place = members.has(id) ? undefined : positions.get(id)
    if (!place) continue
    const { w, h } = boxOf(element, elementKindOf(atlas, element))
    if (overlap(region, boxAround(place, w, h))) return true
  }
  return false
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
