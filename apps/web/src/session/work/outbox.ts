import type { Writing } from '@maillage/wire'
import type { Entry } from './entry.ts'

/** My actions that are not known to be kept, in the order in which I did them. (V25) */
export class Outbox {
  #entries: readonly Entry[]
  #count: number

  constructor(entries: readonly Entry[] = []) {
    this.#entries = entries
    this.#count = entries.at(-1)?.number ?? 0
  }

  get entries(): readonly Entry[] {
    return this.#entries
  }

  get size(): number {
    return this.#entries.length
  }

  add(action: Omit<Entry, 'number'>): Entry {
    this.#count += 1
    const entry = { number: this.#count, ...action }
    this.#entries = [...this.#entries, entry]
    return entry
  }

  /** Takes out what is on the server's disk: everything up to this number. */
  pushed(number: number): readonly Entry[] {
    return this.#takeOut((entry) => entry.number <= number)
  }

  /**
   * Takes out what the server turned out to have: everything written under this id below this clock, and what was sent
   * before it, which it heard first.
   */
  known(client: number, clock: number): readonly Entry[] {
    const isKnown = (entry: Entry) => entry.client === client && entry.from < entry.to && entry.to <= clock
    return this.pushed(this.#entries.findLast(isKnown)?.number ?? 0)
  }

  /** The same actions written anew: their numbers stay in order. */
  replace(entries: readonly Omit<Entry, 'number'>[]): void {
    this.#entries = []
    for (const entry of entries) this.add(entry)
  }

  /** What a page asks to go on with: `clock` is how far the document has come under this id. */
  writing(client: number, clock: number): Writing {
    const first = this.#entries.find((entry) => entry.client === client && entry.from < entry.to)
    return { client, from: first?.from ?? clock, to: clock }
  }

  #takeOut(isOut: (entry: Entry) => boolean): readonly Entry[] {
    const out = this.#entries.filter(isOut)
    if (out.length > 0) this.#entries = this.#entries.filter((entry) => !isOut(entry))
    return out
  }
}
