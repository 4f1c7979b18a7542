import type { Logger } from 'pino'
import type { Journal } from './journal.ts'
import type { Leases } from './leases.ts'
import type { Meters } from './meters.ts'
import type { RoomState } from './room-state.ts'

/** The number of a row of the log, and its size. */
export type Kept = { readonly seq: number; readonly bytes: number }

export type RoomRequest = {
  readonly atlasId: string
  readonly state: RoomState
  readonly leases: Leases
  /** Changes when this server goes on from a backup. */
  readonly epoch: string
  readonly journal: Journal
  readonly log: Logger
  readonly meters: Meters
  /** Milliseconds that only grow; and milliseconds since 1970. */
  readonly now: () => number
  readonly time: () => number
  /** A tick is on disk and shared; the document holds it and nothing after it. What it answers with is waited for. */
  readonly onKept: (kept: Kept) => Promise<void> | undefined
  /** The state as it is kept; rejects when that can't be read. */
  readonly reload: () => Promise<RoomState>
  /** Resolves when the storage can write again. */
  readonly storageIsWell: () => Promise<void>
  /** It is over for this room: who comes now must find another one. */
  readonly onBroken: () => void
}
