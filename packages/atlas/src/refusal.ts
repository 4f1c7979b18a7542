import type { Axis } from './fields.ts'
import type { KindKey } from './model/ids.ts'
import type { Right } from './rights/rights.ts'

/** Every reason a command can't be done. It carries facts; the sentences are in `apps/web/src/messages`. */
export type Refusal =
  | { readonly code: 'unknown-element'; readonly id: string }
  | { readonly code: 'unknown-relation'; readonly id: string }
  | { readonly code: 'unknown-end'; readonly id: string }
  | { readonly code: 'id-taken'; readonly id: string }
  | { readonly code: 'empty-label' }
  /** A part of a contribution is nothing but dashes, punctuation and spaces. */
  | { readonly code: 'no-words'; readonly part: 'label' | 'from' | 'verb' | 'to' }
  /** A dash that parts a sentence stands in the label of an element to be made: it was a sentence half read. */
  | { readonly code: 'dash-in-label'; readonly label: string }
  | { readonly code: 'value-not-readable'; readonly field: string }
  | { readonly code: 'text-too-long'; readonly field: string; readonly length: number; readonly max: number }
  | { readonly code: 'unknown-kind'; readonly key: string }
  | { readonly code: 'kind-in-use'; readonly key: KindKey; readonly count: number }
  | { readonly code: 'trame-entry-in-use'; readonly axis: Axis; readonly entry: string; readonly count: number }
  | { readonly code: 'relation-ends-on-itself'; readonly id: string }
  /** The wordings of this many elements don't fit into one. */
  | { readonly code: 'wordings-too-long'; readonly count: number }
  | { readonly code: 'position-out-of-bounds'; readonly id: string }
  | { readonly code: 'annotation-too-large'; readonly bytes: number; readonly max: number }
  | { readonly code: 'atlas-full'; readonly count: number; readonly max: number }
  | { readonly code: 'read-only' }
  /** The role, in this phase, lacks this right. */
  | { readonly code: 'not-your-right'; readonly right: Right }
  /** Whoever leads has asked everyone to stop writing for a moment. */
  | { readonly code: 'frozen' }
  /** In this phase, what is added waits to be revealed or let in: it comes by the command `contribute`. */
  | { readonly code: 'by-contribution' }
  /** The phase does not take this kind. */
  | { readonly code: 'kind-not-now'; readonly key: KindKey }
  /** The thing was validated, or locked: it stays as it is. */
  | { readonly code: 'validated'; readonly id: string }
  | { readonly code: 'locked'; readonly id: string }
  /** Someone removed the thing meanwhile. */
  | { readonly code: 'thing-gone'; readonly id: string }
  | { readonly code: 'unknown-thing'; readonly id: string }
  /** Others related something to it since. */
  | { readonly code: 'others-built-on-it'; readonly id: string }
  /** It names another author than the one who writes. */
  | { readonly code: 'not-the-author'; readonly id: string; readonly by: string }
  /** Only the server writes this, when a command asks for it. */
  | { readonly code: 'by-command-only' }
  /** More than the server takes at once. */
  | { readonly code: 'action-too-large' }
  /** A command asks for what is not there, or in a form that can't be read. */
  | { readonly code: 'unknown-command'; readonly name: string }
  | { readonly code: 'command-not-readable'; readonly name: string }
  | { readonly code: 'unknown-version'; readonly id: string }
  | { readonly code: 'unknown-vote'; readonly id: string }
  | { readonly code: 'vote-closed'; readonly id: string }
  | { readonly code: 'too-many-dots'; readonly max: number }
  | { readonly code: 'not-hidden'; readonly id: string }
  | { readonly code: 'unknown-contribution'; readonly id: string }
  | { readonly code: 'unknown-place'; readonly key: string }
  | { readonly code: 'not-rehearsing' }
  | { readonly code: 'unknown-door'; readonly id: string }
  /** Whoever asks came in by it: nobody takes back the way they sit on. */
  | { readonly code: 'own-door' }
  /** It was taken back already, or nothing takes it back. */
  | { readonly code: 'not-undoable'; readonly id: string }
  | { readonly code: 'not-arranged' }
  | { readonly code: 'file-not-readable' }
