/** While a session runs the server places what is new, for all; so long it is waited for. Milliseconds. */
export const houseMs = 3000

export type DerivingRequest = {
  /** Is an element without a place? */
  readonly isMissing: () => boolean
  /** How long somebody else may place it first. Milliseconds. */
  readonly wait: () => number
  /** Finds places for all that have none, and shows them. */
  readonly derive: () => Promise<void>
}

/**
 * Asks the layout for places when some are missing: one question at a time, however much comes meanwhile. Two hundred
 * people add elements faster than a large map can be laid out. (C24)
 */
export class Deriving {
  #request: DerivingRequest
  #timer: ReturnType<typeof setTimeout> | null = null
  #isAsking = false
  #isStopped = false

  constructor(request: DerivingRequest) {
    this.#request = request
  }

  /** Something changed. */
  look(): void {
    if (this.#isStopped || this.#isAsking || this.#timer !== null || !this.#request.isMissing()) return
    const ms = this.#request.wait()
    if (ms === 0) void this.#ask()
    else this.#timer = setTimeout(() => void this.#ask(), ms)
  }

  stop(): void {
    this.#isStopped = true
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  async #ask(): Promise<void> {
    this.#timer = null
    if (this.#isStopped || !this.#request.isMissing()) return
    this.#isAsking = true
    await this.#request.derive()
    this.#isAsking = false
    this.look()
  }
}
