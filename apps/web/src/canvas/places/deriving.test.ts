import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Deriving, houseMs } from './deriving.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** So many elements without a place; each question takes a second and finds places for those there were. */
function aMap({ wait = 0 } = {}) {
  const map = { missing: 0, asked: 0 }
  const deriving = new Deriving({
    isMissing: () => map.missing > 0,
    wait: () => wait,
    async derive() {
      map.asked += 1
      const found = map.missing
      await new Promise((resolve) => setTimeout(resolve, 1000))
      map.missing -= found
    },
  })
  const come = () => {
    map.missing += 1
    deriving.look()
  }
  return { map, deriving, come }
}

test('[C24] while a layout is being worked out, all that comes is one more question', async () => {
  const { map, come } = aMap()
  for (let n = 0; n < 50; n += 1) come()
  await vi.advanceTimersByTimeAsync(5000)
  expect(map).toEqual({ missing: 0, asked: 2 })
})

test('[C24] while a session runs, the server is waited for; what it places is not asked for', async () => {
  const { map, come } = aMap({ wait: houseMs })
  come()
  await vi.advanceTimersByTimeAsync(houseMs - 1)
  map.missing = 0 // placed by the server
  await vi.advanceTimersByTimeAsync(2000)
  expect(map.asked).toBe(0)
  come()
  await vi.advanceTimersByTimeAsync(houseMs + 2000)
  expect(map).toEqual({ missing: 0, asked: 1 })
})

test('[C24] a view that is closed asks nothing more', async () => {
  const { map, deriving, come } = aMap({ wait: houseMs })
  come()
  deriving.stop()
  await vi.advanceTimersByTimeAsync(houseMs * 2)
  expect(map.asked).toBe(0)
})
