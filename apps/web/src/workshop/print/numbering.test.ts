import { elementId, readPlaces } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstFree, mostCards, numbersIn, numbersInUse, numbersOf, sheetsOf } from './numbering.ts'

const places = readPlaces([
  { key: 'brest', name: 'Brest' },
  { key: 'brest-t1', name: 'table 1', within: 'brest' },
  { key: 'carhaix', name: 'Carhaix' },
])

describe('numbers of cards', () => {
  test('[V98] two rooms never have the same numbers, and tables share those of their room', () => {
    expect(numbersOf(places, 'brest')).toEqual({ from: 1, to: 1000 })
    expect(numbersOf(places, 'brest-t1')).toEqual({ from: 1, to: 1000 })
    expect(numbersOf(places, 'carhaix')).toEqual({ from: 1001, to: 2000 })
    expect(numbersOf(places, '')).toEqual({ from: 2001, to: 3000 })
    expect(numbersOf([], '')).toEqual({ from: 1, to: 1000 })
  })

  test('[V98] the number proposed is used by no card of the atlas, and by none printed here', () => {
    const carhaix = numbersOf(places, 'carhaix')
    expect(firstFree(carhaix, new Set([3, 1004, 1001]), 0)).toBe(1005)
    expect(firstFree(carhaix, new Set([1004]), 1040)).toBe(1041)
    expect(firstFree(carhaix, new Set(), 40)).toBe(1001)
    expect(firstFree(carhaix, new Set([2000]), 0)).toBe(2000)
  })

  test('[V98] every number of a range stands once, four to a sheet', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 5000 }), fc.integer({ min: -3, max: 5000 }), (from, to) => {
        const numbers = numbersIn({ from, to })
        expect(new Set(numbers).size).toBe(numbers.length)
        expect(numbers.length).toBe(from < 1 || to < from ? 0 : Math.min(mostCards, to - from + 1))
        const sheets = sheetsOf(numbers)
        expect(sheets.flat()).toEqual(numbers)
        expect(sheets.every((sheet) => sheet.length >= 1 && sheet.length <= 4)).toBe(true)
      }),
    )
    expect(numbersIn({ from: Number.NaN, to: 4 })).toEqual([])
  })

  test('[V97] the numbers of the atlas are those of its cards', () => {
    const atlas = anAtlas({ elements: ['a', 'b', 'c'] })
    const elements = new Map(atlas.elements)
    const cards = [
      ['a', '12'],
      ['b', ''],
      ['c', 'n° 7'],
    ] as const
    for (const [id, card] of cards) {
      const element = elements.get(elementId(id))
      if (element) elements.set(element.id, { ...element, card })
    }
    expect([...numbersInUse({ ...atlas, elements })].sort((a, b) => a - b)).toEqual([7, 12])
  })
})
