import { type Axis, fieldOfAxis } from '../fields.ts'
import type { Atlas, AtlasElement, Relation } from './atlas.ts'
import { groupedBy } from './grouped-by.ts'
import type { EndId, TrameCode } from './ids.ts'

/** A code of the trame, or '' for elements that stand on none. */
export type TramePlace = TrameCode | ''

/** Two axes crossed: the headings of both, and what stands in each cell that is not empty. */
export type CrossedTrame = {
  readonly rows: readonly TramePlace[]
  readonly columns: readonly TramePlace[]
  readonly at: (row: TramePlace, column: TramePlace) => readonly AtlasElement[]
}

const nothing: readonly never[] = []

/**
 * Two axes of the trame crossed. Every entry has a heading, empty or not; every element stands in one cell. Codes outside
 * of the tables follow, then '' when an element has none. (A62)
 */
export function crossTrame(atlas: Atlas, rows: Axis, columns: Axis): CrossedTrame {
  const rowOf = (element: AtlasElement): TramePlace => element[fieldOfAxis[rows]]
  const columnOf = (element: AtlasElement): TramePlace => element[fieldOfAxis[columns]]
  const cells = groupedBy(atlas.elements.values(), (element) => keyOf(rowOf(element), columnOf(element)))
  return {
    rows: headings(atlas, rows),
    columns: headings(atlas, columns),
    at: (row, column) => cells.get(keyOf(row, column)) ?? nothing,
  }
}

// Codes hold no space.
const keyOf = (row: string, column: string): string => `${row} ${column}`

function headings(atlas: Atlas, axis: Axis): readonly TramePlace[] {
  const known = atlas.trame[axis]
  const used = new Set([...atlas.elements.values()].map((element): TramePlace => element[fieldOfAxis[axis]]))
  const odd = [...used].filter((code): code is TrameCode => code !== '' && !known.has(code))
  return [...known.keys(), ...odd, ...(used.has('') ? [''] : [])] as readonly TramePlace[] // reason: '' is no code
}

/** The relations between things of two lists. */
export type CrossedThings = {
  readonly at: (row: EndId, column: EndId) => readonly Relation[]
  /** How many relations a thing has with those of the other list. */
  readonly countOf: (id: EndId, side: 'row' | 'column') => number
}

/**
 * The relations between things, in cells: each stands in the cell of its two ends, whichever of them is the row, so that a
 * cell tells all there is between the two. (A63)
 */
export function crossThings(
  atlas: Pick<Atlas, 'relations'>,
  rows: Iterable<EndId>,
  columns: Iterable<EndId>,
): CrossedThings {
  const inRows = new Set(rows)
  const inColumns = new Set(columns)
  const cells = new Map<string, Relation[]>()
  const counts = { row: new Map<EndId, number>(), column: new Map<EndId, number>() }
  const put = (row: EndId, column: EndId, relation: Relation) => {
    if (!inRows.has(row) || !inColumns.has(column)) return
    const key = keyOf(row, column)
    const cell = cells.get(key)
    if (cell) cell.push(relation)
    else cells.set(key, [relation])
    counts.row.set(row, (counts.row.get(row) ?? 0) + 1)
    counts.column.set(column, (counts.column.get(column) ?? 0) + 1)
  }
  for (const relation of atlas.relations.values()) {
    const { from, to } = relation.ends
    put(from, to, relation)
    if (from !== to) put(to, from, relation)
  }
  return {
    at: (row, column) => cells.get(keyOf(row, column)) ?? nothing,
    countOf: (id, side) => counts[side].get(id) ?? 0,
  }
}
