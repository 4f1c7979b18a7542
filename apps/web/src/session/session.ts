import type { Atlas, CommandContext, Edit, EndId, Outcome, Refusal, Right, Role } from '@maillage/atlas'
import type { Touched } from '@maillage/atlas-yjs'
import type { CommandAnswer, KeptAnswer, Presence } from '@maillage/wire'
import type { AssemblyHere } from './assembly/assembly.ts'
import type { HandsHere } from './hands.ts'
import type { Draft, DraftReason } from './work/entry.ts'

export type { Draft, DraftReason, Touched }

/** A wish: looks at the newest atlas and answers with edits or a refusal. Pure. */
export type Wish<Value extends readonly Edit[] = readonly Edit[]> = (
  atlas: Atlas,
  context: CommandContext,
) => Outcome<Value>

/**
 * Where my work is.
 * `saved`: all of it is on the server's disk. `saving`: sent, waiting less than two seconds. `waiting`: longer, or the
 * server can keep nothing at the moment (`reason` is `storage`). `offline`: no connection; `pending` actions wait.
 * `refused`: the server closed the door. `isKeptHere`: what waits outlives this page, on this device.
 */
export type Saving = {
  readonly state: 'joining' | 'saved' | 'saving' | 'waiting' | 'offline' | 'refused'
  readonly pending: number
  readonly reason: string | null
  readonly isKeptHere: boolean
}

/** Another seat in the room, as it shows itself; `clientId` is the number of its seat. */
export type Peer = Presence & { readonly clientId: number }

/** What a command came to; `unreachable`: the server did not hear it, and nothing was done. */
export type CommandOutcome =
  | CommandAnswer
  | { readonly ok: false; readonly refusal: Refusal | { readonly code: 'unreachable' } }

/** What only the server may do, under its name, and the wish that says what will come of it. */
export type AskedOfServer = {
  readonly name: string
  readonly args: Readonly<Record<string, unknown>>
  readonly wish: Wish
}

/** One page joined to one atlas. Views know the shared document only through this. */
export interface Session {
  /** What of a workshop is not in the shared document. */
  readonly assembly: AssemblyHere
  /** Who asks to speak. */
  readonly hands: HandsHere
  readonly atlasId: string
  readonly role: Role
  readonly site: string
  /** Does my role write at all? */
  readonly mayEdit: boolean
  /** Do I have this right now, in this phase? */
  may(right: Right): boolean
  /** Did I write this thing myself? */
  isMine(id: string): boolean
  /** The newest atlas, edits of this very turn included. The same object until something changes. */
  atlas(): Atlas
  /** Calls the listener after changes, mine and others', at most once a frame. Answers with how to stop. */
  subscribe(listener: (touched: Touched) => void): () => void
  /** Decides and writes: one wish = one transaction = one undo step. The only way to change the atlas. */
  perform<Value extends readonly Edit[]>(wish: Wish<Value>): Outcome<Value>
  /** Why a wish would be refused now, as far as this page can know; null when it would be done. Nothing is written. */
  refusalOf(wish: Wish): Refusal | null
  undo(): boolean
  redo(): boolean
  canUndo(): boolean
  canRedo(): boolean
  /** Asks the server to do what only it does. Waits until what I did before is on its disk. */
  command(name: string, args: Readonly<Record<string, unknown>>): Promise<CommandOutcome>
  /** Has the server do what a wish says, all of it or nothing, as one step of mine. Needs the network. */
  performByCommand(asked: AskedOfServer): Promise<CommandOutcome>
  /** What the server keeps beside the atlas: versions, and what is hidden. Null when it can't be had. */
  kept(): Promise<KeptAnswer | null>
  /** Words of mine that did not come to stand, oldest first; the same list until it changes. */
  drafts(): readonly Draft[]
  subscribeDrafts(listener: () => void): () => void
  /** Does a draft again, if it can be done now; it goes when it is done. */
  resendDraft(id: string): Outcome<readonly Edit[]>
  dropDraft(id: string): void
  /** Puts words aside that their writer could not finish: the thing went while they wrote. */
  keepDraft(edits: readonly Edit[], reason: DraftReason): void
  saving(): Saving
  subscribeSaving(listener: () => void): () => void
  /** The others, by client id; the same array until someone changes. */
  peers(): readonly Peer[]
  subscribePeers(listener: () => void): () => void
  me(): Presence
  /** Shows something of me to the others; sent at most every 80 ms, newest wins. */
  show(part: Partial<Presence>): void
  leave(): void
}

/** What this page looks at, shared by the drawing, the outline and the panel; never sent except as presence. */
export interface Workbench {
  selection(): readonly EndId[]
  select(ids: readonly EndId[]): void
  /** Selects and brings into sight in whichever view is open. */
  reveal(id: EndId): void
  subscribe(listener: () => void): () => void
  /** A view registers how it brings a thing into sight. Answers with how to stop. */
  onReveal(show: (id: EndId) => void): () => void
  /** Looks at what this seat looks at, in whichever view it is; null to stop. Listeners of `subscribe` are told. */
  follow(clientId: number | null): void
  following(): number | null
}
