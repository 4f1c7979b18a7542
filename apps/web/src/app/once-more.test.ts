import { expect, test } from 'vitest'
import { onceMore } from './once-more.ts'

test('[V44] a part that could not be loaded is asked for again until it comes', async () => {
  const [asked, waited]: [number[], number[]] = [[], []]
  const load = async () => {
    asked.push(asked.length)
    if (asked.length < 3) throw new TypeError('Failed to fetch dynamically imported module')
    return 'part'
  }
  const later = (run: () => void, ms: number) => {
    waited.push(ms)
    run()
  }
  expect(await onceMore(load, later)).toBe('part')
  expect([asked.length, waited]).toEqual([3, [2000, 2000]])
})
