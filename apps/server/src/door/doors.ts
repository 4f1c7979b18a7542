import { createHmac } from 'node:crypto'
import { type Role, readLine } from '@maillage/atlas'
import type { DoorInfo, DoorWish } from '@maillage/wire'
import type { Invite, Storage } from '../storage/storage.ts'
import { freshToken, hashToken, linkOf } from './tokens.ts'

export type Doors = {
  /** The doors of an atlas, with the links of its start; those taken back are left out. */
  readonly list: (atlasId: string) => Promise<readonly DoorInfo[]>
  /** Makes a door of an atlas that nobody is in yet: what is made later is made by command, and stands in the journal. */
  readonly make: (atlasId: string, wish: DoorWish) => Promise<DoorInfo>
  /** The token of the door that is somebody's own, made the first time; null when it was taken back. */
  readonly ownFor: (atlasId: string, who: DoorOwner) => Promise<string | null>
  /** What a command about doors is carried out with. */
  readonly scene: (atlasId: string, tokenHash: string) => Promise<DoorScene>
  /**
   * Does one work about the doors of an atlas after the other: each sees what the one before has left on disk. Answers
   * and fails as the work does.
   */
  readonly inTurn: <Value>(atlasId: string, work: () => Promise<Value>) => Promise<Value>
  /** The token behind a spoken code; null when it opens nothing. */
  readonly tokenFor: (code: string) => Promise<string | null>
}

/** A door that nobody has made yet: its id, and the hashes of the link and the code that follow from it. */
export type FreshDoor = Pick<Invite, 'id' | 'atlasId' | 'tokenHash'> & { readonly codeHash: string }

/** The doors of an atlas as they are on disk, those taken back too, by their id; and the one that whoever asks came in by. */
export type DoorScene = {
  readonly doors: ReadonlyMap<string, Invite>
  readonly fresh: FreshDoor
  /** The hash of its token. */
  readonly own: string
}

type DoorStorage = Pick<Storage, 'invitesOf' | 'putInvite' | 'findInvite' | 'findByCode' | 'countPeople'>

/** Whose a door is: `person` is a keyed hash, and `label` tells their door from others without saying who they are. */
export type DoorOwner = { readonly person: string; readonly role: Role; readonly label: string }

/**
 * The ways in that those who lead make: one for each site and role, each with a link and a short code to be said aloud.
 * Token and code follow from the door's id and a secret of this installation, so that they can be shown again although
 * the storage holds only their hashes beside it. (R25)
 */
export function createDoors(storage: DoorStorage, secret: string, time: () => number): Doors {
  const derived = (what: string, id: string) => createHmac('sha256', secret).update(`${what} ${id}`).digest()
  const tokenOf = (id: string) => derived('token', id).subarray(0, 16).toString('base64url')
  const codeOf = (id: string) => spoken(derived('code', id))
  const infoOf = (invite: Invite, people: Readonly<Record<string, number>>): DoorInfo => {
    const { id, role, site, label, until, isLocked, tokenHash } = invite
    const isMade = id !== ''
    return {
      id: doorIdOf(invite),
      ...{ role, site, label, until, isLocked },
      people: people[tokenHash] ?? 0,
      token: isMade ? tokenOf(id) : null,
      code: isMade && invite.codeHash !== null ? codeOf(id) : null,
    }
  }
  const fresh = async (atlasId: string): Promise<FreshDoor> => {
    // reason: an id whose code another door has is given up; there are millions of codes.
    let id = freshToken()
    while (await storage.findByCode(hashToken(plainCode(codeOf(id))))) id = freshToken()
    return { id, atlasId, tokenHash: hashToken(tokenOf(id)), codeHash: hashToken(plainCode(codeOf(id))) }
  }
  const turns = new Map<string, Promise<unknown>>()
  return {
    async list(atlasId) {
      const people = await storage.countPeople(atlasId)
      const open = (await storage.invitesOf(atlasId)).filter(({ isRevoked }) => !isRevoked)
      return open.map((invite) => infoOf(invite, people)).sort((a, b) => a.label.localeCompare(b.label, 'fr'))
    },
    async make(atlasId, wish) {
      const invite = inviteOf(wish, await fresh(atlasId))
      await storage.putInvite(invite)
      return infoOf(invite, {})
    },
    async scene(atlasId, tokenHash) {
      const all = await storage.invitesOf(atlasId)
      return {
        doors: new Map(all.map((invite) => [doorIdOf(invite), invite])),
        fresh: await fresh(atlasId),
        own: tokenHash,
      }
    },
    async ownFor(atlasId, { person, role, label }) {
      const id = derived('own', `${atlasId} ${role} ${person}`).subarray(0, 16).toString('base64url')
      const [token, tokenHash] = [tokenOf(id), hashToken(tokenOf(id))]
      const known = await storage.findInvite(tokenHash)
      if (known) return known.isRevoked ? null : token
      const way = { atlasId, role, site: '', until: null, isRevoked: false, isLocked: false }
      await storage.putInvite({ tokenHash, ...way, id, label: readLine(label, 80), codeHash: null })
      return token
    },
    inTurn(atlasId, work) {
      const turn = (turns.get(atlasId) ?? Promise.resolve()).then(work)
      const over = turn.then(
        () => {},
        () => {},
      )
      turns.set(atlasId, over)
      void over.then(() => turns.get(atlasId) === over && turns.delete(atlasId))
      return turn
    },
    async tokenFor(code) {
      const plain = plainCode(code)
      const invite = plain.length === codeLength ? await storage.findByCode(hashToken(plain)) : null
      const opens = invite && !invite.isRevoked && !invite.isLocked && (invite.until === null || invite.until > time())
      return opens ? tokenOf(invite.id) : null
    },
  }
}

/** A door as it was wished for. Who can only read, or leads, comes by the link: a code can be overheard. */
export function inviteOf({ role, site, label, until }: DoorWish, fresh: FreshDoor): Invite {
  const hasCode = role === 'citizen' || role === 'elected'
  const way = { role, site, label, until, isRevoked: false, isLocked: false }
  return { ...fresh, ...way, codeHash: hasCode ? fresh.codeHash : null }
}

/** What those who lead know a door by. */
function doorIdOf({ id, tokenHash }: Invite): string {
  return id === '' ? linkOf(tokenHash) : id
}

const consonants = 'BCDFGJLMNPRSTVZ'
const vowels = 'AEIOU'
const codeLength = 7

/** Two syllables and three figures, easy to say and to hear: `BADO 472`. Over five million of them. */
function spoken(bytes: Buffer): string {
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  const letters = [consonants[a % 15], vowels[b % 5], consonants[c % 15], vowels[d % 5]].join('')
  return `${letters} ${String(bytes.readUInt32BE(4) % 1000).padStart(3, '0')}`
}

/** A code as it is compared: whatever the case, and what stands between. */
function plainCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
