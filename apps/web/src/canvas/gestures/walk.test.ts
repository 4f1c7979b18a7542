import { elementId } from '@maillage/atlas'
import { boxAround } from '@maillage/scene'
import { describe, expect, test } from 'vitest'
import { neighbourTowards, walkTo } from './walk.ts'

const [right, below, farRight] = [elementId('right'), elementId('below'), elementId('far')]
const here = boxAround([0, 0], 10, 10)
const others = [
  [right, boxAround([100, 10], 10, 10)],
  [farRight, boxAround([300, 0], 10, 10)],
  [below, boxAround([0, 80], 10, 10)],
] as const

describe('neighbourTowards', () => {
  test('[C17] goes to the nearest neighbour that way', () => {
    expect(neighbourTowards(here, others, 1, 0)).toBe(right)
    expect(neighbourTowards(here, others, 0, 1)).toBe(below)
  })

  test('[C17] goes nowhere when no neighbour lies that way', () => {
    expect(neighbourTowards(here, others, -1, 0)).toBeNull()
  })
})

describe('walkTo', () => {
  const thing = { box: here, isThing: true }

  test('[C23] a neighbour that way comes first, then whatever stands that way', () => {
    expect(walkTo(thing, { neighbours: [[farRight, boxAround([300, 0], 10, 10)]], others }, 1, 0)).toBe(farRight)
    expect(walkTo(thing, { neighbours: [], others }, 1, 0)).toBe(right)
    expect(walkTo(thing, { neighbours: [], others }, -1, 0)).toBeNull()
  })

  test('[C23] from nowhere, to what stands nearest to the middle of what is seen', () => {
    expect(walkTo({ box: here, isThing: false }, { neighbours: [], others }, -1, 0)).toBe(below)
    expect(walkTo({ box: here, isThing: false }, { neighbours: [], others: [] }, 1, 0)).toBeNull()
  })
})
