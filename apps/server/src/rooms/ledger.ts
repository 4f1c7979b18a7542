import type { Birth, Json, Role, Tally } from '@maillage/atlas'
import { Assembly, type AssemblyNote, type KeptAssembly } from './assembly.ts'
import type { Doer } from './log-row.ts'

/** Things taken out of everyone's sight: what they were, so that they can come back as they were. */
export type Hidden = Birth & { readonly id: string; readonly label: string; readonly things: Json }

/** A version that was kept under a name; its content is in the storage under `id`. */
export type Version = Birth & { readonly id: string; readonly name: string }

/**
 * What one participant gave in a vote: the newest takes the place of those before. It never leaves the server. What was
 * counted by hand in a room is that room's and that college's, of so many `people` (`roomBallot`).
 */
export type Ballot = {
  readonly vote: string
  readonly participant: string
  readonly role: Role
  readonly site: string
  readonly dots: Tally
  readonly people?: number
}

/** Whose the dots are that people of this college gave without a device in this place: no participant has this name. */
export function roomBallot(role: Role, site: string): string {
  return `by hand ${role} ${site}`
}

/** What a command notes beside the document. Plain JSON: it is kept in the log and read again from there. */
export type Note =
  | { readonly type: 'hidden'; readonly hidden: Hidden }
  | { readonly type: 'shown'; readonly id: string }
  | { readonly type: 'version-kept'; readonly version: Version }
  | { readonly type: 'ballot'; readonly ballot: Ballot }
  | AssemblyNote

/** A ledger as it is kept beside a snapshot: plain JSON. */
export type KeptLedger = {
  readonly writers: Readonly<Record<string, string>>
  readonly answers: readonly (readonly [id: string, answer: string])[]
  readonly hidden: readonly Hidden[]
  readonly versions: readonly Version[]
  readonly ballots: readonly Ballot[]
  /** Absent in what was kept before there were workshops. */
  readonly assembly?: KeptAssembly
}

/** The house itself, where it writes without being asked: no participant has this name. */
export const houseParticipant = 'house'

/** How many answered commands are remembered, so that the same one again does nothing. */
const mostAnswers = 2000

/**
 * What a room knows beside its document and its registry: who writes under which client id, which commands were
 * answered, what is hidden, which versions are kept. It follows from the log alone. (R15, R16)
 */
export class Ledger {
  readonly hidden = new Map<string, Hidden>()
  readonly versions = new Map<string, Version>()
  readonly assembly: Assembly
  #writers = new Map<number, string>()
  #answers = new Map<string, string>()
  #ballots = new Map<string, Map<string, Ballot>>()

  constructor(kept: KeptLedger | null = null) {
    this.assembly = new Assembly(kept?.assembly)
    for (const [client, participant] of Object.entries(kept?.writers ?? {}))
      this.#writers.set(Number(client), participant)
    for (const [id, answer] of kept?.answers ?? []) this.#answers.set(id, answer)
    for (const hidden of kept?.hidden ?? []) this.hidden.set(hidden.id, hidden)
    for (const version of kept?.versions ?? []) this.versions.set(version.id, version)
    for (const ballot of kept?.ballots ?? []) this.#cast(ballot)
  }

  /** The participant whose words stand under this client id; null when nobody's do. */
  writerOf(client: number): string | null {
    return this.#writers.get(client) ?? null
  }

  /** From now on, what is written under this client id is this participant's. */
  write(client: number, participant: string): void {
    if (!this.#writers.has(client)) this.#writers.set(client, participant)
  }

  /** What was answered to this command of this participant; null when it was not asked yet. Ids of others don't matter. */
  answerOf({ participant }: Doer, commandId: string): string | null {
    return this.#answers.get(`${participant} ${commandId}`) ?? null
  }

  answered({ participant }: Doer, commandId: string, answer: string): void {
    // The house never asks twice, and it asks often: others' answers are not to be forgotten for it.
    if (participant === houseParticipant) return
    this.#answers.set(`${participant} ${commandId}`, answer)
    if (this.#answers.size <= mostAnswers) return
    const [oldest] = this.#answers.keys()
    if (oldest !== undefined) this.#answers.delete(oldest)
  }

  /** What this participant gave in this vote; null when nothing. */
  ballotOf(vote: string, participant: string): Ballot | null {
    return this.#ballots.get(vote)?.get(participant) ?? null
  }

  ballotsOf(vote: string): readonly Ballot[] {
    return [...(this.#ballots.get(vote)?.values() ?? [])]
  }

  note(notes: readonly Note[]): void {
    for (const note of notes) {
      switch (note.type) {
        case 'hidden':
          this.hidden.set(note.hidden.id, note.hidden)
          break
        case 'shown':
          this.hidden.delete(note.id)
          break
        case 'version-kept':
          this.versions.set(note.version.id, note.version)
          break
        case 'ballot':
          this.#cast(note.ballot)
          break
        default:
          this.assembly.note(note)
      }
    }
  }

  kept(): KeptLedger {
    return {
      writers: Object.fromEntries(this.#writers),
      answers: [...this.#answers],
      hidden: [...this.hidden.values()],
      versions: [...this.versions.values()],
      ballots: [...this.#ballots.values()].flatMap((ballots) => [...ballots.values()]),
      assembly: this.assembly.kept(),
    }
  }

  #cast(ballot: Ballot): void {
    const ballots = this.#ballots.get(ballot.vote) ?? new Map<string, Ballot>()
    this.#ballots.set(ballot.vote, ballots.set(ballot.participant, ballot))
  }
}
