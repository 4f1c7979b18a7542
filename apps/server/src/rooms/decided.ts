import { openWorkshop, type Workshop } from '@maillage/atlas'
import { readWorkshopOf } from '@maillage/atlas-yjs'
import type { Decided } from './hear-update.ts'
import type { RoomState } from './room-state.ts'

/** How long after a decision people who had not heard of it are judged by what was decided before. Milliseconds. */
const graceMs = 2000

/** What is decided for everyone, and what was until a moment ago: nobody is blamed for what they could not know. (R18) */
export class Decisions {
  #now: Workshop
  #before: Workshop | null = null
  #until = 0

  constructor(state: RoomState) {
    this.#now = workshopIn(state)
  }

  at(now: number): Decided {
    return { now: this.#now, before: now < this.#until ? this.#before : null }
  }

  /** A command was carried out: something may have been decided. */
  look(state: RoomState, now: number): void {
    const next = workshopIn(state)
    if (policyOf(next) === policyOf(this.#now)) {
      this.#now = next
      return
    }
    this.#before = this.#now
    this.#now = next
    this.#until = now + graceMs
  }
}

/** As much of it as people are judged by. */
function policyOf({ frozen, phase, ended }: Workshop): string {
  return JSON.stringify([frozen, phase, ended])
}

/** What is decided for everyone in a room now. */
export function workshopIn({ gate }: RoomState): Workshop {
  return gate.roots.workshop.size === 0 ? openWorkshop : readWorkshopOf(gate.roots)
}
