import type { MyRights } from './my-rights.ts'
import type { KeptWork, WorkStore } from './work-store.ts'

export type DeskRequest = {
  readonly rights: MyRights
  /** What this device kept of an earlier visit; null for nothing. */
  readonly kept: KeptWork | null
  readonly store: WorkStore
  readonly newId: () => string
  /** Milliseconds since 1970, by the server's clock. */
  readonly now: () => number
  /** The atlas changed; something waits, is kept, or came back. */
  readonly onAtlas: () => void
  readonly onWork: () => void
}
