import type { Edit, Refusal } from '@maillage/atlas'

/** One action of mine that the server has not said to be on disk: what it writes, and what it means. */
export type Entry = {
  /** Grows with each action of this page. */
  readonly number: number
  /** Under which client id it is written, and from which clock to which. */
  readonly client: number
  readonly from: number
  readonly to: number
  readonly update: Uint8Array
  readonly edits: readonly Edit[]
}

/**
 * Why something of mine does not stand. `refused`: the server, or the rights on the way to it, said no. `gone`: the thing
 * was removed while I wrote. `superseded`: somebody else wrote on the same field at the same time, and theirs stands.
 */
export type DraftReason =
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'gone' }
  | { readonly is: 'superseded' }

/** Words of mine that did not come to stand: kept on this device until I send them again, copy them or let them go. */
export type Draft = {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly reason: DraftReason
  readonly edits: readonly Edit[]
  /** What the things were called that it speaks of, when it was put aside: they may be gone. */
  readonly names: Readonly<Record<string, string>>
}
