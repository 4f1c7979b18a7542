import { expect, test } from 'vitest'
import { type FrameClock, oncePerFrame } from './frames.ts'

function aClock() {
  const frames: (() => void)[] = []
  const timers: (() => void)[] = []
  const clock: FrameClock = {
    requestFrame: (then) => frames.push(then),
    cancelFrame: () => frames.splice(0),
    later: (then) => timers.push(then),
    cancelLater: () => timers.splice(0),
  }
  return { clock, frames, timers }
}

test('[V6] however often it is asked, it runs once in the next frame', () => {
  const { clock, frames } = aClock()
  let runs = 0
  const frame = oncePerFrame(() => runs++, clock)
  frame.ask()
  frame.ask()
  expect(frames).toHaveLength(1)
  frames[0]?.()
  expect(runs).toBe(1)
  frame.ask()
  expect(frames).toHaveLength(1)
})

test('[V6] a hidden page, which gets no frame, is told by a timer', () => {
  const { clock, timers } = aClock()
  let runs = 0
  oncePerFrame(() => runs++, clock).ask()
  timers[0]?.()
  expect(runs).toBe(1)
})

test('[V6] after it is stopped nothing runs', () => {
  const { clock, frames, timers } = aClock()
  const frame = oncePerFrame(() => {}, clock)
  frame.ask()
  frame.stop()
  expect([...frames, ...timers]).toEqual([])
})
