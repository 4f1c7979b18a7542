import { describe, expect, test } from 'vitest'
import { nearestCell, stepInGrid } from './step-in-grid.ts'

const size = { rows: 31, columns: 4 }
const at = (row: number, column: number, key: string, ctrlKey = false, altKey = false) =>
  stepInGrid({ row, column }, { key, ctrlKey, altKey, metaKey: false }, size)

describe('stepInGrid', () => {
  test('[V57] arrows go from cell to cell, headings among them, and tell where they would leave the grid', () => {
    expect(at(1, 1, 'ArrowUp')).toEqual({ to: { row: 0, column: 1 } })
    expect(at(0, 1, 'ArrowUp')).toEqual({ over: 'top' })
    expect(at(30, 1, 'ArrowDown')).toEqual({ over: 'bottom' })
    expect(at(2, 0, 'ArrowLeft')).toEqual({ over: 'left' })
    expect(at(2, 3, 'ArrowRight')).toEqual({ over: 'right' })
    expect(at(2, 1, 'ArrowRight')).toEqual({ to: { row: 2, column: 2 } })
  })

  test('[V57] Home, End and the page keys', () => {
    expect(at(5, 2, 'Home')).toEqual({ to: { row: 5, column: 0 } })
    expect(at(5, 2, 'End', true)).toEqual({ to: { row: 30, column: 3 } })
    expect(at(5, 2, 'PageDown')).toEqual({ to: { row: 15, column: 2 } })
    expect(at(5, 2, 'PageUp')).toEqual({ to: { row: 1, column: 2 } })
    expect(at(1, 2, 'PageUp')).toEqual({ over: 'top' })
    expect(at(30, 2, 'PageDown')).toEqual({ over: 'bottom' })
  })

  test('[V57] keys that are not the grid’s are left alone', () => {
    expect([at(5, 2, 'a'), at(5, 2, 'ArrowDown', false, true), at(5, 2, 'ArrowDown', true)]).toEqual([null, null, null])
  })

  test('[V57] where a cell has gone, the nearest one stands in', () => {
    expect(nearestCell({ row: 40, column: 2 }, size)).toEqual({ row: 30, column: 2 })
    expect(nearestCell({ row: 4, column: 9 }, { rows: 1, columns: 3 })).toEqual({ row: 0, column: 2 })
    expect(nearestCell({ row: 4, column: 9 }, { rows: 0, columns: 3 })).toBeNull()
  })
})
