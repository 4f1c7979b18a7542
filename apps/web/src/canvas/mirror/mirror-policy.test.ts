import { type ElementId, elementId } from '@maillage/atlas'
import type { Box } from '@maillage/scene'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWanted, mirrorLimits, mirrorPlan, mirrorStep } from './mirror-policy.ts'

const viewport = { x: 0, y: 0, w: 1000, h: 600 }
const none: ReadonlySet<ElementId> = new Set()
const far = elementId('far')
const at = (x: number, y: number): Box => ({ x, y, w: 100, h: 60 })

describe('mirrorPlan', () => {
  test('[C3] a small atlas stands in the store whole, at every zoom', () => {
    expect(mirrorPlan({ count: 2000, zoom: 0.01, viewport, kept: none, wereDots: false })).toEqual({ type: 'all' })
  })

  test('[C3] of a large atlas, what is near the viewport and what is in hand', () => {
    const plan = mirrorPlan({ count: 2001, zoom: 1, viewport, kept: new Set([far]), wereDots: false })
    expect(isWanted(plan, elementId('near'), at(1050, 0))).toBe(true)
    expect(isWanted(plan, elementId('other'), at(9000, 0))).toBe(false)
    expect(isWanted(plan, far, at(9000, 0))).toBe(true)
  })

  test('[C3] from afar only what is in hand; coming back takes a little more zoom than leaving did', () => {
    const view = { count: 5000, viewport, kept: none }
    expect(mirrorPlan({ ...view, zoom: 0.31, wereDots: false }).type).toBe('window')
    expect(mirrorPlan({ ...view, zoom: 0.31, wereDots: true }).type).toBe('kept')
    expect(mirrorPlan({ ...view, zoom: 0.34, wereDots: true }).type).toBe('window')
  })
})

describe('mirrorStep', () => {
  const somewhere = fc
    .tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -3000, max: 3000 }))
    .map(([x, y]) => at(x, y))
  const boxes = fc
    .array(somewhere, { maxLength: 300 })
    .map((list) => new Map(list.map((box, n) => [elementId(`e${n}`), box])))

  test('[C3] puts a bounded number a frame, and repeated steps end with exactly what is wanted', () => {
    fc.assert(
      fc.property(boxes, fc.boolean(), (places, dots) => {
        const plan = mirrorPlan({ count: 5000, zoom: dots ? 0.1 : 1, viewport, kept: none, wereDots: dots })
        const standing = new Set<ElementId>([elementId('gone')])
        for (let done = false; !done; ) {
          const step = mirrorStep(plan, places, standing)
          expect(step.put.length).toBeLessThanOrEqual(mirrorLimits.perFrame)
          for (const id of step.take) standing.delete(id)
          for (const id of step.put) standing.add(id)
          done = step.done
        }
        const wanted = [...places].filter(([id, box]) => isWanted(plan, id, box)).map(([id]) => id)
        expect([...standing].sort()).toEqual(wanted.sort())
      }),
    )
  })
})
