import type { Saving } from './session.ts'

/** How long "being saved" may last before it is called waiting. */
export const patienceMs = 2000

/** What is known about my work and the way to the server. */
export type SavingFacts = {
  /** Is there a document to work on: has it arrived, or was it kept on this device? */
  readonly joined: boolean
  /** Is the connection open, and each side told of what the other lacked? */
  readonly connected: boolean
  /** Did a first attempt to connect fail or end? Before that, nobody is called offline. */
  readonly tried: boolean
  /** Why the server ended it for good. */
  readonly refused: string | null
  /** Can the server keep anything at the moment? */
  readonly storage: 'well' | 'failing'
  /** My actions that are not known to be on the server's disk. */
  readonly pending: number
  /** When the oldest of them was done, or the last time that some were kept. */
  readonly waitingSince: number | null
  /** Are they kept on this device meanwhile? */
  readonly isKeptHere: boolean
}

export const nothingWritten: SavingFacts = {
  joined: false,
  connected: false,
  tried: false,
  refused: null,
  storage: 'well',
  pending: 0,
  waitingSince: null,
  isKeptHere: false,
}

/** Where my work is, said truthfully: `saved` only when the server answered for the last of it. (V1) */
export function savingOf(facts: SavingFacts, now: number): Saving {
  const { pending, isKeptHere } = facts
  if (facts.refused !== null) return { state: 'refused', pending, reason: facts.refused, isKeptHere }
  if (!facts.connected && (facts.tried || facts.joined)) return { state: 'offline', pending, reason: null, isKeptHere }
  if (!facts.joined) return { state: 'joining', pending, reason: null, isKeptHere }
  if (facts.storage === 'failing') return { state: 'waiting', pending, reason: 'storage', isKeptHere }
  if (pending === 0) return { state: 'saved', pending, reason: null, isKeptHere }
  const patient = facts.waitingSince !== null && now - facts.waitingSince < patienceMs
  return { state: patient ? 'saving' : 'waiting', pending, reason: null, isKeptHere }
}

/** So many of my actions wait now. (V1) */
export function withPending(facts: SavingFacts, pending: number, now: number): SavingFacts {
  if (pending === facts.pending) return facts
  const waitingSince = pending === 0 ? null : pending < facts.pending ? now : (facts.waitingSince ?? now)
  return { ...facts, pending, waitingSince }
}

/** May the page be left without losing anything? (V3) */
export function isSafeToLeave(saving: Saving): boolean {
  return saving.pending === 0 || saving.isKeptHere
}
