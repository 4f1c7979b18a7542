import type { Seat } from './seat.ts'

/** Frames of one seat that may wait; above it the seat is read no further until fewer wait. */
const most = { frames: 256, bytes: 2 * 1024 * 1024, framesATick: 48 } as const

type Waiting<Said> = { readonly seat: Seat; readonly said: Said; readonly bytes: number }
type Load = { frames: number; bytes: number; isPaused: boolean }

/**
 * What was said and not yet heard, in the order in which it came. One seat's flood waits at its own door: it is heard
 * a little at each tick, like everybody, and not read further meanwhile. (R10)
 */
export class Inbox<Said> {
  #waiting: Waiting<Said>[] = []
  #loads = new Map<Seat, Load>()
  #bytes = 0

  get size(): number {
    return this.#waiting.length
  }

  get bytes(): number {
    return this.#bytes
  }

  put(seat: Seat, said: Said, bytes: number): void {
    this.#waiting.push({ seat, said, bytes })
    this.#bytes += bytes
    const load = this.#loads.get(seat) ?? { frames: 0, bytes: 0, isPaused: false }
    this.#loads.set(seat, load)
    load.frames += 1
    load.bytes += bytes
    if (load.isPaused || (load.frames < most.frames && load.bytes < most.bytes)) return
    load.isPaused = true
    seat.line.pause()
  }

  /** Everyone's turn: what waits, in its order, as far as each seat may be heard at once; of it, what is wanted now. */
  take(isWanted: (said: Said) => boolean = () => true): readonly { readonly seat: Seat; readonly said: Said }[] {
    const heard = new Map<Seat, number>()
    const left: Waiting<Said>[] = []
    const taken: Waiting<Said>[] = []
    for (const waiting of this.#waiting) {
      const count = heard.get(waiting.seat) ?? 0
      heard.set(waiting.seat, count + 1)
      if (count < most.framesATick && isWanted(waiting.said)) taken.push(waiting)
      else left.push(waiting)
    }
    this.#waiting = left
    for (const waiting of taken) this.#lighten(waiting)
    return taken
  }

  /** Puts back what was taken and could not be kept, before all that came since. */
  putBack(taken: readonly { readonly seat: Seat; readonly said: Said }[]): void {
    for (const { seat } of taken) {
      const load = this.#loads.get(seat) ?? { frames: 0, bytes: 0, isPaused: false }
      this.#loads.set(seat, load)
      load.frames += 1
    }
    this.#waiting = [...taken.map(({ seat, said }) => ({ seat, said, bytes: 0 })), ...this.#waiting]
  }

  #lighten({ seat, bytes }: Waiting<Said>): void {
    const load = this.#loads.get(seat)
    this.#bytes -= bytes
    if (!load) return
    load.frames -= 1
    load.bytes -= bytes
    if (load.isPaused && load.frames < most.frames / 4 && load.bytes < most.bytes / 4) {
      load.isPaused = false
      seat.line.resume()
    }
    if (load.frames <= 0) this.#loads.delete(seat)
  }
}
