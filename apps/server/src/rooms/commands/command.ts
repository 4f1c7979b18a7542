import type { Atlas, Edit, Json, Refusal, Right, Role } from '@maillage/atlas'
import type { CommandAnswer } from '@maillage/wire'
import type { DoorScene } from '../../door/doors.ts'
import type { Invite } from '../../storage/storage.ts'
import type { Act } from '../assembly.ts'
import type { Note } from '../ledger.ts'
import type { Doer } from '../log-row.ts'
import type { RoomState } from '../room-state.ts'
import type { Place } from './settle.ts'

/** A command as it waits for its tick. */
export type AskedCommand = {
  readonly type: 'command'
  readonly id: string
  readonly name: string
  readonly args: unknown
  readonly doer: Doer
  readonly role: Role
  readonly site: string
  /** What it stands on that had to be fetched from the storage beforehand: the content of a version. */
  readonly version?: Uint8Array | null
  /** Likewise: places for the whole map. */
  readonly arranged?: readonly Place[] | null
  /** Likewise, for what is done to ways in. */
  readonly doors?: DoorScene | null
  /** The act that this takes back, which is asked for once. */
  readonly undoes?: string | null
  /** Called once its tick is on disk. */
  readonly settle: (answer: CommandAnswer) => void
  /** Called when it can't be carried out now: nothing was done. */
  readonly fail: () => void
}

/** What a command is carried out with. */
export type CommandScene = {
  readonly state: RoomState
  readonly asked: AskedCommand
  /** The whole atlas; read when it is asked for, because that takes long in a large one. */
  readonly atlas: () => Atlas
  /** Milliseconds since 1970. */
  readonly time: number
}

/** What a command does: edits of the document, notes beside it, an atlas put aside, ways in; and what it answers. */
export type Deed = {
  readonly edits?: readonly Edit[]
  readonly notes?: readonly Note[]
  readonly version?: { readonly id: string; readonly bytes: Uint8Array }
  readonly invites?: readonly Invite[]
  readonly value?: Json
  /** What the journal of those who lead says of it, and the command that takes it back. */
  readonly act?: Pick<Act, 'about' | 'undo' | 'onDoors'>
}

export type Outcome = { readonly ok: true; readonly deed: Deed } | { readonly ok: false; readonly refusal: Refusal }

/** Something that only the server does. One file each; a new one is added to `run-command.ts`. */
export type Command = {
  readonly right: Right
  /** Reads what was asked and works out what is to be done. Null when it can't be read. Changes nothing. */
  readonly decide: (args: Readonly<Record<string, unknown>>, scene: CommandScene) => Outcome | null
}

export function done(deed: Deed): Outcome {
  return { ok: true, deed }
}

export function refused(refusal: Refusal): Outcome {
  return { ok: false, refusal }
}

/** The ids in a list of a command's words; null when it is no list of ids, or too long. */
export function idsOf(raw: unknown, most = 5000): readonly string[] | null {
  if (!Array.isArray(raw) || raw.length > most) return null
  return raw.every((id) => typeof id === 'string' && /^[\w-]{1,64}$/.test(id)) ? raw : null
}
