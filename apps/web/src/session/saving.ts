import type { Saving } from './session.ts'

/** How long "being saved" may last before it is called waiting. */
export const patienceMs = 2000

/** What is known about my work and the way to the server. */
export type SavingFacts = {
  /** Has the whole document arrived once? */
  readonly joined: boolean
  /** Is the connection open, and each side told of what the other lacked? */
  readonly connected: boolean
  /** Did a first attempt to connect fail or end? Before that, nobody is called offline. */
  readonly tried: boolean
  /** Why the server ended it for good. */
  readonly refused: string | null
  /** My transactions since the page opened, and how many of them the server has on disk. */
  readonly written: number
  readonly kept: number
  /** When the oldest one not kept was written. */
  readonly waitingSince: number | null
}

export const nothingWritten: SavingFacts = {
  joined: false,
  connected: false,
  tried: false,
  refused: null,
  written: 0,
  kept: 0,
  waitingSince: null,
}

/** Where my work is, said truthfully: `saved` only when the server answered for the last of it. (V1) */
export function savingOf(facts: SavingFacts, now: number): Saving {
  const pending = facts.written - facts.kept
  if (facts.refused !== null) return { state: 'refused', pending, reason: facts.refused }
  if (!facts.connected && (facts.tried || facts.joined)) return { state: 'offline', pending, reason: null }
  if (!facts.joined) return { state: 'joining', pending, reason: null }
  if (pending === 0) return { state: 'saved', pending, reason: null }
  const patient = facts.waitingSince !== null && now - facts.waitingSince < patienceMs
  return { state: patient ? 'saving' : 'waiting', pending, reason: null }
}

/** I wrote one more transaction. */
export function afterWriting(facts: SavingFacts, now: number): SavingFacts {
  return { ...facts, written: facts.written + 1, waitingSince: facts.waitingSince ?? now }
}

/** The server has on disk everything up to my transaction number `upTo`. Older news changes nothing. (V1) */
export function afterKeeping(facts: SavingFacts, upTo: number, now: number): SavingFacts {
  const kept = Math.max(facts.kept, Math.min(upTo, facts.written))
  return { ...facts, kept, waitingSince: kept === facts.written ? null : kept > facts.kept ? now : facts.waitingSince }
}

/** May the page be left without losing anything? (V3) */
export function isSafeToLeave(saving: Saving): boolean {
  return saving.pending === 0
}
