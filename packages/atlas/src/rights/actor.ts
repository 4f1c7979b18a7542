import type { Birth } from '../model/atlas.ts'
import type { EndId } from '../model/ids.ts'
import type { Marks, Workshop } from '../model/workshop.ts'
import type { Role } from './roles.ts'

/** Who wishes to change something. */
export type Actor = {
  readonly role: Role
  /** What stands as the author of what they add (`authorOf`). */
  readonly by: string
  /** Did this very participant write this thing? Known to the server, and to the participant for their own things. */
  readonly isOwn: (id: string) => boolean
}

/**
 * What the rights look at: the atlas as far as they need it, so that the server can answer from the document without
 * reading all of it, and a page from its atlas.
 */
export type RightsView = {
  readonly workshop: Workshop
  /** The element or relation that stands under this name now; null when none does. */
  readonly birthOf: (id: string) => Birth | null
  /** Who wrote the thing that once stood under this name and is gone; null when none did. */
  readonly buried: (id: string) => Buried | null
  readonly marksOf: (id: EndId) => Marks
  /** The relations that end on this thing now. */
  readonly endingOn: (id: EndId) => Iterable<EndId>
  /** The two ends of a relation; null when none stands under this name. */
  readonly endsOf: (id: EndId) => readonly [EndId, EndId] | null
  readonly hasAnnotation: (id: string) => boolean
  /** Milliseconds since 1970, by the clock of the server. */
  readonly now: number
}

/** A thing that was removed: its birth, and whether it was this very participant who removed it. */
export type Buried = { readonly birth: Birth; readonly isMine: boolean }
