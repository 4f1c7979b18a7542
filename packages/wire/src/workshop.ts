import type { Axis, Contribution, Notice, Place, Plan, Role, StanceName, Tally } from '@maillage/atlas'

/** Something that those who lead did. (W6) */
export type ActDone = {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly by: string
  readonly at: number
  readonly undo: { readonly name: string; readonly args: unknown } | null
  /** The ways in it made or changed. */
  readonly onDoors?: ActOnDoors
  /** Who took it back, and when. */
  readonly undone?: { readonly by: string; readonly at: number }
}

/** What an act did to ways in: to which, by their role and site, and what is otherwise now; null: they were made. */
export type ActOnDoors = {
  readonly doors: readonly { readonly role: Role; readonly site: string }[]
  readonly change: DoorChange | null
}

/** Whose words somebody types: their college and their place. */
export type TypedFor = { readonly role: Role; readonly site: string }

/** Something brought that is not on the map: it waits, or was left out. */
export type Waiting = {
  readonly id: string
  readonly at: number
  readonly way: 'inbox' | 'sealed'
  readonly state: 'waiting' | 'declined'
  readonly contribution: Contribution
}

/** What is mine and not in the shared document. */
export type MineAnswer = {
  readonly brought: readonly Waiting[]
  readonly stances: readonly { readonly on: string; readonly stance: StanceName; readonly reason: string }[]
  readonly ballots: readonly { readonly vote: string; readonly dots: Tally }[]
  /** What was counted by hand in the places that I host; absent for who hosts none. */
  readonly byHand?: readonly HandCount[]
}

/** What so many people of a college gave in a vote without a device, counted by hand in their room. (W6) */
export type HandCount = {
  readonly vote: string
  readonly place: string
  readonly role: Role
  readonly people: number
  readonly dots: Tally
}

/** What waits to be let in, with the role and site it comes from; and how much is under seal, by site. */
export type InboxAnswer = {
  readonly inbox: readonly (Waiting & { readonly by: string })[]
  readonly sealed: Readonly<Record<string, number>>
}

/** A way in, as those who lead see it. Its token and code are null where they are not to be shown. */
export type DoorInfo = {
  readonly id: string
  readonly role: Role
  readonly site: string
  readonly label: string
  readonly until: number | null
  readonly isLocked: boolean
  readonly people: number
  readonly token: string | null
  readonly code: string | null
}
export type DoorsAnswer = { readonly doors: readonly DoorInfo[]; readonly addresses: readonly string[] }
/** A door to be made: what the command `make-door` takes. */
export type DoorWish = {
  readonly role: Role
  readonly site: string
  readonly label: string
  readonly until: number | null
}
/**
 * What of a door changes. A door that was taken back (`isRevoked`) can be given again: the same link and code open it, and
 * those who came by it are let back in.
 */
export type DoorChange = {
  readonly isLocked?: boolean
  readonly isRevoked?: boolean
  readonly until?: number | null
}

/** An atlas to be made, with its workshop. `trame` gives the labels of each axis, in order. */
export type NewAtlas = {
  readonly title: string
  readonly question: string
  readonly trame: Readonly<Record<Axis, readonly string[]>>
  readonly plan: Plan | null
  readonly places: readonly Place[]
  readonly notice: Notice | null
}
/** The new atlas, and the token of its facilitator's link. */
export type NewAtlasAnswer = { readonly atlasId: string; readonly token: string }
