/** What a frame needs of its surroundings, so that a test can choose when it comes. */
export type FrameClock = {
  readonly requestFrame: (then: () => void) => number
  readonly cancelFrame: (handle: number) => void
  readonly later: (then: () => void, ms: number) => number
  readonly cancelLater: (handle: number) => void
}

/** The browser's own. */
export const browserFrames: FrameClock = {
  requestFrame: (then) => requestAnimationFrame(then),
  cancelFrame: (handle) => cancelAnimationFrame(handle),
  later: (then, ms) => window.setTimeout(then, ms),
  cancelLater: (handle) => window.clearTimeout(handle),
}

// A hidden page gets no frames: a timer keeps its title, its saving state and its followers true. (V6)
const hiddenPageMs = 250

/** Calls `run` once in the next frame, however often it is asked for; by a timer when the page is hidden. (V6) */
export function oncePerFrame(run: () => void, clock: FrameClock = browserFrames): { ask(): void; stop(): void } {
  let asked: { readonly frame: number; readonly timer: number } | null = null
  const stop = () => {
    if (!asked) return
    clock.cancelFrame(asked.frame)
    clock.cancelLater(asked.timer)
    asked = null
  }
  const answer = () => {
    stop()
    run()
  }
  return {
    ask() {
      if (!asked) asked = { frame: clock.requestFrame(answer), timer: clock.later(answer, hiddenPageMs) }
    },
    stop,
  }
}
