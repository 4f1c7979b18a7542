import { type Measures, type SectorToPlace, sectorHeight } from './placing.ts'

/** A sector, or one of its two parts. */
export type SidePart = SectorToPlace & { readonly part: 1 | 2 }

/** So few are told on one side. */
const fewCards = 3
/** A sector is cut only when leaving it whole would make one side so much higher than the other. */
const unevenFrom = 0.25

/**
 * Shares sectors between the left side and the right one, in their order, as evenly as whole sectors allow; one that is
 * larger than all others together is cut in two. (V51)
 */
export function shareSides(
  sectors: readonly SectorToPlace[],
  measures: Measures,
): { readonly left: readonly SidePart[]; readonly right: readonly SidePart[] } {
  const filled = sectors.filter(({ cards }) => cards.length > 0).map((sector): SidePart => ({ ...sector, part: 1 }))
  const count = filled.reduce((sum, { cards }) => sum + cards.length, 0)
  if (filled.length === 1 && count <= fewCards) return { left: [], right: filled }
  const heights = filled.map(({ cards }) => sectorHeight(cards, measures) + measures.between)
  const total = heights.reduce((sum, each) => sum + each, 0)
  const { at, above } = bestCut(heights, total)
  const uneven = Math.abs(total - 2 * above)
  const cut = uneven > total * unevenFrom ? cutWithin(filled, heights, measures) : null
  return cut ?? { left: filled.slice(0, at), right: filled.slice(at) }
}

/** Between which two sectors the sides are most alike. */
function bestCut(heights: readonly number[], total: number): { readonly at: number; readonly above: number } {
  let best = { at: 0, above: 0 }
  let above = 0
  heights.forEach((height, index) => {
    above += height
    if (Math.abs(total - 2 * above) < Math.abs(total - 2 * best.above)) best = { at: index + 1, above }
  })
  return best
}

/** Cuts the sector that the middle falls into, at the card nearest to it; null when that leaves one card alone. */
function cutWithin(filled: readonly SidePart[], heights: readonly number[], measures: Measures) {
  const half = heights.reduce((sum, each) => sum + each, 0) / 2
  let above = 0
  const at = heights.findIndex((height) => {
    if (above + height >= half) return true
    above += height
    return false
  })
  const sector = filled[at]
  if (!sector) return null
  let reached = above + measures.title
  const first = sector.cards.filter((card) => {
    const middle = reached + measures.heightOf(card) / 2
    reached += measures.heightOf(card) + measures.gap
    return middle < half
  })
  const rest = sector.cards.slice(first.length)
  if (first.length < 2 || rest.length < 2) return null
  return {
    left: [...filled.slice(0, at), { ...sector, cards: first }],
    right: [{ ...sector, cards: rest, part: 2 as const }, ...filled.slice(at + 1)],
  }
}
