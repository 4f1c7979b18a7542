import { elementId } from '@maillage/atlas'
import fc from 'fast-check'
import { getIndexAbove, getIndexBetween, type IndexKey } from 'tldraw'
import { describe, expect, test } from 'vitest'
import { elementIdOf, elementIndex, shapeIdOf } from './element-index.ts'

const anId = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/).map((id) => elementId(`x${id}`.slice(0, 64)))

describe('elementIndex', () => {
  test('[C6] gives every element its own place, under the annotations', () => {
    fc.assert(
      fc.property(anId, anId, (a, b) => {
        fc.pre(a !== b)
        expect(elementIndex(a)).not.toBe(elementIndex(b))
        expect(elementIndex(a) > 'a0' && elementIndex(a) < 'a1').toBe(true)
        const [low, high] = [elementIndex(a), elementIndex(b)].sort() as [IndexKey, IndexKey]
        expect(getIndexBetween(low, high) > low).toBe(true)
        expect(getIndexAbove(high) >= 'a1').toBe(true)
      }),
    )
  })

  test('[C7] reads the element back from its record, and no annotation is taken for one', () => {
    fc.assert(
      fc.property(anId, (id) => {
        expect(elementIdOf(shapeIdOf(id))).toBe(id)
      }),
    )
    expect(elementIdOf('shape:abc')).toBeNull()
  })
})
