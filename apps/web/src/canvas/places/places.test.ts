import { elementId, type Position } from '@maillage/atlas'
import { describe, expect, test } from 'vitest'
import { ShownPlaces } from './places.ts'

const [a, b] = [elementId('a'), elementId('b')]
const at = (x: number): Position => [x, 0]

describe('ShownPlaces', () => {
  test('[C11] shows my gesture before another’s, a gesture before the document, the document before the layout', () => {
    const places = new ShownPlaces()
    places.derive(
      new Map([
        [a, at(1)],
        [b, at(9)],
      ]),
    )
    expect(places.get(a)).toEqual([1, 0])
    places.keep(new Map([[a, at(2)]]))
    expect(places.get(a)).toEqual([2, 0])
    places.holdOthers(new Map([[a, at(3)]]))
    expect(places.get(a)).toEqual([3, 0])
    places.hold(new Map([[a, at(4)]]))
    expect(places.get(a)).toEqual([4, 0])
    places.hold(new Map())
    places.holdOthers(new Map())
    expect(places.get(a)).toEqual([2, 0])
    expect(places.get(b)).toEqual([9, 0])
  })

  test('[C11] says which elements a gesture of the others moves or lets go', () => {
    const places = new ShownPlaces()
    expect(places.holdOthers(new Map([[a, at(3)]]))).toEqual(new Set([a]))
    expect(places.holdOthers(new Map([[a, at(3)]]))).toEqual(new Set())
    expect(places.holdOthers(new Map([[b, at(3)]]))).toEqual(new Set([a, b]))
  })

  test('[C12] what the first gesture settles is what the document has no place for', () => {
    const places = new ShownPlaces()
    places.derive(
      new Map([
        [a, at(1)],
        [b, at(9)],
      ]),
    )
    places.keep(new Map([[a, at(2)]]))
    expect(places.unsettled()).toEqual(new Map([[b, at(9)]]))
  })
})
