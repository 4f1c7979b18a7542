import type { Atlas, CommandContext, Edit, EndId, Outcome } from '@maillage/atlas'
import type { Touched } from '@maillage/atlas-yjs'
import type { Presence, Role } from '@maillage/wire'

export type { Touched }

/** A wish: looks at the newest atlas and answers with edits or a refusal. Pure. */
export type Wish<Value extends readonly Edit[] = readonly Edit[]> = (
  atlas: Atlas,
  context: CommandContext,
) => Outcome<Value>

/**
 * Where my work is.
 * `saved`: all of it is on the server's disk. `saving`: sent, waiting less than two seconds. `waiting`: longer, or not
 * sent yet. `offline`: no connection; `pending` changes wait on this page. `refused`: the server closed the door.
 */
export type Saving = {
  readonly state: 'joining' | 'saved' | 'saving' | 'waiting' | 'offline' | 'refused'
  readonly pending: number
  readonly reason: string | null
}

/** Another seat in the room, as it shows itself. */
export type Peer = Presence & { readonly clientId: number }

/** One page joined to one atlas. Views know the shared document only through this. */
export interface Session {
  readonly atlasId: string
  readonly role: Role
  readonly mayEdit: boolean
  /** The newest atlas, edits of this very turn included. The same object until something changes. */
  atlas(): Atlas
  /** Calls the listener after changes, mine and others', at most once a frame. Answers with how to stop. */
  subscribe(listener: (touched: Touched) => void): () => void
  /** Decides and writes: one wish = one transaction = one undo step. The only way to change the atlas. */
  perform<Value extends readonly Edit[]>(wish: Wish<Value>): Outcome<Value>
  undo(): boolean
  redo(): boolean
  canUndo(): boolean
  canRedo(): boolean
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
