import { elementId } from '@maillage/atlas'
import { anAtlas, arbitraryAtlas } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { messages } from '../messages/index.ts'
import { type ColumnName, elementColumns, relationColumns, rowsOf, type TableRow } from './columns.ts'
import { nextSorting, sortingOf, sortRows, wordOfSorting } from './sort-rows.ts'

const row = (label: string, component: string, relations = 0): TableRow => ({
  id: elementId(label),
  thing: [...anAtlas({ elements: [label] }).elements.values()][0] as TableRow['thing'], // reason: it holds one
  label,
  cells: {
    label: { said: label, by: label },
    component: { said: component, by: component },
    relations: { said: String(relations), by: relations },
  },
})
const labels = (rows: readonly TableRow[]) => rows.map(({ label }) => label)

describe('sortRows', () => {
  const rows = [row('b', '2'), row('a', ''), row('c', '10', 3), row('d', '2', 12)]

  test('[V58] numbers by size, equals by label, and what says nothing last, both ways', () => {
    expect(labels(sortRows(rows, { column: 'component', isDown: false }))).toEqual(['b', 'd', 'c', 'a'])
    expect(labels(sortRows(rows, { column: 'component', isDown: true }))).toEqual(['c', 'b', 'd', 'a'])
    expect(labels(sortRows(rows, { column: 'relations', isDown: true }))).toEqual(['d', 'c', 'a', 'b'])
  })

  test('[V58] the sorting stands in the address; a second press turns it round', () => {
    for (const columns of [elementColumns, relationColumns] as readonly (readonly ColumnName[])[])
      for (const column of columns)
        for (const isDown of [true, false])
          expect(sortingOf(wordOfSorting({ column, isDown }), columns)).toEqual({ column, isDown })
    expect(sortingOf('-ailleurs', elementColumns)).toEqual({ column: 'label', isDown: false })
    expect(nextSorting({ column: 'kind', isDown: false }, 'kind')).toEqual({ column: 'kind', isDown: true })
    expect(nextSorting({ column: 'kind', isDown: true }, 'label')).toEqual({ column: 'label', isDown: false })
  })

  test('[V58] every thing has one row, whatever the atlas and the column', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), fc.constantFrom(...relationColumns), (atlas, column) => {
        const made = rowsOf(atlas, messages.fr, 'fr', 'relations')
        const sorted = sortRows(made, { column, isDown: true })
        expect(sorted.map(({ id }) => id).toSorted()).toEqual([...atlas.relations.keys()].toSorted())
        expect(rowsOf(atlas, messages.fr, 'fr', 'elements')).toHaveLength(atlas.elements.size)
      }),
    )
  })
})
