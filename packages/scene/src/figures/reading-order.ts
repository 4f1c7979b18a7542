import type { ElementId } from '@maillage/atlas'
import type { ElementFigure, GroupFigure } from './figures.ts'

/**
 * The order in which a keyboard walks the drawing: group by group as they stand on the page, in each from top to bottom
 * and from left to right; then what belongs to no group. Every element once. Rule: S17.
 */
export function readingOrder(
  figures: Iterable<ElementFigure>,
  groups: readonly GroupFigure[] = [],
): readonly ElementId[] {
  const left = new Map([...figures].map((figure) => [figure.id, figure]))
  const order: ElementId[] = []
  const regions = [...groups].sort((a, b) => byRows(a.region, b.region) || (a.id < b.id ? -1 : 1))
  for (const group of regions) {
    const members = group.members.flatMap((id) => left.get(id) ?? [])
    for (const id of group.members) left.delete(id)
    order.push(...inRows(members))
  }
  return [...order, ...inRows([...left.values()])]
}

function inRows(figures: ElementFigure[]): readonly ElementId[] {
  return figures.sort((a, b) => byRows(a.box, b.box) || (a.id < b.id ? -1 : 1)).map((figure) => figure.id)
}

// Rows of 48 units: cards whose tops differ by less read as one line.
const rowOf = (y: number): number => Math.round(y / 48)

function byRows(a: { readonly x: number; readonly y: number }, b: { readonly x: number; readonly y: number }): number {
  return rowOf(a.y) - rowOf(b.y) || a.x - b.x
}
