import { describe, expect, test } from 'vitest'
import { beatMs, Rhythm } from './rhythm.ts'

describe('the rhythm of a room', () => {
  test('[R40] ticks are short while they cost little, longer while they cost much, and short again', () => {
    const rhythm = new Rhythm()
    const after = (ms: number) => {
      for (let n = 0; n < 40; n++) rhythm.worked(ms)
      return Math.round(rhythm.tick)
    }
    expect([rhythm.tick, after(1), after(8), after(15), after(200), after(0.5)]).toEqual([10, 10, 24, 45, 60, 10])
  })

  test('[R40] one slow tick does not slow the room', () => {
    const rhythm = new Rhythm()
    for (let n = 0; n < 40; n++) rhythm.worked(1)
    rhythm.worked(8)
    expect(rhythm.tick).toBeLessThan(12)
  })

  test('[R23] presence beats more slowly the more people there are', () => {
    expect([2, 31, 401].map(beatMs)).toEqual([50, 100, 200])
  })
})
