import type { Birth, Contribution, Json, Role, SaidStance } from '@maillage/atlas'
import type { ActOnDoors } from '@maillage/wire'
import { isSuperseded } from './superseded.ts'

/** What somebody brought that is not on the map, or not yet. It is its writer's own until then. */
export type Brought = {
  readonly id: string
  readonly participant: string
  readonly role: Role
  readonly site: string
  /** What will stand as its author. */
  readonly by: string
  readonly at: number
  readonly way: 'inbox' | 'sealed'
  /** The key of the phase it was brought in. */
  readonly phase: string
  readonly state: 'waiting' | 'declined'
  readonly contribution: Contribution
}

/** What was said of one thing by one participant. */
export type Stance = SaidStance & { readonly on: string; readonly participant: string }

/** Something that whoever leads did: in the journal, with the command that takes it back where there is one. */
export type Act = Birth & {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly undo: { readonly name: string; readonly args: Json } | null
  /** Which ways in it made or changed, and how. Neither a link nor a code. */
  readonly onDoors?: ActOnDoors
  /** Who took it back, and when. */
  readonly undone?: Birth
  /** The act that it took back, when it is no more than that. */
  readonly undoes?: string
}

/** So that it can be taken back: what was done, edit by edit, and what takes each back. */
export type Merged = { readonly id: string; readonly action: Json }

export type AssemblyNote =
  | { readonly type: 'brought'; readonly brought: Brought }
  /** On the map now; each under its id, and whose it is. */
  | { readonly type: 'let-in'; readonly ids: readonly string[]; readonly owners: Readonly<Record<string, string>> }
  | { readonly type: 'declined'; readonly ids: readonly string[] }
  | { readonly type: 'withdrawn'; readonly id: string }
  | { readonly type: 'stance'; readonly on: string; readonly participant: string; readonly stance: Stance | null }
  | { readonly type: 'act'; readonly act: Act }
  /** An act was taken back: it can't be once more. */
  | { readonly type: 'undone'; readonly id: string; readonly undone: Birth }
  | { readonly type: 'merged'; readonly merged: Merged }
  /** What was done since then has gone with what it was done to: but for ways in, and what those who lead wrote. */
  | { readonly type: 'acts-over'; readonly since: number }

/** As it is kept beside a snapshot: plain JSON. */
export type KeptAssembly = {
  readonly brought: readonly Brought[]
  readonly stances: readonly Stance[]
  readonly acts: readonly Act[]
  /** Absent in what was kept before merges could be taken back. */
  readonly merged?: readonly Merged[]
}

const mostActs = 500
/** So many merges can be taken back: each holds the words of what it folded. */
const mostMerged = 200

/** Is it of what a rehearsal does not touch? */
function isLasting({ name, onDoors }: Act): boolean {
  return onDoors !== undefined || ['set-plan', 'set-notice', 'set-report'].includes(name)
}

/** What a room knows of its workshop beside the document: what waits, who said what, what was done by who leads. (R24) */
export class Assembly {
  readonly brought = new Map<string, Brought>()
  #stances = new Map<string, Map<string, Stance>>()
  #acts: Act[] = []
  #merged: Merged[] = []

  constructor(kept: KeptAssembly | null = null) {
    for (const brought of kept?.brought ?? []) this.brought.set(brought.id, brought)
    for (const stance of kept?.stances ?? []) this.#say(stance)
    this.#acts = [...(kept?.acts ?? [])]
    this.#merged = [...(kept?.merged ?? [])]
  }

  /** What waits in this way, oldest first. */
  waiting(way: Brought['way']): readonly Brought[] {
    return [...this.brought.values()].filter((each) => each.way === way && each.state === 'waiting')
  }

  /** What this participant brought that is not on the map. */
  broughtBy(participant: string): readonly Brought[] {
    return [...this.brought.values()].filter((each) => each.participant === participant)
  }

  stancesOn(id: string): readonly Stance[] {
    return [...(this.#stances.get(id)?.values() ?? [])]
  }

  /** What this participant says of what. */
  stancesBy(participant: string): readonly Stance[] {
    return [...this.#stances.values()].flatMap((each) => each.get(participant) ?? [])
  }

  /** Newest last. */
  acts(): readonly Act[] {
    return this.#acts
  }

  /** What takes this act back now; null when nothing does, or something else has taken its place since. */
  undoOf(id: string): Act['undo'] {
    const at = this.#acts.findLastIndex((act) => act.id === id)
    const act = this.#acts[at]
    return act?.undo && !isSuperseded(act, this.#acts.slice(at + 1)) ? act.undo : null
  }

  mergedAt(id: string): Merged | null {
    return this.#merged.findLast((each) => each.id === id) ?? null
  }

  note(note: AssemblyNote): void {
    switch (note.type) {
      case 'brought':
        this.brought.set(note.brought.id, note.brought)
        return
      case 'let-in':
        for (const id of note.ids) this.brought.delete(id)
        return
      case 'withdrawn':
        this.brought.delete(note.id)
        return
      case 'declined':
        for (const id of note.ids) {
          const brought = this.brought.get(id)
          if (brought) this.brought.set(id, { ...brought, state: 'declined' })
        }
        return
      case 'stance':
        if (note.stance) this.#say(note.stance)
        else this.#stances.get(note.on)?.delete(note.participant)
        return
      case 'act':
        this.#acts = [...this.#acts.slice(1 - mostActs), note.act]
        return
      case 'undone':
        this.#acts = this.#acts.map((act) => (act.id === note.id ? { ...act, undo: null, undone: note.undone } : act))
        return
      case 'acts-over':
        this.#acts = this.#acts.map((act) => (act.at >= note.since && !isLasting(act) ? { ...act, undo: null } : act))
        return
      case 'merged':
        this.#merged = [...this.#merged.slice(1 - mostMerged), note.merged]
    }
  }

  kept(): KeptAssembly {
    const stances = [...this.#stances.values()].flatMap((each) => [...each.values()])
    return { brought: [...this.brought.values()], stances, acts: this.#acts, merged: this.#merged }
  }

  #say(stance: Stance): void {
    const said = this.#stances.get(stance.on) ?? new Map<string, Stance>()
    this.#stances.set(stance.on, said.set(stance.participant, stance))
  }
}
