import { elementId } from '@maillage/atlas'
import { describe, expect, test } from 'vitest'
import { noneChosen, stretchTo, toggleRow } from './choose-rows.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(elementId) as [
  ReturnType<typeof elementId>,
  ReturnType<typeof elementId>,
  ReturnType<typeof elementId>,
  ReturnType<typeof elementId>,
] // reason: four in, four out
const order = [a, b, c, d]

describe('choosing rows', () => {
  test('[V59] one by one, and back', () => {
    const two = toggleRow(toggleRow(noneChosen, a), c)
    expect(two.ids).toEqual([a, c])
    expect(toggleRow(two, a).ids).toEqual([c])
  })

  test('[V59] a stretch, from where it began, in both directions', () => {
    const from = toggleRow(noneChosen, c)
    expect(stretchTo(from, a, order).ids).toEqual([c, a, b])
    expect(stretchTo(stretchTo(from, d, order), a, order).from).toBe(c)
    expect(stretchTo(noneChosen, b, order)).toEqual({ ids: [b], from: b })
    expect(stretchTo(toggleRow(noneChosen, elementId('gone')), b, order).ids).toContain(b)
  })
})
