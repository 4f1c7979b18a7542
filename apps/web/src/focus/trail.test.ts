import { type EndId, elementId } from '@maillage/atlas'
import { describe, expect, test } from 'vitest'
import { noTrail, stepFrom, type Trail, visit, visitedOnce } from './trail.ts'

const trailOf = (...ids: readonly string[]): Trail =>
  ids.reduce<Trail>((trail, id) => visit(trail, elementId(id)), noTrail)
const all = () => true
const but =
  (gone: string) =>
  (id: EndId): boolean =>
    id !== gone
const here = (trail: Trail | null) => (trail ? trail.visited[trail.at] : null)

describe('the trail', () => {
  test('[V53] back and forward go along what was visited', () => {
    const trail = trailOf('a', 'b', 'c')
    const back = stepFrom(trail, -1, all)
    expect(here(back)).toBe('b')
    expect(back && here(stepFrom(back, 1, all))).toBe('c')
    expect(stepFrom(trail, 1, all)).toBeNull()
    expect(stepFrom(trailOf('a'), -1, all)).toBeNull()
  })

  test('[V53] what is gone is passed over, and so is coming back to where I am', () => {
    expect(here(stepFrom(trailOf('a', 'b', 'c'), -1, but('b')))).toBe('a')
    expect(stepFrom(trailOf('b', 'a'), -1, but('b'))).toBeNull()
    expect(here(stepFrom(trailOf('x', 'a', 'b', 'a'), -1, but('b')))).toBe('x')
  })

  test('[V53] going elsewhere after going back lets go of what lay ahead', () => {
    const back = stepFrom(trailOf('a', 'b', 'c'), -1, all) ?? noTrail
    expect(visit(back, elementId('d')).visited).toEqual(['a', 'b', 'd'])
    expect(visit(back, elementId('b'))).toBe(back)
  })

  test('[V53] the list tells each once, the latest first', () => {
    expect(visitedOnce(trailOf('a', 'b', 'a', 'c'), all)).toEqual(['a', 'b'])
    expect(visitedOnce(trailOf('a', 'b', 'c'), but('a'))).toEqual(['b'])
  })

  test('[V53] a long afternoon is not kept for ever', () => {
    const trail = trailOf(...Array.from({ length: 300 }, (_, at) => `e${at}`))
    expect([trail.visited.length, here(trail)]).toEqual([100, 'e299'])
  })
})
